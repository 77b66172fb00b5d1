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
      `update ${table}
          set from_at = from_at - interval '1 month', until_at = until_at - interval '1 month',
              ends_at = ends_at - interval '1 month'`,
    )
  for (const table of ['product_prices', 'vendor_tax_texts'])
    await database.query(`update ${table} set since = since - interval '1 month'`)
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

  it.each([
    ['a month that no year has', ['2026-13', '2026-00', '0000-00']],
    ['what is no month', ['2026-1', 'last', '20260-1', '2026-01-01']],
    ['a month that has not come', [next, '9999-12']],
    ['a month before the account was there', ['2020-02', '1969-12', '0001-12', '0000-01']],
  ])('%s has none, in whichever form', async (_what, months) => {
    for (const one of months)
      for (const accept of ['application/json', 'text/csv', 'application/pdf']) {
        const answer = await superadmin.get(`/api/v1/statements/${one}`, { accept })
        expect([one, answer.status, answer.body.code]).toEqual([one, 404, 'not_found'])
      }
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
    expect(header).toContain('Monat;Produkt;Schlüssel;Lizenzart')
    expect(rows).toHaveLength((await statement()).lines.length)
    expect(answer.body).toContain(`"'=HYPERLINK(""x"") Ørsted"`)
    const english = (await file('text/csv', 'en')).body
    expect(english).toMatch(/,connect,Named,,,,50,1,,License revision 1 .*,\d+\.\d\d,EUR/)
    expect(answer.body).toMatch(/Telefon;connect;Benannt;;;;50;1;;Lizenzrevision 1 .*;\d+,\d\d;EUR/)
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

it('a license given by hand is a line like those of queues, with its cause in every form', async () => {
  const { items } = (await superadmin.get('/api/v1/users?search=@&status=active&limit=200')).body as unknown as {
    items: { id: string; products: { key: string }[] }[]
  }
  const other = items.find(({ products }) => !products.some(({ key }) => key === 'contact-center'))
  const path = `/api/v1/users/${other?.id}/products/contact-center`
  expect((await superadmin.put(path, { kind: 'named' })).status).toBe(200)
  const line = ofQueues(await statement()).find(({ user }) => user?.id === other?.id)
  expect(line).toMatchObject({ quantity: 1, days: 1, causes: [{ kind: 'assignment', from: today, to: today }] })
  expect(line?.amount).toBeGreaterThan(0)
  expect((await file('text/csv')).body).toContain('Lizenz direkt zugewiesen')
})

it('who is taken out of every queue is billed for that day still, and not in the next month', async () => {
  const agent = ofQueues(await statement()).find(({ causes }) => causes[0]?.kind === 'queue')
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
  await operator.patch('/api/v1/vendor/settings', { taxText: { en: 'plus 21 % VAT' } })
  expect((await statement()).taxText).toBe('plus 21 % VAT')
  await operator.patch('/api/v1/vendor/catalog/meeting', { billedBy: 'queues' })
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

it('trials cost nothing, and neither does grace after the license: what is owned no more than who is in a queue', async () => {
  const later = `${Number(today.slice(0, 4)) + 1}-12-31`
  const issue = async (trial: boolean, expires: string) => {
    const path = '/api/v1/vendor/accounts/aurora/revisions'
    const lines = [{ product: 'connect', kind: 'named', quantity: 70 }]
    const terms = { lines, trial, dates: { warn: null, expires, graceUntil: later } }
    expect((await operator.post(path, terms)).status).toBe(201)
    await aMonthGoesBy()
    return statement()
  }
  const tried = await issue(true, later)
  expect(ofQueues(tried).length).toBeGreaterThan(1)
  expect(tried.lines.filter(({ trial, amount = 0 }) => !trial || amount > 0)).toEqual([])
  expect((await issue(false, today)).lines).toEqual([])
})

interface License {
  lines: { product: string; used: number }[]
  pending: { revision: number } | null
}
