// Statements over HTTP, in the demo: what a month costs and why, as JSON, as a table and as a document. Months go by in
// the database.
import { describe, expect, it } from 'vitest'
import { demoApp } from '../testing/demo-app.ts'
import { tellOfStatements } from './statement-mails.ts'

const { app, services, account, operator } = await demoApp()
const { database } = services
const aurora = account('aurora')
const { superadmin, admin } = aurora

interface Line {
  product: string
  kind: string
  resource?: string
  user?: { id: string; email: string | null; name: string | null }
  quantity: number | null
  days: number
  trial: boolean
  causes: { kind: string; revision?: number; queue?: { name: string }; from: string; to: string; days: number }[]
  amount?: number
}
interface Statement {
  month: string
  from: string
  to: string
  isRunning: boolean
  daysOfMonth: number
  currency: string | null
  taxText: string | null
  lines: Line[]
  total: number | null
}

const { rows: times } = await database.query<{ month: string; before: string; next: string; today: string }>(
  `select to_char(here, 'YYYY-MM') as month, to_char(here - interval '1 month', 'YYYY-MM') as before,
          to_char(here + interval '1 month', 'YYYY-MM') as next, to_char(here, 'YYYY-MM-DD') as today
     from (select now() at time zone 'Europe/Berlin' as here) as now`,
)
const [{ month, before, next, today } = { month: '', before: '', next: '', today: '' }] = times

const statement = async (which = month) =>
  (await superadmin.get(`/api/v1/statements/${which}`, { 'accept-language': 'en' })).body as unknown as Statement
const file = (accept: string, language = 'de') =>
  app.inject({
    url: `/api/v1/statements/${month}`,
    headers: { authorization: superadmin.authorization, accept, 'accept-language': language },
  })
const ofQueues = ({ lines }: Statement) => lines.filter(({ product }) => product === 'contact-center')
/** All that has happened so far happened a month earlier. */
const aMonthGoesBy = async () => {
  for (const table of ['billed_memberships', 'billed_lines'])
    await database.query(
      `update ${table} set from_at = from_at - interval '1 month', until_at = until_at - interval '1 month'`,
    )
  await database.query(`update product_prices set since = since - interval '1 month'`)
}

describe('a statement', () => {
  it('of the running month: what is owned, and who is in a queue, up to today', async () => {
    const shown = await statement()
    expect(shown).toMatchObject({ month, from: `${month}-01`, to: today, isRunning: true, currency: 'EUR' })
    const seats = shown.lines.find(({ product, kind }) => product === 'connect' && kind === 'named')
    expect(seats).toMatchObject({ quantity: 50, days: 1, trial: false, causes: [{ kind: 'revision', revision: 1 }] })
    expect(seats?.amount).toBe(Math.round((50 * 1_490) / shown.daysOfMonth))
    // Billed by queues: not by what is owned.
    const agents = ofQueues(shown)
    expect(agents.length).toBeGreaterThan(2)
    for (const { user, quantity, days } of agents) {
      expect(user?.name).toBeTruthy()
      expect([quantity, days]).toEqual([1, 1])
    }
    const inSeveral = agents.filter(({ causes }) => causes.length > 1)
    expect(inSeveral.length).toBeGreaterThan(0)
    expect(shown.total).toBe(shown.lines.reduce((sum, { amount = 0 }) => sum + amount, 0))
  })

  it('of a month that has not come is not there; one before the first has nothing in it', async () => {
    expect((await superadmin.get(`/api/v1/statements/${next}`)).status).toBe(404)
    for (const wrong of ['2026-13', '2026-1', 'last', '20260-1'])
      expect((await superadmin.get(`/api/v1/statements/${wrong}`)).status).toBe(404)
    expect(await statement('2020-02')).toMatchObject({ lines: [], total: null, currency: null, daysOfMonth: 29 })
    for (const early of ['0000-01', '0001-12']) expect((await statement(early)).lines).toEqual([])
  })

  it('is for superadmins, not for administrators, nor for managers limited to groups', async () => {
    for (const path of ['/api/v1/statements', `/api/v1/statements/${month}`])
      expect([(await admin.get(path)).status, (await operator.get(path)).status]).toEqual([403, 403])
    const { id } = (await superadmin.post('/api/v1/groups', { name: 'Some' })).body
    const { manager } = aurora
    const limits = { permissions: ['users.view', 'orders.manage'], groups: [id] }
    const present = (await superadmin.get(`/api/v1/users/${manager.userId}`)).body.manager
    await superadmin.patch(`/api/v1/users/${manager.userId}`, { manager: limits })
    expect((await manager.get(`/api/v1/statements/${month}`)).body.code).toBe('forbidden')
    await superadmin.patch(`/api/v1/users/${manager.userId}`, { manager: present })
  })

  it('as a table: a row for each line, and nothing that a spreadsheet would run', async () => {
    const [agent] = ofQueues(await statement())
    await superadmin.patch(`/api/v1/users/${agent?.user?.id}`, { givenName: '=HYPERLINK("x")', familyName: 'Ørsted' })
    const answer = await file('text/csv')
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toContain(`sitzplan-statement-${month}.csv`)
    const [header, ...rows] = answer.body.trimEnd().split('\r\n')
    expect(header).toContain('Monat,Produkt,Schlüssel,Lizenzart')
    expect(rows).toHaveLength((await statement()).lines.length)
    expect(answer.body).toContain(`"'=HYPERLINK(""x"") Ørsted"`)
    expect(answer.body).toMatch(/Telefon,connect,Benannt,,,,50,1,,Lizenzrevision 1 .*,\d+\.\d\d,EUR/)
  })

  it('as a document, in either language, whatever letters people have in their names', async () => {
    const [agent] = ofQueues(await statement())
    await superadmin.patch(`/api/v1/users/${agent?.user?.id}`, { givenName: 'Þórður Żółć', familyName: 'Νίκος Иванов' })
    for (const language of ['de', 'en']) {
      const answer = await file('application/pdf', language)
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
      expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
      expect(answer.rawPayload.subarray(-6).toString()).toContain('%%EOF')
    }
  })
})

