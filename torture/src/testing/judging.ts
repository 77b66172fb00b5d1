// What the tests of the referee expect of it.
import { expect } from 'vitest'
import { examine } from '../referee/referee.ts'
import type { Rule } from '../referee/verdict.ts'
import type { Story } from './story.ts'

/** Nothing happened that must not. The sentences are what a failing test shows. */
export const fine = (story: Story) =>
  expect(examine(story.history).violations.map(({ sentence }) => sentence)).toEqual([])

/** Exactly these rules are broken, as often as may be. */
export function broken(story: Story, ...rules: Rule[]): void {
  const found = new Set(examine(story.history).violations.map(({ rule }) => rule))
  expect([...found].sort()).toEqual([...rules].sort())
}
