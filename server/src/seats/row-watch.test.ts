// Who watches a ticket or a session is woken by its id, wherever it was changed.
import { afterAll, expect, test } from 'vitest'
import { Announcements } from '../platform/database/announcements.ts'
import { newId } from '../platform/ids.ts'
import { testDatabase } from '../testing/test-database.ts'
import { RowWatch } from './row-watch.ts'

const { database, connect } = await testDatabase()
const fail = (error: unknown) => {
  throw error
}
const one = new Announcements(database, fail)
const otherDatabase = connect()
const two = new Announcements(otherDatabase, fail)
await Promise.all([one.start(), two.start()])
afterAll(() => {
  one.stop()
  two.stop()
})

const accountId = newId()

/** Watches a row at the first server; `looked`: what was asked of the database. */
function watched() {
  const looked: string[][] = []
  const id = newId()
  const watch = new RowWatch(one, async (ids) => {
    looked.push(ids)
    return []
  })
  const watching = watch.open(accountId, id)
  const { signal } = new AbortController()
  return { id, watch, looked, changed: (longest = 60_000) => watching.changed({ longest, signal }) }
}

test.each([
  ['this server', database],
  ['another server', otherDatabase],
])('a change at %s wakes, and nothing else of the account is looked at', async (_where, changing) => {
  const { id, looked, changed } = watched()
  const woken = changed()
  changing.announce(new Set([accountId]), [newId(), id])
  expect(await woken).toBe('changed')
  expect(looked).toEqual([])
})

test('a change that comes while nobody waits is not lost', async () => {
  const { id, changed } = watched()
  database.announce(new Set([accountId]), [id])
  expect(await changed()).toBe('changed')
  expect(await changed(10)).toBe('time')
})

test('more rows than fit into one announcement all come through', async () => {
  const { id, changed } = watched()
  const woken = changed()
  otherDatabase.announce(new Set([accountId]), [...Array.from({ length: 1_000 }, newId), id])
  expect(await woken).toBe('changed')
})

test('whoever stops lets everybody go', async () => {
  const { watch, changed } = watched()
  const woken = changed()
  watch.wakeAll()
  expect(await woken).toBe('time')
})
