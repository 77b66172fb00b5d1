// Whose licenses are taken away, or which devices retired, so that a revision fits, and what that means. Pure.
import type { Removal } from '@sitzplan/contract/licenses'
import type { GivenByRule, SurplusHolder, SurplusLine } from '@sitzplan/contract/surplus'
import { lineKey } from './license-rules.ts'

export type Alternative = SurplusLine['alternatives'][number]
type Given = NonNullable<Extract<Removal, { user: string }>['instead']>

/** By user, what they get instead, null for nothing; of a device line by device. */
export type Choice = ReadonlyMap<string, Given | null>
/** By `lineKey`. */
export type Choices = ReadonlyMap<string, Choice>

export const proposed = ({ kind, proposal, devices, toRemove }: SurplusLine): Choice =>
  new Map(
    kind === 'device'
      ? devices.slice(0, toRemove).map(({ device }) => [device, null])
      : proposal.map(({ user }) => [user.id, null]),
  )

/** Chosen, or not any more. */
export function toggled(choice: Choice, id: string): Choice {
  const next = new Map(choice)
  if (!next.delete(id)) next.set(id, null)
  return next
}

export const given = (choice: Choice, userId: string, instead: Given | null): Choice =>
  new Map(choice).set(userId, instead)

/** What nobody has any more, or must keep, is not chosen. */
export function stillHeld(choice: Choice, { holders, devices }: SurplusLine): Choice {
  const free = new Set(holders.filter(isFree).map(({ user }) => user.id))
  for (const { device } of devices) free.add(device)
  return new Map([...choice].filter(([id]) => free.has(id)))
}

/** So many still have to be chosen. */
export const missing = (choice: Choice | undefined, { toRemove }: Pick<SurplusLine, 'toRemove'>) =>
  Math.max(0, toRemove - (choice?.size ?? 0))

/** More people than there is room for what they get instead: by alternative. */
export const overfull = (choice: Choice, alternatives: readonly Alternative[]): Alternative[] =>
  alternatives.filter(({ product, kind, free }) => {
    const count = [...choice.values()].filter((instead) => instead?.product === product && instead.kind === kind).length
    return free !== null && count > free
  })

export const removalsFrom = (lines: readonly SurplusLine[], choices: Choices): Removal[] =>
  lines.flatMap((line): Removal[] => {
    const { product, kind, resource } = line
    const choice = [...(choices.get(lineKey(line)) ?? [])]
    if (kind === 'device' && resource) return choice.map(([device]) => ({ product, kind, resource, device }))
    if (kind !== 'named' && kind !== 'concurrent') return []
    return choice.map(([user, instead]) => ({
      product,
      kind,
      user,
      ...(instead && { instead }),
    }))
  })

/** What a group rule gives afterwards; nothing where another kind of the same product is given by hand. */
export const ruleAfter = (
  { byRule }: Pick<SurplusHolder, 'byRule'>,
  { product }: Pick<SurplusLine, 'product'>,
  instead: Given | null | undefined,
): GivenByRule | undefined => (instead?.product === product ? undefined : byRule)

type Person = SurplusHolder['user']

export interface Outcomes {
  /** They get nothing else. */
  lose: Person[]
  get: { given: Given; people: Person[] }[]
  getByRule: { rule: GivenByRule; people: Person[] }[]
}

/** What becomes of those chosen, those together who get the same. Whoever is given another product may get two things. */
export function outcomesOf(choice: Choice, line: SurplusLine): Outcomes {
  const outcomes: Outcomes = { lose: [], get: [], getByRule: [] }
  for (const holder of line.holders) {
    const { user } = holder
    const given = choice.get(user.id)
    if (given === undefined) continue
    const rule = ruleAfter(holder, line, given)
    if (!given && !rule) outcomes.lose.push(user)
    if (given) {
      const same = outcomes.get.find((one) => one.given.product === given.product && one.given.kind === given.kind)
      if (same) same.people.push(user)
      else outcomes.get.push({ given, people: [user] })
    }
    if (rule) {
      const same = outcomes.getByRule.find((one) => one.rule.kind === rule.kind && one.rule.group === rule.group)
      if (same) same.people.push(user)
      else outcomes.getByRule.push({ rule, people: [user] })
    }
  }
  return outcomes
}

/** Of those chosen: how many work right now and are interrupted. Another kind of the same product goes on. */
export const interrupted = (choice: Choice, { product, holders }: SurplusLine): SurplusHolder[] =>
  holders.filter(({ user, isWorking }) => {
    const instead = choice.get(user.id)
    return isWorking && instead !== undefined && instead?.product !== product
  })

/** Whose license can be taken away: no product, no queue and no rank stands in the way. */
export const isFree = ({ veto, queues, mayTake }: Pick<SurplusHolder, 'veto' | 'queues' | 'mayTake'>): boolean =>
  veto === null && queues.length === 0 && mayTake
