// Against second factors: guessing, replaying, racing, and getting round them.
import { describe, expect, it } from 'vitest'
import { hashPassword } from '../sign-in/passwords.ts'
import { codeOf, cookieIn, ownOrigin, withSecondFactor } from '../testing/authenticator.ts'
import { insertTestAccount, insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { checkCode } from './second-factor.ts'

const { database, connect } = await testDatabase()
const { call, services } = await testApp(database)
const second = await testApp(connect())
const accountId = await insertTestAccount(database)
const password = 'correct horse battery'
const passwordHash = await hashPassword(password)
const newUser = async () => ({ ...(await insertTestUser(database, accountId, 'member', { passwordHash })), password })
const path = '/api/v1/me/second-factor'

let network = 0
const newAddress = () => `198.51.${Math.floor(++network / 250)}.${(network % 250) + 1}`
const signIn = (email: string, code?: string, guess = password, by = call) =>
  by('POST', '/api/v1/sign-in', { body: { email, password: guess, code }, address: newAddress() })
const counted = (answers: { status: number }[]) => {
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}
/** Six digits that are none of the codes around now. */
function* wrongCodes(secret: string) {
  const right = [-2, -1, 0, 1, 2, 3].map((steps) => codeOf(secret, steps))
  for (let number = 0; ; number++) {
    const code = String(number).padStart(6, '0')
    if (!right.includes(code)) yield code
  }
}

describe('a code', () => {
  it('works once', async () => {
    const person = await newUser()
    const { secret } = await withSecondFactor(call, person)
    const code = codeOf(secret, 1)
    expect((await signIn(person.email, code)).status).toBe(200)
    expect((await signIn(person.email, code)).body).toMatchObject({ status: 401, code: 'sign_in_failed' })
  })

  it('works once for forty at the same moment, over two servers', async () => {
    const person = await newUser()
    const { secret } = await withSecondFactor(call, person)
    const code = codeOf(secret, 1)
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) => signIn(person.email, code, password, i % 2 ? call : second.call)),
    )
    expect(counted(answers)[200]).toBe(1)
    expect(counted(answers)[500]).toBeUndefined()
  })

  it('that confirmed the second factor signs nobody in', async () => {
    const person = await newUser()
    const { body } = await call('POST', path, { token: person.token, body: { password } })
    const code = codeOf(body.secret)
    await call('POST', `${path}/confirm`, { token: person.token, body: { password, code } })
    expect((await signIn(person.email, code)).status).toBe(401)
  })

  it('of the step before last is refused, and one from far ahead; so are older ones than the last used', async () => {
    const person = await newUser()
    const { secret } = await withSecondFactor(call, person)
    for (const steps of [-2, -20, 3, 20]) expect((await signIn(person.email, codeOf(secret, steps))).status).toBe(401)
    expect((await signIn(person.email, codeOf(secret, 1))).status).toBe(200)
    expect((await signIn(person.email, codeOf(secret, 0))).status).toBe(401)
  })

  it('from a secret that was never confirmed is not asked for and confirms nothing', async () => {
    const person = await newUser()
    const confirm = { token: person.token, body: { password, code: '123456' } }
    expect((await call('POST', `${path}/confirm`, confirm)).body).toMatchObject({
      status: 409,
      reason: 'nothing_proposed',
    })
    await call('POST', path, { token: person.token, body: { password } })
    expect((await signIn(person.email)).status).toBe(200)
  })

  it("of somebody else's app is no code", async () => {
    const [mine, theirs] = [await newUser(), await newUser()]
    await withSecondFactor(call, mine)
    const { secret, recoveryCodes } = await withSecondFactor(call, theirs)
    expect((await signIn(mine.email, codeOf(secret, 1))).status).toBe(401)
    expect((await signIn(mine.email, recoveryCodes[0])).status).toBe(401)
    expect((await signIn(theirs.email, recoveryCodes[0])).status).toBe(200)
  })

  it("is found by nobody with a secret that was put into somebody else's row", async () => {
    const [mine, theirs] = [await newUser(), await newUser()]
    const { secret } = await withSecondFactor(call, mine)
    await withSecondFactor(call, theirs)
    await database.query(
      `update second_factors
          set secret = (select secret from second_factors where user_id = $1),
              last_step = 0
        where user_id = $2`,
      [mine.id, theirs.id],
    )
    const holder = { accountId, userId: theirs.id }
    const check = database.transaction((tx) => checkCode(tx, services.secrets, holder, codeOf(secret, 1)))
    await expect(check).rejects.toThrow('unable to authenticate')
  })

  it.each(['', ' ', '12345', '1234567', '12 34 5a', '٠١٢٣٤٥', '\u0000', "' or 1=1 --", 'a'.repeat(20)])(
    '%j lets nobody in',
    async (code) => {
      const person = await newUser()
      await withSecondFactor(call, person)
      const { status, body } = await signIn(person.email, code)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect(['code_required', 'sign_in_failed', 'invalid_request']).toContain(body.code)
    },
  )
})

