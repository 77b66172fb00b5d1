import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { insertTestAccount, insertTestUser } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { forget } from './retention.ts'

const { database } = await testDatabase()
let accountId = ''
let userId = ''

beforeAll(async () => {
  accountId = await insertTestAccount(database)
  userId = (await insertTestUser(database, accountId)).id
  await database.query('update accounts set names_kept_days = 10, addresses_kept_days = 5 where id = $1', [accountId])
})

describe('forgetting', () => {
  test('an answer under an idempotency key goes after 24 hours, not before', async () => {
    const insert = (key: string, age: string) =>
      database.query(
        `insert into idempotency_keys (credential_id, route, key, body_hash, created_at)
         values ($1, 'r', $2, '', now() - $3::interval)`,
        [accountId, key, age],
      )
    await insert('old', '25 hours')
    await insert('young', '23 hours')
    await forget(database)
    const { rows } = await database.query<{ key: string }>('select key from idempotency_keys')
    expect(rows.map(({ key }) => key)).toEqual(['young'])
  })

  test("names in the journal go after the account's days, pseudonyms stay", async () => {
    for (const days of [9, 10, 11])
      await database.query(
        `insert into journal_persons (account_id, person, user_id, day)
         values ($1, $2, $3, (now() at time zone 'UTC')::date - $4::integer)`,
        [accountId, newId(), userId, days],
      )
    await forget(database)
    const { rows } = await database.query<{ age: number }>(
      `select (now() at time zone 'UTC')::date - day as age from journal_persons order by day desc`,
    )
    expect(rows.map(({ age }) => age)).toEqual([9, 10])
  })

  test('two servers at once do no harm', async () => {
    await expect(Promise.all([forget(database), forget(database), forget(database)])).resolves.toBeDefined()
  })
})
