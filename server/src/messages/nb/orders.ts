// Linjene i en bestilling slik en e-post sier dem. Enhetene står i entall og flertall.
import type { orders as en } from '../en/orders.ts'

export const orders: typeof en = {
  units: {
    named: ['lisens for {name} (navngitt)', 'lisenser for {name} (navngitt)'],
    concurrent: ['plass i {name} (delt)', 'plasser i {name} (delt)'],
    device: ['enhet for {name} ({resource})', 'enheter for {name} ({resource})'],
  },
  more: '{quantity} {unit}',
  fewer: '{quantity} færre {unit}',
  added: '{name} for alle brukere',
  dropped: 'ikke lenger {name} for alle brukere',
  subscription: 'et abonnement i stedet for prøvelisensen',
}
