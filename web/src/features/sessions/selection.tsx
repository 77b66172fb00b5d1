// Which sessions are selected. Seats read only whether they are, so that choosing one draws two seats, not two thousand.
import { createContext, useContext } from 'react'

export interface Selection {
  /** Whether this person may end sessions at all. */
  isAllowed: boolean
  chosen: ReadonlySet<string>
  toggle(sessionIds: readonly string[]): void
}

export const SelectionContext = createContext<Selection>({
  isAllowed: false,
  chosen: new Set(),
  toggle: () => undefined,
})

export const useSelection = () => useContext(SelectionContext)

/** Chosen when all of them are: adds those that are missing, or takes all away. */
export function toggled(chosen: ReadonlySet<string>, sessionIds: readonly string[]): Set<string> {
  const next = new Set(chosen)
  const isChosen = sessionIds.every((id) => chosen.has(id))
  for (const id of sessionIds) {
    if (isChosen) next.delete(id)
    else next.add(id)
  }
  return next
}

/** Without those that have ended or are out of sight; the same set when none is. */
export function stillShown(chosen: ReadonlySet<string>, shown: ReadonlySet<string>): ReadonlySet<string> {
  for (const id of chosen) if (!shown.has(id)) return new Set([...chosen].filter((each) => shown.has(each)))
  return chosen
}