describe('a recovery code', () => {
  it('works once for twenty at the same moment', async () => {
    const person = await newUser()
    const { recoveryCodes } = await withSecondFactor(call, person)
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(person.email, recoveryCodes[0])))
    expect(counted(answers)[200]).toBe(1)
  })
})

describe('guessing', () => {
  it('codes from many addresses: ten are checked, then even the right one is refused', async () => {
    const person = await newUser()
    const { secret } = await withSecondFactor(call, person)
    const wrong = wrongCodes(secret)
    const guesses = Array.from({ length: 60 }, () => String(wrong.next().value))
    const answers = await Promise.all(
      guesses.map((code, i) => signIn(person.email, code, password, i % 2 ? call : second.call)),
    )
    expect(counted(answers)).toEqual({ 401: 10, 429: 50 })
    expect((await signIn(person.email, codeOf(secret, 1))).status).toBe(429)
  })

  it('passwords and codes are counted together', async () => {
    const person = await newUser()
    const { secret } = await withSecondFactor(call, person)
    const wrong = wrongCodes(secret)
    for (let i = 0; i < 5; i++) {
      expect((await signIn(person.email, undefined, 'wrong')).status).toBe(401)
      expect((await signIn(person.email, String(wrong.next().value))).status).toBe(401)
    }
    expect((await signIn(person.email, codeOf(secret, 1))).status).toBe(429)
  })

  it('a right password without a code is no failure, however often', async () => {
    const person = await newUser()
    const { secret } = await withSecondFactor(call, person)
    for (let i = 0; i < 12; i++) expect((await signIn(person.email)).body.code).toBe('code_required')
    expect((await signIn(person.email, codeOf(secret, 1))).status).toBe(200)
  })

  it('with a stolen cookie is no freer: the own password and codes count like sign-ins', async () => {
    const person = await newUser()
    const { cookie } = await withSecondFactor(call, person)
    const headers = { cookie, origin: ownOrigin }
    const attempts = [
      ['', { password: 'wrong' }],
      ['/confirm', { password: 'wrong', code: '000000' }],
      ['/turn-off', { password, code: '000000' }],
      ['/turn-off', { password: 'wrong', code: '000000' }],
      ['/recovery-codes', { password, code: '000000' }],
    ] as const
    for (let round = 0; round < 2; round++)
      for (const [part, body] of attempts) expect((await call('POST', path + part, { headers, body })).status).toBe(422)
    for (const [part, body] of attempts)
      expect((await call('POST', path + part, { headers, body: { ...body, password } })).body.code).toBe(
        'too_many_attempts',
      )
    expect((await signIn(person.email)).status).toBe(429)
  })
})

