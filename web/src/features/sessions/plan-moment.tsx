// What time it is in the plan that is drawn: now, or the moment that is looked back at.
import { createContext, useContext } from 'react'
import { durationText, useNow } from '../../platform/time.ts'
import { Lasting } from '../../ui/ago.tsx'

/** Milliseconds since 1970; null: now. */
export const PlanMoment = createContext<number | null>(null)

export const useIsPast = () => useContext(PlanMoment) !== null

/** The plan's time; now anew every `everySeconds`. */
export function usePlanNow(everySeconds: number): number {
  const now = useNow(everySeconds)
  return useContext(PlanMoment) ?? now
}

/** How long something had lasted: `38 min`. */
export function PlanLasting({ since }: { since: string }) {
  const moment = useContext(PlanMoment)
  return moment === null ? <Lasting since={since} /> : durationText(Math.max(0, moment - Date.parse(since)))
}
