// What servers tell each other of changes, and what they make of what is no announcement.
import { afterAll, expect, test, vi } from 'vitest'
import { testDatabase } from '../../testing/test-database.ts'
import { newId } from '../ids.ts'
import { Announcements } from './announcements.ts'

const { database, connect } = await testDatabase()
const errors: unknown[] = []
const hearing = new Announcements(connect(2), (error) => errors.push(error))
const telling = new Announcements(database, () => undefined)
await Promise.all([hearing.start(), telling.start()])
afterAll(() => {
  hearing.stop()
  telling.stop()
})

const heard: string[] = []
hearing.onRows((rowIds) => heard.push(...rowIds))
const rows = (count: number) => Array.from({ length: count }, newId)

test('what is no announcement is an error in the log, and the next one is heard', async () => {
  for (const text of ['0123456789ab,0192f7a0-0000-7000-8000-000000000001', '', 'null', '{}', '{"rowIds":[]}'])
    await database.query('select pg_notify($1, $2)', ['sitzplan_changed_rows', text])
  const row = newId()
  database.announce(new Set([newId()]), [row])
  await expect.poll(() => heard).toContain(row)
  expect(errors).toHaveLength(5)
})

test('what servers of the version before say is not listened to', async () => {
  const [row, before] = [newId(), errors.length]
  await database.query('select pg_notify($1, $2)', ['sitzplan_changes', '0123456789ab,some account'])
  database.announce(new Set([newId()]), [row])
  await expect.poll(() => heard).toContain(row)
  expect(errors).toHaveLength(before)
})

test('ten thousand rows take one connection, and what is announced meanwhile goes after them', async () => {
  const query = vi.spyOn(database.urgent, 'query')
  const accountIds = new Set([newId()])
  const [first, second] = [rows(10_000), rows(1)]
  database.announce(accountIds, first)
  await expect.poll(() => query.mock.calls.length).toBe(1)
  database.announce(accountIds, second)
  await expect.poll(() => heard.at(-1)).toBe(second[0])
  expect(query).toHaveBeenCalledTimes(2)
  expect(heard.slice(-10_001)).toEqual([...first, ...second])
})