describe('before the password was right', () => {
  it('nothing tells who has a second factor', async () => {
    const [withOne, without] = [await newUser(), await newUser()]
    const { secret } = await withSecondFactor(call, withOne)
    const told = await Promise.all([
      signIn(withOne.email, undefined, 'wrong'),
      signIn(withOne.email, codeOf(secret, 1), 'wrong'),
      signIn(withOne.email, '000000', 'wrong'),
      signIn(without.email, undefined, 'wrong'),
      signIn(without.email, '000000', 'wrong'),
      signIn('nobody@test.example', '000000', 'wrong'),
    ])
    for (const { body, headers } of told) {
      expect({ ...body, requestId: '' }).toEqual({ ...told[0]?.body, requestId: '' })
      expect(headers['set-cookie']).toBeUndefined()
    }
    expect(told[0]?.body.code).toBe('sign_in_failed')
  })

  it('no code is spent', async () => {
    const person = await newUser()
    const { secret, recoveryCodes } = await withSecondFactor(call, person)
    await signIn(person.email, codeOf(secret, 1), 'wrong')
    await signIn(person.email, recoveryCodes[0], 'wrong')
    expect((await signIn(person.email, codeOf(secret, 1))).status).toBe(200)
    expect((await signIn(person.email, recoveryCodes[0])).status).toBe(200)
  })

  it('nobody who is suspended learns that the code was right', async () => {
    const person = await newUser()
    const { secret } = await withSecondFactor(call, person)
    await database.query(`update users set status = 'suspended' where id = $1`, [person.id])
    expect((await signIn(person.email, codeOf(secret, 1))).body).toMatchObject({ code: 'sign_in_failed' })
  })
})

describe('confirming', () => {
  it('by twenty at the same moment turns it on once', async () => {
    const person = await newUser()
    const { body } = await call('POST', path, { token: person.token, body: { password } })
    const confirm = { token: person.token, body: { password, code: codeOf(body.secret) } }
    const answers = await Promise.all(Array.from({ length: 20 }, () => call('POST', `${path}/confirm`, confirm)))
    expect(counted(answers)).toEqual({ 200: 1, 409: 19 })
  })

  it('by a recovery code of the one before is none', async () => {
    const person = await newUser()
    const { recoveryCodes, cookie } = await withSecondFactor(call, person)
    const headers = { cookie, origin: ownOrigin }
    await call('POST', path, { headers, body: { password, code: recoveryCodes[1] } })
    const answer = await call('POST', `${path}/confirm`, { headers, body: { password, code: recoveryCodes[0] } })
    expect(answer.body).toMatchObject({ status: 422, errors: [{ path: '/code' }] })
  })

  it('leaves no sign-in that knew the cookie from before (session fixation)', async () => {
    const person = await newUser()
    const fixed = cookieIn((await signIn(person.email)).headers)
    const headers = { cookie: fixed, origin: ownOrigin }
    const { body } = await call('POST', path, { headers, body: { password } })
    const answer = await call('POST', `${path}/confirm`, { headers, body: { password, code: codeOf(body.secret) } })
    expect(cookieIn(answer.headers)).not.toBe(fixed)
    for (const server of [call, second.call])
      expect((await server('GET', '/api/v1/me', { headers: { cookie: fixed } })).status).toBe(401)
  })
})

it.each([
  ['POST', path, { password, role: 'superadmin' }],
  ['POST', path, { password, secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' }],
  ['POST', `${path}/confirm`, { password, code: '123456', userId: 'x' }],
  ['POST', `${path}/turn-off`, { password, code: '123456', user: 'x' }],
  ['POST', `${path}/turn-off`, { password }],
  ['POST', `${path}/recovery-codes`, { password, count: 1000 }],
  ['POST', '/api/v1/sign-in', { email: 'a@b.example', password, code: '1', secondFactor: false }],
  ['POST', '/api/v1/sign-in', { email: 'a@b.example', password, code: 123456 }],
] as const)('%s %s %j: 422', async (method, url, body) => {
  const { token } = await newUser()
  expect((await call(method, url, { token, body })).body).toMatchObject({ status: 422, code: 'invalid_request' })
})

it('another website changes nothing with a cookie', async () => {
  const person = await newUser()
  const { cookie } = await withSecondFactor(call, person)
  for (const part of ['', '/confirm', '/turn-off', '/recovery-codes']) {
    const headers = { cookie, origin: 'https://elsewhere.example' }
    const body = { password, ...(['/confirm', '/turn-off'].includes(part) && { code: '123456' }) }
    expect((await call('POST', path + part, { headers, body })).body.code).toBe('wrong_origin')
  }
})
