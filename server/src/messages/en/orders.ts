// Lines of an order in the words of a mail. Units stand for one, and for several.
import type { LineKind } from '@sitzplan/contract/licenses'

type Unit = readonly [one: string, several: string]

export const orders = {
  units: {
    named: ['license of {name} (named)', 'licenses of {name} (named)'],
    concurrent: ['seat of {name} (shared)', 'seats of {name} (shared)'],
    device: ['device of {name} ({resource})', 'devices of {name} ({resource})'],
  } as Record<Exclude<LineKind, 'included'>, Unit>,
  more: '{quantity} {unit}',
  fewer: '{quantity} fewer {unit}',
  added: '{name} for every user',
  dropped: 'no more {name} for every user',
  /** An order that turns a trial into a subscription. */
  subscription: 'a subscription instead of the trial',
}
