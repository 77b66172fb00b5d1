// Whose licenses are taken away so that a revision fits, and what that means for them. Pure.
import type { Removal } from '@sitzplan/contract/licenses'
import type { SurplusHolder, SurplusLine } from '@sitzplan/contract/surplus'

type Line = Pick<SurplusLine, 'product' | 'kind'>
export type Alternative = SurplusLine['alternatives'][number]
type Given = NonNullable<Extract<Removal, { user: string }>['instead']>

/** By user: what they get instead, null for nothing. */
export type Choice = ReadonlyMap<string, Given | null>
/** By line. */
export type Choices = ReadonlyMap<string, Choice>

export const lineKey = ({ product, kind }: Line) => `${product} ${kind}`

export const proposed = ({ proposal }: SurplusLine): Choice => new Map(proposal.map(({ user }) => [user.id, null]))

/** Chosen, or not any more. */
export function toggled(choice: Choice, userId: string): Choice {
  const next = new Map(choice)
  if (!next.delete(userId)) next.set(userId, null)
  return next
}

export const given = (choice: Choice, userId: string, instead: Given | null): Choice =>
  new Map(choice).set(userId, instead)

/** What nobody has any more, or must keep, is not chosen. */
export function stillHeld(choice: Choice, { holders }: SurplusLine): Choice {
  const free = new Set(holders.filter(({ veto, mayTake }) => veto === null && mayTake).map(({ user }) => user.id))
  return new Map([...choice].filter(([userId]) => free.has(userId)))
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
    const { product, kind } = line
    if (kind !== 'named' && kind !== 'concurrent') return []
    return [...(choices.get(lineKey(line)) ?? [])].map(([user, instead]) => ({
      product,
      kind,
      user,
      ...(instead && { instead }),
    }))
  })

/** Of those chosen: how many work right now and are interrupted. Another kind of the same product goes on. */
export const interrupted = (choice: Choice, { product, holders }: SurplusLine): SurplusHolder[] =>
  holders.filter(({ user, isWorking }) => {
    const instead = choice.get(user.id)
    return isWorking && instead !== undefined && instead?.product !== product
  })