it('who is taken out of every queue is billed for that day still, and not in the next month', async () => {
  const [agent] = ofQueues(await statement())
  const id = agent?.user?.id ?? ''
  const linesOf = (shown: Statement) => ofQueues(shown).filter(({ user }) => user?.id === id)
  await aMonthGoesBy()
  expect((await superadmin.delete(`/api/v1/users/${id}/queues`)).status).toBe(204)
  const [today] = linesOf(await statement())
  expect(today?.days).toBeGreaterThan(0)
  await aMonthGoesBy()
  expect(linesOf(await statement())).toEqual([])
  expect(linesOf(await statement(before))).toHaveLength(1)
  expect(ofQueues(await statement()).length).toBeGreaterThan(0)
  const months = (await superadmin.get('/api/v1/statements')).body.items as { month: string }[]
  expect(months.slice(0, 2)).toEqual([
    { month, isRunning: true },
    { month: before, isRunning: false },
  ])
})

it('the billing contact is told of a month that is over: once, however many servers look', async () => {
  const contact = { name: 'Accounts payable', email: 'invoices@aurora.example' }
  await superadmin.patch('/api/v1/account', { billingContact: contact })
  const mails = async () =>
    (await superadmin.get(`/api/v1/outbox?to=${contact.email}`)).body.items as { subject: string; text: string }[]
  await Promise.all([1, 2, 3].map(() => tellOfStatements(services, undefined, 31)))
  await tellOfStatements(services, undefined, 31)
  const { total } = await statement(before)
  const [mail, another] = (await mails()).filter(({ subject }) => subject.startsWith('Abrechnung'))
  expect(another).toBeUndefined()
  const amount = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }).format((total ?? 0) / 100)
  expect(mail?.text).toContain(amount)
  expect(mail?.text).toContain(`/statements?month=${before}`)
})

it('a past month stays what it was: prices, people and queues that change later change nothing in it', async () => {
  const past = await statement(before)
  expect(past.total).toBeGreaterThan(0)
  await operator.patch('/api/v1/vendor/catalog/contact-center', { prices: [{ kind: 'named', amount: 99_000 }] })
  const [agent] = ofQueues(past)
  const [queue] = (await superadmin.get('/api/v1/queues')).body.items as { id: string }[]
  await superadmin.delete(`/api/v1/queues/${queue?.id}`)
  await superadmin.delete(`/api/v1/users/${agent?.user?.id}`)
  expect(await statement(before)).toEqual(past)
  await superadmin.delete(`/api/v1/removals/${agent?.user?.id}`)
  const after = await statement(before)
  expect([after.total, after.lines.length]).toEqual([past.total, past.lines.length])
  const erased = ofQueues(after).find(({ user }) => user?.name === null)
  expect(erased).toMatchObject({ days: agent?.days, amount: agent?.amount, user: { email: null } })
  expect(JSON.stringify(after)).not.toContain(agent?.user?.email)
  expect(erased?.user?.id).not.toBe(agent?.user?.id)
})

it('of licenses: today belongs to what is owned at its end, and a revision that is undone costs nothing', async () => {
  const connect = async () =>
    (await statement()).lines
      .filter(({ product }) => product === 'connect')
      .map(({ quantity, causes }) => ({ quantity, last: causes.at(-1) }))
  const license = async () => (await superadmin.get('/api/v1/license')).body as unknown as License
  const issue = async (quantity: number) => {
    const lines = [{ product: 'connect', kind: 'named', quantity }]
    return Number((await operator.post('/api/v1/vendor/accounts/aurora/revisions', { lines })).body.revision)
  }
  const bought = await issue(70)
  const more = { quantity: 70, last: { kind: 'revision', revision: bought, from: today, to: today, days: 1 } }
  expect((await connect()).at(-1)).toEqual(more)
  const { used = 0 } = (await license()).lines.find(({ product }) => product === 'connect') ?? {}
  const fewer = await issue(used - 1)
  expect((await license()).pending?.revision).toBe(fewer)
  const path = `/api/v1/license/revisions/${fewer}`
  const [line] = (await superadmin.get(`${path}/surplus`)).body.items as { proposal: { user: { id: string } }[] }[]
  const user = line?.proposal[0]?.user.id
  const removals = [{ product: 'connect', kind: 'named', user }]
  expect((await superadmin.post(`${path}/activate`, { removals })).status).toBe(200)
  expect((await connect()).at(-1)?.quantity).toBe(used - 1)
  expect((await superadmin.post(`${path}/undo`, {})).status).toBe(200)
  expect((await connect()).at(-1)).toEqual(more)
})

interface License {
  lines: { product: string; used: number }[]
  pending: { revision: number } | null
}
