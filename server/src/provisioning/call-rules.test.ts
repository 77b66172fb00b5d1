import { describe, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { newToken } from '../tokens/token-text.ts'
import { isAboutPerson, keptAddress, keptBody, keptCall, outcomeOf } from './call-rules.ts'

const token = newToken('user').text

describe('of a body', () => {
  const kept = (body: unknown) => JSON.parse(keptBody(body) ?? 'null')

  test.each([
    ['as it was sent', { userName: 'nora', active: 'True' }, { userName: 'nora', active: 'True' }],
    ['no password', { userName: 'nora', Password: 'open sesame' }, { userName: 'nora', Password: '***' }],
    [
      'no password in an operation',
      { Operations: [{ op: 'Replace', Path: 'password', Value: 'open sesame' }] },
      { Operations: [{ op: 'Replace', Path: 'password', Value: '***' }] },
    ],
    [
      'no password in an operation without path',
      { Operations: [{ op: 'replace', value: { password: 'x', title: 'Dr.' } }] },
      { Operations: [{ op: 'replace', value: { password: '***', title: 'Dr.' } }] },
    ],
    [
      'no password of a bulk',
      { Operations: [{ method: 'POST', data: { password: { a: 1 } } }] },
      { Operations: [{ method: 'POST', data: { password: '***' } }] },
    ],
    [
      'not what a password was compared with',
      { filter: 'userName eq "a" and password eq "x\\"y" and title eq "b"' },
      { filter: 'userName eq "a" and password eq "***" and title eq "b"' },
    ],
    ['a value that is none of a secret', { path: 'title', value: 'Dr.' }, { path: 'title', value: 'Dr.' }],
    ['something else than an object', 'text', 'text'],
    [
      'the first members of many',
      { members: Array.from({ length: 5_000 }, (_, i) => i) },
      { members: [...Array.from({ length: 20 }, (_, i) => i), '… +4980'] },
    ],
  ])('%s', (_name, body, expected) => expect(kept(body)).toEqual(expected))

  test.each([
    ['where it stands', { title: `Bearer ${token}!` }, { title: 'Bearer sp_user_***!' }],
    ['in a list', { members: [{ value: token }] }, { members: [{ value: 'sp_user_***' }] }],
    ['as a key', { [token]: 1, [`${token}.password`]: 'x' }, { 'sp_user_***': 1, 'sp_user_***.password': '***' }],
    ['in a filter', { filter: `title eq "${token}"` }, { filter: 'title eq "sp_user_***"' }],
    ['as a text', token, 'sp_user_***'],
    ['escaped', { filter: `title eq "${token.replaceAll('_', '\\u005F')}"` }, { filter: '***' }],
    ['encoded', { title: encodeURIComponent(`%73${token.slice(1)}`) }, { title: '***' }],
  ])('no token of ours, %s', (_name, body, expected) => expect(kept(body)).toEqual(expected))

  test('a key that is no key is kept as one, and changes nothing', () => {
    expect(keptBody(JSON.parse('{"__proto__": {"polluted": true}}'))).toContain('"__proto__"')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('its beginning, however deep or long it is', () => {
    let deep: unknown = 'end'
    for (let i = 0; i < 5_000; i++) deep = { deep }
    expect(keptBody(deep)?.length).toBeLessThan(1_000)
    expect(kept({ title: 'x'.repeat(1_000_000) })).toEqual({ title: `${'x'.repeat(1_000)}…` })
    expect(keptBody({ titles: Array.from({ length: 20 }, () => 'x'.repeat(1_000)) })?.length).toBeLessThan(4_001)
    expect(keptBody({ title: `${'x'.repeat(990)} nora@long.example` })).not.toContain('nora')
  })

  test('nothing of none', () => expect([keptBody(undefined), keptBody(null)]).toEqual([null, null]))
})

test.each([
  ['/scim/v2/Users', '/Users', null],
  ['/scim/v2', '/', null],
  [
    '/scim/v2/Users?filter=userName+eq+%22j%C3%BCrgen%40x.example%22',
    '/Users',
    'filter=userName eq "jürgen@x.example"',
  ],
  ['/scim/v2/Users?filter=password eq "x"', '/Users', 'filter=password eq "***"'],
  ['/scim/v2/Users?access_token=abc%26d&count=5', '/Users', 'access_token=***&count=5'],
  ['/scim/v2/Users?client%5Fsecret=abc', '/Users', 'client_secret=***'],
  [`/scim/v2/Users?key=${token}&count=5`, '/Users', 'key=sp_user_***&count=5'],
  [`/scim/v2/Users?key=%73${token.slice(1)}&${token}`, '/Users', 'key=sp_user_***&sp_user_***'],
  [`/scim/v2/Users/${token}`, '/Users/sp_user_***', null],
  ['/scim/v2/Users?a=sp_user_name', '/Users', 'a=sp_user_name'],
  ['/scim/v2/Users?filter=userName+eq+%22a%40b%E0%A4%22', '/Users', 'filter=userName eq "a@b%E0%A4"'],
  ['/scim/v2/Users?a=1?b=2', '/Users', 'a=1?b=2'],
  ['/scim/v2/Users/%E0%A4%A', '/Users/%E0%A4%A', null],
  ['/scim/v2/Users/%00', '/Users/\ufffd', null],
  [`/scim/v2/${'x'.repeat(9_000)}`, `/${'x'.repeat(999)}…`, null],
])('of the address %j: %j, %j', (url, path, query) => expect(keptAddress(url)).toEqual({ path, query }))

describe('of the answer', () => {
  const nothing = { refused: false, scimType: null, detail: null, found: null }
  const error = JSON.stringify({ status: '409', scimType: 'uniqueness', detail: 'taken' })
  const bulk = (...responses: object[]) => JSON.stringify({ Operations: responses })

  test.each([
    ['why it was refused', 409, false, error, { refused: true, scimType: 'uniqueness', detail: 'taken', found: null }],
    ['refused, nobody says why', 500, false, '<html>', { ...nothing, refused: true }],
    ['refused, with an odd body', 400, false, '{"detail": 5}', { ...nothing, refused: true }],
    ['refused, without a body', 404, false, undefined, { ...nothing, refused: true }],
    [
      'how many were found',
      200,
      false,
      '{"schemas": [], "totalResults": 12, "Resources": []}',
      { ...nothing, found: 12 },
    ],
    ['nothing of what was made', 201, false, '{"id": "1"}', nothing],
    ['nothing of a stream', 200, false, { pipe: 1 }, nothing],
    ['a bulk that went well', 200, true, bulk({ status: '201' }, { status: '204' }), nothing],
    [
      'the first refusal of a bulk',
      200,
      true,
      bulk({ status: '201' }, { status: '409', response: JSON.parse(error) }, { status: '404' }),
      { refused: true, scimType: 'uniqueness', detail: 'taken', found: null },
    ],
    ['a bulk that is none', 200, true, 'null', nothing],
  ])('%s', (_name, status, isBulk, answer, expected) => expect(outcomeOf(status, isBulk, answer)).toEqual(expected))
})

describe('about people is what', () => {
  const [nora, olaf] = [newId(), newId()]
  const location = (id: string) => `http://127.0.0.1/scim/v2/Users/${id}`
  const list = (...ids: string[]) =>
    JSON.stringify({
      totalResults: ids.length,
      Resources: ids.map((id) => ({ id, meta: { location: location(id) }, manager: { value: olaf } })),
    })
  const operations = {
    Operations: [{ location: location(nora) }, { location: `http://127.0.0.1/scim/v2/Groups/${olaf}` }],
  }

  test.each<[string, string, unknown, unknown, string[]]>([
    ['a filter found', '/Users?filter=name.familyName+eq+%22N%22', null, list(nora, olaf), [nora, olaf]],
    ['a filter that was sent found', '/Users/.search', { filter: 'title pr' }, list(nora), [nora]],
    ['a filter found nobody', '/Users?filter=title+pr', null, list(), []],
    ['a filter found of many', '/Users?filter=title+pr', null, list(...Array(21).fill(nora)), []],
    ['was listed without a filter', '/Users?count=5', null, list(nora), []],
    ['a bulk changed', '/Bulk', {}, JSON.stringify(operations), [nora]],
    ['was sent in parts', '/Users?filter=title+pr', null, { pipe: 1 }, []],
  ])('%s', (_name, path, body, answer, people) => {
    const call = { method: 'GET', url: `/scim/v2${path}`, body, status: 200, answer, location: null, milliseconds: 1 }
    expect(keptCall(call).people).toEqual(people)
  })

  const names = ['nora+work@gone.example', 'émp/4711', 'N"o\\ra', '7']
  const isAbout = isAboutPerson(nora, names)
  const nothing = { people: [], path: '/Users', query: null, detail: null, resource: null, body: null }
  const filter = (value: string) => ({ query: keptAddress(`/scim/v2/Users?filter=${value}`).query })
  const sent = (body: unknown) => ({ body: keptBody(body) })

  test.each<[string, object, boolean]>([
    ['has their id', { people: [olaf, nora] }, true],
    ['has another’s', { people: [olaf] }, false],
    ['asks for their id', { path: `/Users/${nora.toUpperCase()}` }, true],
    ['made them', { resource: `/Users/${nora}` }, true],
    ['puts them into a group', sent({ members: [{ value: nora }] }), true],
    ['says who they are', { detail: 'The address nora+work@gone.example is taken.' }, true],
    ['asks for an address', filter('userName+eq+%22Nora%2BWork%40gone.example%22'), true],
    ['asks for it, encoded twice', filter('userName+eq+%22nora%252Bwork%2540gone.example%22'), true],
    ['asks for it, badly encoded', filter('userName+eq+%22nora+work@gone.example%22%E0%A4'), true],
    ['asks for it, escaped', filter('userName eq "nora\\u002bwork\\u0040gone.example"'), true],
    ['searches it, escaped', sent({ filter: 'emails eq "nora\\u002Bwork@gone.example"' }), true],
    ['sends it', sent({ emails: [{ value: 'NORA+WORK@gone.example' }] }), true],
    ['sends it in a path', sent({ path: 'emails[value eq "nora+work@gone.example"]' }), true],
    ['sends one that ends like it', sent({ userName: 'eleonora+work@gone.example' }), false],
    ['sends one that begins like it', sent({ userName: 'nora+work@gone.example2' }), false],
    ['sends another', sent({ userName: 'olaf@gone.example' }), false],
    ['sends their external id', sent({ externalId: 'E\u0301MP/4711' }), true],
    [
      'asks for a name that needs escapes',
      filter(`userName eq ${encodeURIComponent(JSON.stringify('n"O\\ra'))}`),
      true,
    ],
    ['sends a name that needs escapes', sent({ userName: 'N"o\\ra' }), true],
    ['asks for a very short name', filter('externalId+eq+%227%22'), true],
    ['has a number', { ...sent({ schemas: ['urn:7.0'], count: 7 }), query: 'count=7' }, false],
  ])('%s', (_name, texts, expected) => expect(isAbout({ ...nothing, ...texts })).toBe(expected))
})
