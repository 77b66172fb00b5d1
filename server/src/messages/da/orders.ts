// En ordres linjer, som de skrives i en e-mail. Enheder står i ental og flertal.
import type { orders as en } from '../en/orders.ts'

export const orders: typeof en = {
  units: {
    named: ['licens til {name} (personlig)', 'licenser til {name} (personlige)'],
    concurrent: ['plads i {name} (delt)', 'pladser i {name} (delte)'],
    device: ['enhed i {name} ({resource})', 'enheder i {name} ({resource})'],
  },
  more: '{quantity} {unit}',
  fewer: '{quantity} færre {unit}',
  added: '{name} til alle brugere',
  dropped: '{name} til alle brugere bortfalder',
  subscription: 'et abonnement i stedet for prøvelicensen',
}
