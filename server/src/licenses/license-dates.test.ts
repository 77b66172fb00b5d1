// Life after the dates: administrators are told once for each mark, nothing starts after the grace, and a new revision heals.
import type { License } from '@sitzplan/contract/licenses'
import { expect, test } from 'vitest'
import { demoApp } from '../testing/demo-app.ts'
import { touchPools } from '../testing/seat-world.ts'
import { tellOfLicenseDates } from './date-warnings.ts'

const { operator, services, account } = await demoApp()
const { database } = services
const aurora = account('aurora')
const license = async () => (await aurora.superadmin.get('/api/v1/license')).body as License
const issue = (body: object) => operator.post('/api/v1/vendor/accounts/aurora/revisions', body)

/** Moves the license in force through time: so many days are left of it, today included, and 14 of grace after them. */
async function daysLeft(days: number): Promise<void> {
  await database.query(
    `update license_revisions
        set warn_at = midnight.at - interval '60 days',
            expires_at = midnight.at + make_interval(days => $2),
            grace_until = midnight.at + make_interval(days => $2 + 14)
       from (select date_trunc('day', clock_timestamp() at time zone time_zone) at time zone time_zone as at
               from accounts
              where id = $1) midnight
      where account_id = $1
        and status = 'active'`,
    [aurora.id, days],
  )
}

const told = async () => {
  const { rows } = await database.query<{ template: string; to: string }>(
    `select template, to_address as to
       from mails
      where account_id = $1
        and template like 'license_e%'
      order by id`,
    [aurora.id],
  )
  return rows
}

test('each mark is told once, to those who may load a license, however many servers look', async () => {
  const recipients = new Set<string>()
  const counts: [string, number][] = []
  for (const days of [50, 30, 7, 1, 0, -14]) {
    await daysLeft(days)
    await Promise.all(Array.from({ length: 4 }, () => tellOfLicenseDates(services)))
    await tellOfLicenseDates(services)
    const mails = await told()
    for (const { to } of mails) recipients.add(to)
    counts.push([mails.at(-1)?.template ?? '', mails.length / recipients.size])
  }
  expect(counts).toEqual([
    ['license_expires', 1],
    ['license_expires', 2],
    ['license_expires', 3],
    ['license_expires', 4],
    ['license_expired', 5],
    ['license_ended', 6],
  ])
  expect(recipients.size).toBeGreaterThan(1)
})

test('when the grace is over nothing starts, nothing is deleted, and a new revision heals at once', async () => {
  const future = { warn: '2097-01-01', expires: '2098-01-01', graceUntil: '2098-02-01' }
  expect((await issue({ dates: future })).body.status).toBe('active')
  const before = await license()

  // As time does it: the seats' own end goes with the revision's.
  await daysLeft(-14)
  await database.query(`update pools set ends_at = clock_timestamp() - interval '1 day' where account_id = $1`, [
    aurora.id,
  ])
  await touchPools(database)
  expect((await license()).status).toBe('expired')
  await expect(aurora.acquire('remote-support', 1)).rejects.toThrow('license_expired')
  expect((await license()).lines.map(({ product, quantity }) => [product, quantity])).toEqual(
    before.lines.map(({ product, quantity }) => [product, quantity]),
  )

  expect((await issue({ dates: future })).body.status).toBe('active')
  expect((await license()).status).toBe('active')
  const [again = ''] = await aurora.acquire('remote-support', 1)
  expect(again).not.toBe('')
})

test('who keeps the license hears of its days; everybody else once it has expired', async () => {
  const term = async (who: typeof aurora.superadmin) => (await who.get('/api/v1/me/license')).body
  const told: unknown[] = []
  for (const days of [30, 0, -14]) {
    await daysLeft(days)
    const [keeper, member] = await Promise.all([term(aurora.admin), term(aurora.member)])
    const { expires, graceUntil } = (await license()).dates
    expect(keeper).toMatchObject({ expires, graceUntil })
    expect(member).toMatchObject(days > 0 ? { expires: null, graceUntil: null } : { expires, graceUntil })
    told.push([keeper.status, member.status])
  }
  expect(told).toEqual([
    ['warning', 'active'],
    ['grace', 'grace'],
    ['expired', 'expired'],
  ])
  expect(await term(operator)).toEqual({ status: 'none', expires: null, graceUntil: null })
})
