// Which group has which mark, and whose seat shows which. Pure.
import type { GroupInPlan } from '@sitzplan/contract/seating-plan'

/** As many as can be told apart by pattern alone. */
export const mostMarks = 8

/** 1 to `mostMarks`; null: one of the others, that share a mark. */
export type GroupMark = number | null

export interface MarkedGroup {
  id: string
  name: string
  mark: GroupMark
  /** How many of it work or wait. */
  people: number
}

/** The groups of a person: which mark their seat shows, and all the names. */
export interface GroupsOfPerson {
  mark: GroupMark
  names: string
}

/**
 * A mark of its own for each group while there are any, for the largest first. Who had one keeps it: a seat that changes
 * its color although nobody has moved tells something that is not so.
 */
export function markedGroups(before: readonly MarkedGroup[], groups: readonly GroupInPlan[]): MarkedGroup[] {
  const kept = new Map(before.map(({ id, mark }) => [id, mark]))
  const taken = new Set(groups.map(({ id }) => kept.get(id) ?? null))
  const left = Array.from({ length: mostMarks }, (_, index) => index + 1).filter((mark) => !taken.has(mark))
  return groups.map(({ id, name, people }) => ({
    id,
    name,
    people: people.length,
    mark: kept.get(id) ?? left.shift() ?? null,
  }))
}

/** By person. Who is in several groups shows the one whose mark comes first. As it was `before`, where it is the same. */
export function groupsOfPeople(
  before: ReadonlyMap<string, GroupsOfPerson>,
  marked: readonly MarkedGroup[],
  groups: readonly GroupInPlan[],
): Map<string, GroupsOfPerson> {
  const peopleOf = new Map(groups.map(({ id, people }) => [id, people]))
  const inOrder = [...marked].sort((a, b) => (a.mark ?? mostMarks + 1) - (b.mark ?? mostMarks + 1))
  const found = new Map<string, GroupsOfPerson>()
  for (const { id, name, mark } of inOrder)
    for (const person of peopleOf.get(id) ?? []) {
      const known = found.get(person)
      found.set(person, known ? { mark: known.mark, names: `${known.names}, ${name}` } : { mark, names: name })
    }
  for (const [person, { mark, names }] of found) {
    const known = before.get(person)
    if (known?.mark === mark && known.names === names) found.set(person, known)
  }
  return found
}
