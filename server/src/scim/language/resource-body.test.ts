import { describe, expect, test } from 'vitest'
import { groupResource } from './group-schema.ts'
import { readResource } from './resource-body.ts'
import { ScimError } from './scim-error.ts'
import { userResource } from './user-schema.ts'

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

const refusal = (body: unknown, resource = userResource) => {
  try {
    return readResource(body, resource)
  } catch (error) {
    if (error instanceof ScimError) return error.code
    throw error
  }
}

describe('a whole resource', () => {
  test('is kept under our names, without what is ours to say or nobody knows', () => {
    expect(
      readResource(
        {
          schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
          USERNAME: 'ada',
          id: 'mine',
          password: 'secret',
          groups: [],
          roles: [{ value: 'superadmin' }],
          meta: { resourceType: 'User' },
          active: 'True',
          Name: { GivenName: 'Ada', familyName: null, unknown: 1 },
          emails: [{ value: 'a@b.example', primary: 'True', $ref: null }, null],
          phoneNumbers: [],
          title: null,
          [enterprise.toLowerCase()]: { department: 'IT', manager: { value: '8', displayName: 'Mary' }, x: 1 },
          'urn:example': { a: 1 },
          constructor: { a: 1 },
        },
        userResource,
      ),
    ).toEqual({
      userName: 'ada',
      active: true,
      name: { givenName: 'Ada' },
      emails: [{ value: 'a@b.example', primary: true }],
      [enterprise]: { department: 'IT', manager: { value: '8' } },
    })
  })

  test('takes no prototype', () => {
    const read = readResource(JSON.parse('{ "userName": "ada", "__proto__": { "active": true } }'), userResource)
    expect(read.active).toBeUndefined()
  })

  test.each<[body: unknown, code: string]>([
    [null, 'body_not_object'],
    [[], 'body_not_object'],
    ['x', 'body_not_object'],
    [{}, 'required'],
    [{ userName: '' }, 'required'],
    [{ userName: null }, 'required'],
    [{ userName: ['ada'] }, 'wrong_type'],
    [{ userName: 'ada', schemas: 'x' }, 'bad_schemas'],
    [{ userName: 'ada', name: 'Ada' }, 'wrong_type'],
    [{ userName: 'ada', active: 1 }, 'wrong_type'],
    [{ userName: 'ada', [enterprise]: [] }, 'wrong_type'],
    [{ userName: 'ada', emails: [7] }, 'wrong_type'],
    [{ userName: 'ada', emails: [[]] }, 'wrong_type'],
    [
      {
        userName: 'ada',
        emails: [
          { value: 'a', primary: true },
          { value: 'b', primary: true },
        ],
      },
      'two_primaries',
    ],
    [{ userName: 'a\0' }, 'bad_characters'],
  ])('%j is refused: %s', (body, code) => {
    expect(refusal(body)).toBe(code)
  })

  test('of a group has as many members as there are', () => {
    const members = Array.from({ length: 10_000 }, (_, number) => ({ value: `${number}` }))
    expect(readResource({ displayName: 'All', members }, groupResource).members).toEqual(members)
  })

  test('of a group has a name', () => {
    expect(refusal({ members: [] }, groupResource)).toBe('required')
  })
})
