// The rules while they are edited: what is sent of them, and in which order they stand. Pure.
import type { GroupRule, GroupRuleBody } from '@sitzplan/contract/group-rules'

export interface DraftRule extends Omit<GroupRuleBody, 'group'> {
  /** Of the draft alone: stays the same while the rule moves. */
  key: string
  isFallback: boolean
  /** Null: the fallback, or none is chosen yet. */
  group: string | null
  /** Of the groups it names, so that they have names before all groups are there. */
  known: readonly { id: string; name: string }[]
  /** Of a group that is deleted since. */
  lostGroup: string | null
}

export const draftOf = (rules: readonly GroupRule[]): DraftRule[] =>
  rules.map(({ id, group, products, role, groups }) => ({
    key: id,
    isFallback: group === null,
    group: group?.id ?? null,
    lostGroup: group && group.id === null ? group.name : null,
    products,
    role,
    groups: groups.map((one) => one.id),
    known: [...groups, ...(group?.id ? [{ id: group.id, name: group.name }] : [])],
  }))

export const emptyRule = (key: string, isFallback: boolean): DraftRule => ({
  key,
  isFallback,
  group: null,
  lostGroup: null,
  products: [],
  role: null,
  groups: [],
  known: [],
})

/** Whether every rule says for whom it is. */
export const isComplete = (rules: readonly DraftRule[]): boolean =>
  rules.every(({ isFallback, group }) => isFallback || group !== null)

export const bodyOf = (rules: readonly DraftRule[]): GroupRuleBody[] =>
  rules.map(({ group, products, role, groups }) => ({ group, products, role, groups }))

/** Whether they would be saved as the same rules. */
export const isSameDraft = (one: readonly DraftRule[], other: readonly DraftRule[]): boolean =>
  JSON.stringify(bodyOf(one)) === JSON.stringify(bodyOf(other)) &&
  one.every(({ isFallback }, index) => isFallback === other[index]?.isFallback)

/** The rule one place further up (-1) or down (1). The fallback stays the last. */
export function moved(rules: readonly DraftRule[], key: string, by: -1 | 1): DraftRule[] {
  const from = rules.findIndex((rule) => rule.key === key)
  const to = from + by
  const rule = rules[from]
  const neighbor = rules[to]
  if (!rule || !neighbor || rule.isFallback || neighbor.isFallback) return [...rules]
  const next = [...rules]
  next[from] = neighbor
  next[to] = rule
  return next
}

/** The new rule before the fallback; the fallback at the end. */
export function added(rules: readonly DraftRule[], rule: DraftRule): DraftRule[] {
  const fallback = rules.findIndex(({ isFallback }) => isFallback)
  const place = rule.isFallback || fallback < 0 ? rules.length : fallback
  return [...rules.slice(0, place), rule, ...rules.slice(place)]
}
