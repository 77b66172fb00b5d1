// Another key to sign with: first it is published, then it signs, and what was signed before goes on counting.
import { buildEndSessionUrl } from 'openid-client'
import { expect, test } from 'vitest'
import { home, productCalls } from '../testing/product-calls.ts'
import { insertTestUser, testApp } from '../testing/test-app.ts'
import type { TestBrowser } from '../testing/test-browser.ts'
import { testDatabase } from '../testing/test-database.ts'
import { renewKey } from './openid-keys.ts'

const { database, connect } = await testDatabase()
const { call, issuer, newClient, operator, signedIn, tokensFor } = await productCalls(database)
const other = await testApp(connect(), { PUBLIC_URL: issuer })

const renew = async (isAtOnce = false) => {
  const made = await renewKey(other.services, isAtOnce)
  if (made === 'no_vendor') throw new Error(made)
  return made.id
}

const madeEarlier = (interval: string) =>
  database.query('update openid_keys set created_at = created_at - $1::interval', [interval])

const published = async (ask = call): Promise<string[]> =>
  (await ask('GET', '/openid/keys')).body.keys.map(({ kid }: { kid: string }) => kid).sort()

const signerOf = (idToken = '') => JSON.parse(Buffer.from(idToken.split('.')[0] ?? '', 'base64url').toString()).kid

/** Whether it says whose sign-out it is: then nobody is asked. */
async function counts(browser: TestBrowser, configuration: Parameters<typeof buildEndSessionUrl>[0], hint = '') {
  const url = buildEndSessionUrl(configuration, { id_token_hint: hint, post_logout_redirect_uri: home })
  const answer = await browser.get(url)
  return answer.status === 200 && (await answer.text()).includes('document.forms[0].submit()')
}

test('a new key is published on every server, signs after ten minutes, and the one before verifies for a week', async () => {
  // Whichever server is asked first makes the first one.
  const [first] = await Promise.all([published(other.call), published()])
  const { configuration } = await newClient()
  const { browser } = await signedIn()
  const before = await tokensFor(browser, configuration)
  const old = signerOf(before.id_token)
  expect(first).toEqual([old])

  const next = await renew()
  for (const ask of [call, other.call]) await expect.poll(() => published(ask)).toEqual([old, next].sort())
  const signer = async () => signerOf((await tokensFor(browser, configuration)).id_token)
  expect(await signer()).toBe(old)

  await madeEarlier('10 minutes')
  await expect.poll(signer).toBe(next)
  expect(await published()).toEqual([old, next].sort())
  expect(await counts(browser, configuration, before.id_token)).toBe(true)

  await madeEarlier('7 days')
  await expect.poll(() => published()).toEqual([next])
  expect(await counts(browser, configuration, before.id_token)).toBe(false)
  // Its private half goes with the next one.
  await renew()
  const { rows } = await database.query<{ id: string }>('select id from openid_keys order by id')
  expect(rows.map(({ id }) => id)).not.toContain(old)
})

test('in wrong hands, the keys before end at once', async () => {
  const { configuration } = await newClient()
  const { browser } = await signedIn()
  const before = await tokensFor(browser, configuration)
  const next = await renew(true)
  await expect.poll(() => published()).toEqual([next])
  expect(signerOf((await tokensFor(browser, configuration)).id_token)).toBe(next)
  expect(await counts(browser, configuration, before.id_token)).toBe(false)
  const superadmin = await insertTestUser(database, operator.accountId, 'superadmin')
  const { body } = await call('GET', '/api/v1/audit?action=openid_key.renewed', { token: superadmin.token })
  expect(body.items[0]).toMatchObject({
    actor: { kind: 'command' },
    target: { kind: 'openid_key', id: next },
    after: { isAtOnce: true },
  })
})
