// What an account and its vendor say to each other about a license, over HTTP: where more is bought, and what is wrong.
import type { License } from '@sitzplan/contract/licenses'
import { expect, test } from 'vitest'
import { demoApp } from '../testing/demo-app.ts'

const { operator, services, account } = await demoApp()
const aurora = account('aurora')
const borealis = account('borealis')

const license = async (who = aurora) => (await who.superadmin.get('/api/v1/license')).body as License
const issue = (slug: string, body: object) => operator.post(`/api/v1/vendor/accounts/${slug}/revisions`, body)
const vendorsMail = async () => {
  const { rows } = await services.database.query<{ address: string; subject: string }>(
    `select to_address as address, subject
       from mails
      where template = 'license_problem'
      order by created_at`,
  )
  return rows
}

test('customers see where the vendor sells; only operators say where', async () => {
  expect((await license()).vendor).toMatchObject({ name: expect.any(String), shopUrl: null, contactEmail: null })
  const settings = { shopUrl: 'https://shop.example/licenses', contactEmail: 'licenses@vendor.example' }
  expect(await operator.patch('/api/v1/vendor/settings', settings)).toMatchObject({ status: 200, body: settings })
  expect((await operator.get('/api/v1/vendor/settings')).body).toMatchObject(settings)
  expect((await license()).vendor).toMatchObject(settings)
  for (const shopUrl of ['http://shop.example', 'javascript:alert(1)', 'https://', 'https://a b'])
    expect((await operator.patch('/api/v1/vendor/settings', { shopUrl })).status).toBe(422)
  expect((await aurora.superadmin.patch('/api/v1/vendor/settings', { shopUrl: null })).status).toBe(403)
  expect((await operator.patch('/api/v1/vendor/settings', { contactEmail: null })).status).toBe(200)
})

test('what operators change of these settings at once is changed by each of them', async () => {
  const path = '/api/v1/vendor/settings'
  for (let round = 0; round < 5; round++) {
    const wanted = { shopUrl: `https://shop.example/${round}`, taxText: { en: `plus ${round} % VAT` } }
    const { shopUrl, taxText } = wanted
    await Promise.all([operator.patch(path, { shopUrl }), operator.patch(path, { taxText })])
    expect((await operator.get(path)).body).toMatchObject(wanted)
  }
  await operator.patch(path, { shopUrl: null, taxText: null })
})

test('a wrong revision is reported once, to the operators or to the contact they named', async () => {
  const { body } = await issue('aurora', { lines: [{ product: 'meeting', kind: 'named', quantity: 1 }] })
  expect((await license()).pending?.reportedAt).toBeNull()
  const path = `/api/v1/license/revisions/${body.revision}/report`
  const report = () => aurora.admin.post(path, { text: 'We ordered 70,\nnot 1.' })
  const answers = await Promise.all([report(), report(), report()])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 429, 429])
  expect(answers.find(({ status }) => status === 429)?.body.detail).toBe('Please try again in 60 minutes.')
  const { reportedAt } = answers.find(({ status }) => status === 201)?.body ?? {}
  expect((await license()).pending?.reportedAt).toBe(reportedAt)
  const [mail, ...others] = await vendorsMail()
  expect(mail?.subject).toContain(`${body.revision}`)
  expect(others).toEqual([])

  await services.database.query(`update license_revisions set reported_at = reported_at - interval '50 minutes'`)
  expect((await report()).body.detail).toBe('Please try again in 10 minutes.')

  const { items } = (await aurora.superadmin.get('/api/v1/audit?action=license.reported')).body
  expect(items).toMatchObject([{ note: 'We ordered 70,\nnot 1.', target: { id: `${body.revision}` } }])
  await operator.patch('/api/v1/vendor/settings', { contactEmail: 'licenses@vendor.example' })
  const other = await issue('aurora', { lines: [{ product: 'meeting', kind: 'named', quantity: 2 }] })
  const next = `/api/v1/license/revisions/${other.body.revision}/report`
  expect((await aurora.superadmin.post(next, { text: 'Wrong again.' })).status).toBe(201)
  expect((await vendorsMail()).at(-1)?.address).toBe('licenses@vendor.example')
})

test('who may not activate reports nothing, and nobody reports what is not theirs', async () => {
  const path = '/api/v1/license/revisions/1/report'
  expect((await aurora.manager.post(path, { text: 'x' })).status).toBe(403)
  expect((await aurora.superadmin.post('/api/v1/license/revisions/9999/report', { text: 'x' })).status).toBe(404)
  expect((await borealis.superadmin.post(path, { text: ' \n ' })).status).toBe(422)
})

test('who has a trial and buys enters the number they got; the vendor is asked once', async () => {
  const enter = (who: typeof aurora.admin, serial: string, owner = 'Borealis ApS') =>
    who.post('/api/v1/license/serial', { serial, owner })
  const { serial } = await license(borealis)
  expect(await enter(borealis.superadmin, String(serial))).toMatchObject({ status: 409 })
  expect((await issue('borealis', { trial: true })).body.status).toBe('active')
  expect(await license(borealis)).toMatchObject({ trial: true, entered: null })

  const wrong = await enter(borealis.superadmin, 'SP-0000-0000-0000')
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: '/serial' }] } })
  expect((await enter(borealis.superadmin, ' ')).status).toBe(422)
  for (const who of [borealis.manager, borealis.member]) expect((await enter(who, String(serial))).status).toBe(403)
  expect((await license(borealis)).entered).toBeNull()

  const typed = ` ${serial?.toLowerCase()} `
  const answers = await Promise.all([1, 2, 3, 4].map(() => enter(borealis.superadmin, typed)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 429, 429, 429])
  expect(answers.find(({ status }) => status === 429)?.body.detail).toContain('60 minutes')
  const { entered } = await license(borealis)
  expect(entered).toEqual({ serial, owner: 'Borealis ApS', at: expect.any(String) })
  const { rows } = await services.database.query<{ address: string }>(
    `select to_address as address from mails where template = 'license_bought'`,
  )
  expect(rows).toEqual([{ address: 'licenses@vendor.example' }])
  const { items } = (await borealis.superadmin.get('/api/v1/audit?action=license.serial_entered')).body
  expect(items).toMatchObject([{ target: { name: serial }, after: { serial, owner: 'Borealis ApS' } }])

  expect((await issue('borealis', { trial: false })).body.status).toBe('active')
  expect(await license(borealis)).toMatchObject({ trial: false, entered: null, serial })
})
