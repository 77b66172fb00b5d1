// A filter as it is understood (RFC 7644 §3.4.2.2): names are attributes that there are, values have their type.
import type { AttributeName } from './attribute-name.ts'

export const comparisons = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const
export type Comparison = (typeof comparisons)[number]

export interface ComparisonFilter {
  op: Comparison
  name: AttributeName
  /** A time is ISO 8601 in UTC. Null, with eq and ne only, stands for no value. */
  value: string | boolean | null
}

export type FilterTree =
  | { op: 'and' | 'or'; filters: FilterTree[] }
  | { op: 'not'; filter: FilterTree }
  | { op: 'pr'; name: AttributeName }
  | ComparisonFilter
  /** `emails[…]`: one and the same value fits all of `filter`, whose names are those of its sub-attributes. */
  | { op: 'some'; name: AttributeName; filter: FilterTree }

/** What must hold for the whole to hold: the parts of its `and`s. */
export const conjuncts = (tree: FilterTree): FilterTree[] =>
  tree.op === 'and' ? tree.filters.flatMap(conjuncts) : [tree]
