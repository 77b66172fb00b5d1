// Which queues are shown, as the address says it, so that it can be sent to a colleague. Pure.
import type { QueueType } from '@sitzplan/contract/queues'
import { searched } from '../../platform/searched.ts'

export const queueTypes = ['call', 'outbound', 'inbox'] as const satisfies QueueType[]

export interface QueueView {
  search: string
  /** Null: of every type. */
  type: QueueType | null
}

/** A type that nobody knows is left out, so that an old link still shows a list. */
export const viewOf = (parameters: URLSearchParams): QueueView => ({
  search: searched(parameters.get('search'), 200).trim(),
  type: typeOf(parameters.get('type')),
})

export const typeOf = (text: string | null): QueueType | null => queueTypes.find((type) => type === text) ?? null
