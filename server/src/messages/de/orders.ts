// Positionen einer Bestellung in den Worten einer E-Mail. Einheiten stehen in Einzahl und Mehrzahl.
import type { orders as en } from '../en/orders.ts'

export const orders: typeof en = {
  units: {
    named: ['Lizenz {name} (benannt)', 'Lizenzen {name} (benannt)'],
    concurrent: ['Platz {name} (gemeinsam genutzt)', 'Plätze {name} (gemeinsam genutzt)'],
    device: ['Gerät {name} ({resource})', 'Geräte {name} ({resource})'],
  },
  more: '{quantity} {unit}',
  fewer: '{quantity} {unit} weniger',
  added: '{name} für alle Benutzer',
  dropped: '{name} für alle Benutzer entfällt',
  subscription: 'Abonnement statt Testlizenz',
}
