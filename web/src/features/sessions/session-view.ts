// What the address says: plan or list, the filters, whether groups are shown, the moment that is looked back at, whether it
// hangs on a wall. So a view can be sent to a colleague.
import type { Activity } from '@sitzplan/contract/seats'
import { useMemo } from 'react'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { serverNow } from '../../platform/time.ts'
import { withParameters } from '../../platform/with-parameters.ts'
import type { DrawnRoom } from './drawn-room.ts'
import { momentOf } from './history-rules.ts'
import type { SessionFilter } from './session-list-rules.ts'

export interface SessionView {
  shape: 'plan' | 'list'
  filter: SessionFilter
  isFiltered: boolean
  showsGroups: boolean
  /** Whether it is drawn for a wall, and whether with names. */
  wall: 'shown' | 'named' | null
  /** Of which the plan is, in milliseconds since 1970; null: now. */
  moment: number | null
  setMoment(moment: number | null): void
  /** Null or an empty text takes a part away. */
  set(parts: Record<string, string | null>): void
}

const activities: readonly string[] = ['idle', 'attended', 'unattended'] satisfies Activity[]
const isActivity = (text: string | null): text is Activity => activities.includes(text ?? '')

export const roomsShown = <R extends DrawnRoom>(rooms: readonly R[], { product }: SessionFilter): R[] =>
  rooms.filter((room) => product === null || room.product === product)

export function useSessionView(): SessionView {
  const [parameters, setParameters] = useAddressParameters()
  return useMemo(() => {
    const activity = parameters.get('activity')
    const wall = parameters.get('wall')
    const filter = {
      product: parameters.get('product'),
      activity: isActivity(activity) ? activity : null,
      search: parameters.get('search') ?? '',
    }
    const set: SessionView['set'] = (parts) => setParameters((before) => withParameters(before, parts))
    return {
      shape: parameters.get('view') === 'list' ? 'list' : 'plan',
      filter,
      isFiltered: Boolean(filter.product ?? filter.activity) || filter.search !== '',
      wall: wall === 'shown' || wall === 'named' ? wall : null,
      showsGroups: parameters.get('groups') === 'shown',
      moment: momentOf(parameters.get('at'), serverNow()),
      setMoment: (moment) => set({ at: moment === null ? null : new Date(moment).toISOString() }),
      set,
    }
  }, [parameters, setParameters])
}
