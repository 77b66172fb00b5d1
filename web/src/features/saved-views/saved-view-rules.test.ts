import { expect, test } from 'vitest'
import { viewQuery } from './saved-view-rules.ts'

test.each([
  ['', ''],
  ['?open=load', ''],
  ['?sort=-name&role=admin', 'role=admin&sort=-name'],
  ['role=admin&sort=-name', 'role=admin&sort=-name'],
  ['?view=list&at=2026-11-23T09%3A00%3A00.000Z', 'view=list'],
  ['?search=%C3%9Cber+50', 'search=%C3%9Cber+50'],
])('of %j %j is saved', (search, query) => {
  expect(viewQuery(search)).toBe(query)
})
