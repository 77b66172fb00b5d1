// Mail: queued with a change, sent after it, once; what the mail server will not take; what the outbox shows.
import { describe, expect, it, vi } from 'vitest'
import { startMailServer } from '../testing/mail-server.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertTestAccount, insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { queueMail } from './mail.ts'
import { MailDelivery } from './mail-delivery.ts'
import { type MailTemplate, mailText } from './mail-texts.ts'

const mailServer = await startMailServer()
const { database, connect } = await testDatabase()
const server = await testApp(database, { SMTP_URL: mailServer.url, SMTP_FROM: 'Seats <seats@vendor.example>' })
const { services, call } = server
const accountId = await insertTestAccount(database)
const boss = await insertTestUser(database, accountId, 'superadmin')
const recipient = (email: string) => ({ accountId, userId: null, email, name: 'Gwen', language: 'en' as const })
const link = 'https://seats.example/activation/secret'

const send = (email: string, by = services) =>
  database.transaction((tx) => queueMail(tx, by, recipient(email), 'reset', { link, minutes: 60 }))

async function stateOf(email: string) {
  const { body } = await call('GET', `/api/v1/outbox?to=${email}`, { token: boss.token })
  return body.items[0]
}

it('goes out as text and HTML, from whom it should, and is not kept', async () => {
  await send('one@test.example')
  const mail = await mailServer.next(({ recipient }) => recipient === 'one@test.example')
  expect(mail).toMatchObject({ subject: 'Choose a new password', from: { address: 'seats@vendor.example' } })
  expect(mail.text).toContain(link)
  expect(mail.html).toContain(`href="${link}"`)
  expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
  await vi.waitUntil(async () => (await stateOf('one@test.example')).state === 'sent', { timeout: 20_000 })
  expect(await stateOf('one@test.example')).toMatchObject({ text: null, html: null, error: null })
  expect((await call('GET', '/api/v1/me', { token: boss.token })).body).toMatchObject({
    sendsMail: true,
    personalLinks: 'mailed',
  })
  const { rows } = await database.query(`select content from mails where to_address = 'one@test.example'`)
  expect(rows).toEqual([{ content: null }])
})

