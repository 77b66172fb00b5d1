// Administrators are told before the certificates of their company's sign-in expire.
import { expect, test } from 'vitest'
import { addTestProvider, type Company, insertCompany } from '../testing/company-calls.ts'
import { signingKey } from '../testing/saml-provider.ts'
import { insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { tellOfCertificates } from './certificate-warnings.ts'

const { database, connect } = await testDatabase()
const { call, services } = await testApp(database)
const second = await testApp(connect())

const certificate = async (days: number) => (await signingKey(days)).certificate.replace(/-----.*?-----|\s/g, '')

const settings = (...certificates: string[]) => ({
  saml: {
    entityId: 'https://idp.example',
    signInUrl: 'https://idp.example/sso',
    signed: 'assertion',
    emailAttribute: null,
    certificates,
  },
})

async function companyWith(certificates: string[], mode: 'off' | 'enabled' = 'enabled') {
  const company = await insertCompany(database)
  const provider = await addTestProvider(call, database, company.superadmin, settings(...certificates), mode)
  return { ...company, provider }
}

async function told({ superadmin }: Company): Promise<string[]> {
  const { body } = await call('GET', '/api/v1/outbox?limit=200', { token: superadmin.token })
  const texts: { subject: string; text: string; to: string }[] = body.items
  return texts.filter(({ text }) => text?.includes('certificate')).map(({ to, text }) => `${to}: ${text}`)
}

test('all who look after the sign-in, once, with the day; however many servers look at the same time', async () => {
  const company = await companyWith([await certificate(20)])
  const admin = await insertTestUser(database, company.accountId, 'admin')
  await insertTestUser(database, company.accountId, 'member')
  await Promise.all([services, second.services, services, second.services].map((one) => tellOfCertificates(one)))
  const mails = await told(company)
  expect(mails.map((mail) => mail.split(':')[0]).sort()).toEqual([admin.email, company.superadmin.email].sort())
  const year = new Date(Date.now() + 20 * 86_400_000).getUTCFullYear()
  expect(mails[0]).toContain(String(year))
  expect(mails[0]).toContain(`/enterprise-sign-in/${company.provider.id}`)
  await tellOfCertificates(services)
  expect(await told(company)).toHaveLength(2)
  // Nearer to the end they are told again.
  await database.query('update identity_providers set certificate_told_days = 30 where id = $1', [company.provider.id])
  await database.query(`update identity_providers set settings = $2 where id = $1`, [
    company.provider.id,
    JSON.stringify(settings(await certificate(6)).saml),
  ])
  await tellOfCertificates(services)
  expect(await told(company)).toHaveLength(4)
})

test('nobody, while a certificate lasts or the provider is off; and anew with the next one', async () => {
  const [near, far] = [await certificate(3), await certificate(300)]
  const both = await companyWith([near, far])
  const off = await companyWith([near], 'off')
  await tellOfCertificates(services)
  expect([await told(both), await told(off)]).toEqual([[], []])

  const renewed = await companyWith([near])
  await tellOfCertificates(services)
  expect(await told(renewed)).toHaveLength(1)
  const path = `/api/v1/identity-providers/${renewed.provider.id}`
  const change = await call('PATCH', path, { token: renewed.superadmin.token, body: settings(far) })
  expect(change.status).toBe(200)
  await tellOfCertificates(services)
  expect((await call('PATCH', path, { token: renewed.superadmin.token, body: settings(near) })).status).toBe(200)
  await tellOfCertificates(services)
  expect(await told(renewed)).toHaveLength(2)
})
