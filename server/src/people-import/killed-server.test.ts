// A server dies in the middle of an import: the next one goes on where it stopped, and does no line twice.
import { expect, test, vi } from 'vitest'
import { apiCall } from '../testing/api-call.ts'
import { serverProcess } from '../testing/server-process.ts'
import { insertTestAccount, insertTestUser } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

// Whole processes are started here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 90_000 })

const lines = 120

test('an import goes on after its server was killed, each line once', async () => {
  const { database, address } = await testDatabase()
  const accountId = await insertTestAccount(database)
  const { token } = await insertTestUser(database, accountId, 'superadmin')
  const countDone = async () =>
    (await database.query<{ n: number }>('select count(*) as n from import_lines where result is not null')).rows[0]
      ?.n ?? 0
  const first = await serverProcess(address)
  const upload = await fetch(`${first.baseUrl}/api/v1/user-imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: ['email,given name,family name', ...Array.from({ length: lines }, (_, n) => `p${n}@import.example,A,B`)].join(
      '\n',
    ),
  })
  const { id } = (await upload.json()) as { id: string }
  await apiCall({ baseUrl: first.baseUrl, token }, 'POST', `/user-imports/${id}/start`, { notify: false })
  await expect.poll(countDone, { interval: 5 }).toBeGreaterThan(0)
  await first.kill()
  const doneBefore = await countDone()
  expect(doneBefore).toBeLessThan(lines)

  const next = await serverProcess(address)
  const state = async () =>
    (await apiCall<{ state: string }>({ baseUrl: next.baseUrl, token }, 'GET', `/user-imports/${id}`)).state
  await expect.poll(state, { interval: 50, timeout: 60_000 }).toBe('done')
  const { rows } = await database.query<{ line: number; result: string }>(
    'select line, result from import_lines order by line',
  )
  expect(rows).toEqual(Array.from({ length: lines }, (_, n) => ({ line: n + 2, result: 'added' })))
  const created = await database.query(`select from audit_events where action = 'user.created'`)
  expect(created.rows.length).toBe(lines)
})
