// Deleting people while others are added: nobody waits in a circle, and no seat waits with them.
import { describe, expect, test } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await testApp(database)

async function blocked(): Promise<number> {
  const { rows } = await database.query<{ blocked: number }>(
    `select count(*) as blocked from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0]?.blocked ?? 0
}

describe('while somebody is added to the account, and so counted', () => {
  test('a deletion that waits for it holds up no seat', async () => {
    const office = await SeatOffice.open(server, { people: 2 })
    let deletion: Promise<{ status: number }> | undefined
    await database.transaction(async (tx) => {
      // As an addition does, which goes on to the pools.
      await tx.query('select from user_totals where account_id = $1 for no key update', [office.accountId])
      deletion = office.byAdmin('DELETE', `/users/${office.person(0).id}`)
      await expect.poll(blocked).toBeGreaterThan(0)
      expect((await office.acquire(1)).status).toBe(201)
    })
    expect((await deletion)?.status).toBe(204)
  })
})