it('is not sent when the change it tells of is undone', async () => {
  const undone = database.transaction(async (tx) => {
    await queueMail(tx, services, recipient('undone@test.example'), 'reset', { link, minutes: 60 })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await send('after@test.example')
  await mailServer.next(({ recipient }) => recipient === 'after@test.example')
  expect(mailServer.received.filter(({ recipient }) => recipient === 'undone@test.example')).toEqual([])
})

it('is sent once, though several servers look for it', async () => {
  const others = await Promise.all(
    [1, 2, 3].map(async () => {
      const delivery = new MailDelivery({ ...services, database: connect(2) })
      await delivery.start()
      return delivery
    }),
  )
  const addresses = Array.from({ length: 30 }, (_, index) => `many-${index}@test.example`)
  await Promise.all(addresses.map((address) => send(address)))
  for (const delivery of others) delivery.wake()
  await Promise.all(addresses.map((address) => mailServer.next(({ recipient }) => recipient === address)))
  await Promise.all(others.map((delivery) => delivery.stop()))
  const received = mailServer.received
    .map(({ recipient }) => recipient)
    .filter((address) => address.startsWith('many-'))
  expect(received.sort()).toEqual(addresses.sort())
})

it('what is refused for now is tried again, what is refused for good is told', async () => {
  mailServer.refusals.set('later@test.example', { code: 451, text: 'greylisted' })
  mailServer.refusals.set('never@test.example', { code: 550, text: 'no such mailbox' })
  await Promise.all([send('later@test.example'), send('never@test.example')])
  await vi.waitUntil(async () => (await stateOf('never@test.example')).state === 'failed', { timeout: 20_000 })
  expect(await stateOf('never@test.example')).toMatchObject({
    error: expect.stringContaining('no such mailbox'),
    text: null,
  })
  await vi.waitUntil(async () => (await stateOf('later@test.example')).error !== null, { timeout: 20_000 })
  expect(await stateOf('later@test.example')).toMatchObject({
    state: 'waiting',
    error: expect.stringContaining('greylisted'),
    text: null,
    html: null,
  })
  await database.query(`update mails set next_attempt_at = now() where to_address = 'later@test.example'`)
  services.mailDelivery.wake()
  await mailServer.next(({ recipient }) => recipient === 'later@test.example')
})

it('what waits for a connection is left to a server that has one, and is sent once', async () => {
  const slow = mailServer.hold(3)
  const addresses = Array.from({ length: 6 }, (_, index) => `slow-${index}@test.example`)
  await Promise.all(addresses.map((address) => send(address)))
  await vi.waitUntil(() => slow.held() === 3, { timeout: 20_000 })
  const other = new MailDelivery({ ...services, database: connect(2) })
  await other.start()
  const arrived = () =>
    addresses.filter((address) => mailServer.received.some(({ recipient }) => recipient === address))
  await vi.waitUntil(() => arrived().length === 3, { timeout: 20_000 })
  slow.release()
  await vi.waitUntil(() => arrived().length === 6, { timeout: 20_000 })
  await other.stop()
  expect(mailServer.received.filter(({ recipient }) => addresses.includes(recipient))).toHaveLength(6)
})

it('is not sent any more when its link has run out', async () => {
  mailServer.refusals.set('dead@test.example', { code: 451, text: 'greylisted' })
  await send('dead@test.example')
  await vi.waitUntil(async () => (await stateOf('dead@test.example')).error !== null, { timeout: 20_000 })
  await database.query(
    `update mails
        set next_attempt_at = now(),
            created_at = created_at - interval '61 minutes'
      where to_address = 'dead@test.example'`,
  )
  services.mailDelivery.wake()
  await vi.waitUntil(async () => (await stateOf('dead@test.example')).state === 'failed', { timeout: 20_000 })
  expect(await stateOf('dead@test.example')).toMatchObject({ error: expect.stringContaining('greylisted') })
  expect(mailServer.received.filter(({ recipient }) => recipient === 'dead@test.example')).toEqual([])
})

it('changes of products within a minute are one mail, of which the last word counts', async () => {
  const office = await SeatOffice.open(server, { namedSeats: 2, people: 1, assigned: false })
  const person = office.person(0)
  await office.assign(person, 'named')
  await office.unassign(person)
  await office.assign(person, 'named')
  const { body: outbox } = await office.byAdmin('GET', `/outbox?to=${person.email}`)
  expect(outbox).toMatchObject({ total: 1, items: [{ state: 'waiting', text: null }] })
  await database.query('update mails set next_attempt_at = now() where to_address = $1', [person.email])
  services.mailDelivery.wake()
  const { text } = await mailServer.next(({ recipient }) => recipient === person.email)
  expect(text).toContain('You can now use: Product.')
  expect(text).not.toContain('no longer')
  const quiet = await insertTestUser(database, office.accountId)
  await office.byAdmin('PUT', `/users/${quiet.id}/products/${office.product}`, { kind: 'named', notify: false })
  await office.byAdmin('DELETE', `/users/${quiet.id}/products/${office.product}?notify=false`)
  expect((await office.byAdmin('GET', `/outbox?to=${quiet.email}`)).body.total).toBe(0)
})

it('what was asked for without a word is completed without one', async () => {
  const office = await SeatOffice.open(server, { namedSeats: 1, people: 3, assigned: false })
  const [first, second, third] = [office.person(0), office.person(1), office.person(2)]
  const give = (to: { id: string }, notify: boolean) =>
    office.byAdmin('PUT', `/users/${to.id}/products/${office.product}`, { kind: 'named', wait: true, notify })
  await give(first, false)
  for (const waiting of [second, third]) expect((await give(waiting, waiting === third)).body.state).toBe('waiting')
  const mailsTo = async ({ email }: { email: string }) =>
    (await office.byAdmin('GET', `/outbox?to=${email}`)).body.total
  await office.setSeats({ concurrent: 0, named: 3 })
  await vi.waitUntil(async () => (await office.right(third)) === 'named assigned', { timeout: 20_000 })
  expect(await Promise.all([first, second, third].map(mailsTo))).toEqual([0, 0, 1])
})

it('who asks an administrator reaches those who can end sessions, and nobody else', async () => {
  const office = await SeatOffice.open(server, { seats: 1, people: 2 })
  const admin = await insertTestUser(database, office.accountId, 'admin')
  const may = await insertTestUser(database, office.accountId, 'manager', { permissions: ['sessions.end'] })
  const mayNot = await insertTestUser(database, office.accountId, 'manager', { permissions: ['users.view'] })
  await office.seat(0)
  const body = { product: office.product, user: office.person(1).id }
  expect((await office.byProduct('POST', '/help-requests', body)).status).toBe(202)
  expect((await office.byProduct('POST', '/help-requests', body)).status).toBe(202)
  const mails = await Promise.all(
    [office.admin, admin, may].map(({ email }) => mailServer.next(({ recipient }) => recipient === email)),
  )
  for (const { text, subject } of mails) {
    expect(subject).toContain('Given Number 1')
    expect(text).toContain('/sessions?product=')
  }
  const { body: outbox } = await office.byAdmin('GET', '/outbox')
  const told = (outbox.items as { to: string; subject: string }[]).flatMap(({ to, subject }) =>
    subject.includes('needs a seat') ? [to] : [],
  )
  expect(told.sort()).toEqual([office.admin.email, admin.email, may.email].sort())
  expect(told).not.toContain(mayNot.email)
})

it('the outbox is for superadmins, and shows an account its own mail', async () => {
  const admin = await insertTestUser(database, accountId, 'admin')
  expect((await call('GET', '/api/v1/outbox', { token: admin.token })).status).toBe(403)
  const other = await insertTestUser(database, await insertTestAccount(database), 'superadmin')
  expect((await call('GET', '/api/v1/outbox', { token: other.token })).body.total).toBe(0)
})

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const values = {
    invitation: { account: 'A', inviter: 'I', products: ['P', 'Q'], link, hours: 48 },
    products: { account: 'A', given: ['P'], waiting: ['Q'], taken: ['R'], link },
    reset: { link, minutes: 60 },
    reset_company: { account: 'A', link },
    password_changed: { link },
    email_change: { account: 'A', email: 'new@x.example', link, hours: 48 },
    email_change_asked: { email: 'new@x.example', by: 'B', link },
    email_changed: { account: 'A', email: 'new@x.example', link },
    help_request: { person: 'P', email: 'p@x.example', product: 'R', link },
    invitation_declined: { person: 'P', account: 'A', link },
    invitation_lapsed: { person: 'P', account: 'A', link },
    certificate_expires: { account: 'Aurora', provider: 'Entra ID', day: '1 May', link: 'https://x.example/' },
    token_expires: { account: 'Aurora', token: 'Entra ID', day: '1 May', link },
    license_expires: { account: 'Aurora', day: '1 May', link },
    license_expired: { account: 'Aurora', day: '1 May', link },
    license_ended: { account: 'Aurora', day: '1 May', link },
    statement: { account: 'Aurora', month: 'May 2027', total: '€12.50', link },
    license_problem: {
      account: 'A',
      revision: '7',
      serial: 'SP-1',
      person: 'P',
      email: 'p@x.example',
      text: 'Only 12 were ordered away',
      link,
    },
    license_bought: { account: 'A', serial: 'SP-1', owner: 'O', person: 'P', email: 'p@x.example', link },
    product_wanted: { person: 'P', email: 'p@x.example', product: 'R', note: 'For the fair', link },
    product_declined: { product: 'R', answer: 'Not this year', link },
    order_placed: { account: 'A', lines: ['3 × R'], due: '3 May, 10:00', note: 'For the fair', link },
    order_cancelled: { account: 'A', lines: ['3 × R'], link },
    sales_asked: { account: 'A', lines: ['3 × R'], note: 'For the fair', link },
    order_received: { account: 'A', lines: ['3 × R'], due: '3 May, 10:00', link },
    order_confirmed: {
      account: 'A',
      lines: ['3 × R'],
      due: '3 May, 10:00',
      amount: '€5',
      card: 'Visa •••• 4242',
      link,
    },
    order_fulfilled: { account: 'A', lines: ['3 × R'], active: '7', waiting: '8', link },
    order_rejected: { account: 'A', lines: ['3 × R'], reason: 'Sold out', link },
    charge_failed: { account: 'A', lines: ['3 × R'], amount: '€5', card: 'Visa •••• 4242', why: 'Expired', link },
    charge_failed_there: { account: 'A', lines: ['3 × R'], amount: '€5', why: 'Expired', link },
    charge_refunded: { account: 'A', lines: ['3 × R'], amount: '€5', card: 'Visa •••• 4242', link },
    order_withdrawn: { account: 'A', lines: ['3 × R'], link },
    sales_declined: { account: 'A', lines: ['3 × R'], reason: 'Sold out', link },
    changes_held: { account: 'A', link },
    transferred: { person: 'P', account: 'A', link },
  }
  it.each(Object.keys(values) as MailTemplate[])('%s says everything, and escapes what people chose', (template) => {
    const { subject, text, html } = mailText(template, { language, name: '<b>Gwen</b>', values: values[template] })
    expect(`${subject}${text}${html}`).not.toMatch(/\{\w+\}|undefined|null/)
    for (const value of Object.values(values[template]).flat()) expect(text + subject).toContain(String(value))
    expect(html).toContain('&lt;b&gt;Gwen')
    expect(html).not.toContain('<b>')
  })

  it('a paragraph about what there is none of is left out', () => {
    const nothing = { account: 'A', products: [], link, hours: 48 }
    const { text } = mailText('invitation', { language, name: null, values: nothing })
    expect(text).not.toMatch(/\{\w+\}/)
    expect(text).not.toContain('undefined')
  })
})
