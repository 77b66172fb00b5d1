// Whom a bulk change is about, in which calls it goes, and what takes it back. Pure.
import type { BulkAction, BulkBody, BulkResult } from '@sitzplan/contract/bulk'
import type { UserListView } from './user-list-rules.ts'

/** Users one by one; or all that the filter of the list finds. */
export type Chosen = { ids: ReadonlySet<string> } | { all: UserListView; count: number }

export const nobody: Chosen = { ids: new Set() }

export const countOf = (chosen: Chosen): number => ('all' in chosen ? chosen.count : chosen.ids.size)

export const isChosen = (chosen: Chosen, id: string): boolean => 'all' in chosen || chosen.ids.has(id)

/** With all of them chosen, whoever is taken out leaves those that are shown. */
export function toggled(chosen: Chosen, ids: readonly string[], shown: readonly string[]): Chosen {
  const next = new Set('all' in chosen ? shown : chosen.ids)
  const areIn = ids.every((id) => next.has(id))
  for (const id of ids) {
    if (areIn) next.delete(id)
    else next.add(id)
  }
  return { ids: next }
}

/** Small enough that one sees it go on. */
const atOnce = 50

type Users = BulkBody['users']

/** The first call of each run of calls; one for a filter goes on by its cursor. */
export function callsFor(chosen: Chosen): Users[] {
  if ('all' in chosen) {
    const { sort: _order, ...filter } = chosen.all
    return [{ filter, limit: atOnce }]
  }
  return inParts([...chosen.ids])
}

const inParts = (ids: readonly string[]): Users[] =>
  Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) => ({
    ids: ids.slice(at * atOnce, (at + 1) * atOnce),
  }))

/** What takes the results back, for exactly those that were changed: each action with its users. */
export function undoOf(results: readonly BulkResult[]): { action: BulkAction; users: Users }[] {
  const byAction = new Map<string, { action: BulkAction; ids: string[] }>()
  for (const { user, undo } of results) {
    if (!undo) continue
    const key = JSON.stringify(undo)
    const known = byAction.get(key) ?? { action: undo, ids: [] }
    known.ids.push(user.id)
    byAction.set(key, known)
  }
  return [...byAction.values()].flatMap(({ action, ids }) => inParts(ids).map((users) => ({ action, users })))
}

export interface Outcome {
  changed: number
  /** It was so already. */
  same: number
  refused: BulkResult[]
}

export const outcomeOf = (results: readonly BulkResult[]): Outcome => ({
  changed: results.filter(({ done, changed }) => done && changed).length,
  same: results.filter(({ done, changed }) => done && !changed).length,
  refused: results.filter(({ done }) => !done),
})
