// The seating plan of the account: read once, then kept up to date by the event stream.
import type { SeatTraffic } from '@sitzplan/contract/events'
import type { SeatingPlan } from '@sitzplan/contract/seating-plan'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { read } from '../../platform/calls.ts'
import { useLiveEvents } from '../../platform/live.tsx'
import { useMay } from '../../platform/me.ts'
import { applyTraffic } from './seating-rules.ts'

/** Events are kept this long: longer than a plan takes to arrive. */
const keptMilliseconds = 20_000
const recent: { at: number; event: SeatTraffic }[] = []

const seatingPlanQuery = queryOptions({
  queryKey: ['seating-plan'],
  queryFn: async ({ signal }) => {
    const asked = Date.now()
    const plan = await read<SeatingPlan>('/api/v1/seating-plan', signal)
    // What was told since we asked may or may not be in it.
    return applyTraffic(
      plan,
      recent.filter(({ at }) => at >= asked).map(({ event }) => event),
    )
  },
  // Estimates of the wait change with time; everything else comes by events.
  refetchInterval: 60_000,
  staleTime: 30_000,
  // It compares lists place by place: after one session ended, every one behind it would be another object, drawn anew.
  structuralSharing: false,
})

export const useSeatingPlan = () => useQuery({ ...seatingPlanQuery, enabled: useMay('sessions.view') })

/** How many people wait at any door. */
export function useWaitingCount(): number {
  const { data } = useQuery({
    ...seatingPlanQuery,
    enabled: useMay('sessions.view'),
    select: (plan) => plan.rooms.reduce((count, room) => count + room.line.length, 0),
  })
  return data ?? 0
}

/** What follows the settings of the account: its name, what it keeps private. */
const settingsOfAccount = [['seating-plan'], ['me'], ['account-settings']]

/** Keeps the plan up to date. Rendered once, around all pages. */
export function SeatingPlanFollower() {
  const queries = useQueryClient()
  const asking = useRef<ReturnType<typeof setTimeout>>(undefined)

  useLiveEvents((events) => {
    const now = Date.now()
    const traffic: SeatTraffic[] = []
    let isChangedElsewhere = false
    let isAccountChanged = false
    for (const live of events) {
      if (live.event === 'license') isChangedElsewhere = true
      if (live.event === 'account') isAccountChanged = true
      if (live.event !== 'sessions' && live.event !== 'line') continue
      traffic.push(live.data)
      recent.push({ at: now, event: live.data })
    }
    while (recent[0] && recent[0].at < now - keptMilliseconds) recent.shift()
    // Names may have to go, and a page that nobody sits before is told by nothing else.
    if (isAccountChanged) for (const queryKey of settingsOfAccount) void queries.invalidateQueries({ queryKey })
    const plan = queries.getQueryData(seatingPlanQuery.queryKey)
    if (!plan) return
    if (traffic.length > 0) queries.setQueryData(seatingPlanQuery.queryKey, applyTraffic(plan, traffic))
    const needsReading = plan.rooms.some(
      (room) =>
        traffic.some(({ product }) => product === room.product) &&
        // Seats vanish while a pool drains, appear where it is unrestricted.
        (room.concurrent?.draining || room.concurrent?.total === null),
    )
    const isUnknown = traffic.some(({ product }) => plan.rooms.every((room) => room.product !== product))
    if (!isChangedElsewhere && !needsReading && !isUnknown) return
    asking.current ??= setTimeout(() => {
      asking.current = undefined
      void queries.invalidateQueries({ queryKey: seatingPlanQuery.queryKey })
    }, 1_000)
  })
  return null
}
