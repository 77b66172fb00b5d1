import { expect, test } from 'vitest'
import { mayDelete } from './group-rights.ts'

test.each([
  ['direct', undefined, true],
  ['direct', { connected: true }, true],
  ['directory', { connected: true }, false],
  ['directory', { connected: false }, true],
  ['directory', undefined, false],
] as const)('a group that is %s, with the directory %j, may be deleted: %s', (source, directory, may) => {
  expect(mayDelete({ source }, directory)).toBe(may)
})
