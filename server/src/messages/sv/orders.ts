// Rader i en beställning som de skrivs i ett mejl. Enheter står i singular och plural.
import type { orders as en } from '../en/orders.ts'

export const orders: typeof en = {
  units: {
    named: ['licens för {name} (namngiven)', 'licenser för {name} (namngivna)'],
    concurrent: ['plats i {name} (delad)', 'platser i {name} (delade)'],
    device: ['enhet i {name} ({resource})', 'enheter i {name} ({resource})'],
  },
  more: '{quantity} {unit}',
  fewer: '{quantity} {unit} färre',
  added: '{name} för alla användare',
  dropped: 'inte längre {name} för alla användare',
  subscription: 'en prenumeration i stället för provlicensen',
}
