// What people see and change of themselves: their account's privacy, their language, their places in line.
import { languageCodes } from '@sitzplan/contract/languages'
import { describe, expect, test } from 'vitest'
import { expectConsistent, poolPicture } from '../testing/pool-picture.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { passTime } from '../testing/seat-world.ts'
import { insertTestAccount, insertTestUser, quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await quietApp(database)

describe('my language', () => {
  test('is changed by myself, whoever I am, and the change is an audit event', async () => {
    const accountId = await insertTestAccount(database)
    const boss = await insertTestUser(database, accountId, 'superadmin')
    const member = await insertTestUser(database, accountId, 'member')
    const patch = (body: object) => server.call('PATCH', '/api/v1/me', { token: member.token, body })
    expect((await patch({ language: 'de' })).body).toMatchObject({
      user: { id: member.id, language: 'de', role: 'member' },
      account: { id: accountId },
      permissions: [],
      sendsMail: false,
      personalLinks: 'withheld',
    })
    // Once more and nothing at all change nothing.
    for (const body of [{ language: 'de' }, {}]) expect((await patch(body)).status).toBe(200)
    const { body } = await server.call('GET', `/api/v1/audit?target=${member.id}`, { token: boss.token })
    expect(body.items).toMatchObject([
      { action: 'user.changed', actor: { id: member.id }, before: { language: 'en' }, after: { language: 'de' } },
    ])
  })

  test('is any that people read here, and so is that of an account', async () => {
    const boss = await insertTestUser(database, await insertTestAccount(database), 'superadmin')
    for (const language of languageCodes)
      for (const path of ['/api/v1/me', '/api/v1/account'])
        expect((await server.call('PATCH', path, { token: boss.token, body: { language } })).status).toBe(200)
  })

  test.each([{ language: 'fr' }, { role: 'superadmin' }, { givenName: 'X' }])('%j is refused', async (body) => {
    const member = await insertTestUser(database, await insertTestAccount(database), 'member')
    expect((await server.call('PATCH', '/api/v1/me', { token: member.token, body })).status).toBe(422)
  })
})

describe('my places in line', () => {
  test('say where I stand, in my language, and what is kept for me', async () => {
    const office = await SeatOffice.open(server, { people: 4 })
    const session = await office.seat(0)
    const first = await office.queue(1)
    const second = await office.queue(2)
    const mine = async (index: number, language = 'en') =>
      (
        await server.call('GET', '/api/v1/me/tickets', {
          token: office.person(index).token,
          headers: { 'accept-language': language },
        })
      ).body
    expect(await mine(2, 'de')).toEqual({
      items: [
        {
          ticket: second,
          product: office.product,
          productName: 'Produkt',
          position: 2,
          ahead: 1,
          estimatedWaitSeconds: null,
          since: expect.stringMatching(/Z$/),
          offered: null,
        },
      ],
      nextCursor: null,
      total: 1,
    })
    expect((await mine(0)).items).toEqual([])
    await office.release(session.id)
    expect((await mine(1)).items).toMatchObject([
      { ticket: first, position: 1, estimatedWaitSeconds: 0, offered: { seat: 1, until: expect.stringMatching(/Z$/) } },
    ])
    expect((await mine(2)).items).toMatchObject([{ position: 2, offered: null }])
    await office.leave(second)
    expect((await mine(2)).items).toEqual([])
  })

  test('are not kept by being read', async () => {
    const office = await SeatOffice.open(server, { people: 2 })
    await office.seat(0)
    const ticket = await office.queue(1)
    const read = () => office.by(office.person(1), 'GET', '/me/tickets')
    await passTime(database, 20)
    expect((await read()).body.total).toBe(1)
    await passTime(database, 11)
    expect((await read()).body.total).toBe(0)
    expect((await office.poll(ticket)).body).toMatchObject({ code: 'ticket_lost', reason: 'not_asked_after' })
    expectConsistent(await poolPicture(database, await office.poolId()))
  })

  test('show nobody else, in a line of many', async () => {
    const office = await SeatOffice.open(server, { people: 8 })
    await office.seat(0)
    for (let index = 1; index < 8; index++) await office.queue(index)
    for (let index = 1; index < 8; index++) {
      const { body } = await office.by(office.person(index), 'GET', '/me/tickets')
      expect(body.items).toMatchObject([{ position: index, ahead: index - 1 }])
    }
    expect((await office.byAdmin('GET', '/me/tickets')).body.items).toEqual([])
  })
})
