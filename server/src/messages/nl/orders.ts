// Regels van een bestelling in de woorden van een e-mail. Eenheden staan in enkelvoud en meervoud.
import type { orders as en } from '../en/orders.ts'

export const orders: typeof en = {
  units: {
    named: ['licentie voor {name} (op naam)', 'licenties voor {name} (op naam)'],
    concurrent: ['plaats voor {name} (gedeeld)', 'plaatsen voor {name} (gedeeld)'],
    device: ['apparaat voor {name} ({resource})', 'apparaten voor {name} ({resource})'],
  },
  more: '{quantity} {unit}',
  fewer: '{quantity} {unit} minder',
  added: '{name} voor elke gebruiker',
  dropped: '{name} niet meer voor elke gebruiker',
  subscription: 'een abonnement in plaats van de proeflicentie',
}
