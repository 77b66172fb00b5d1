import { describe, expect, test } from 'vitest'
import { groupResource } from './group-schema.ts'
import { Projection } from './projection.ts'
import { userResource } from './user-schema.ts'

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise]
const document = {
  schemas,
  id: '7',
  userName: 'ada',
  name: { givenName: 'Ada', familyName: 'Byron' },
  emails: [{ value: 'a@b.example', type: 'work' }, { value: 'c@d.example' }],
  [enterprise]: { department: 'IT', manager: { value: '8', displayName: 'Mary' } },
  meta: { resourceType: 'User', version: 'W/"1"' },
}
const { id } = document

describe('an answer', () => {
  test.each<[attributes: string | string[], expected: object]>([
    ['userName', { userName: 'ada' }],
    ['USERNAME, id', { userName: 'ada' }],
    ['name.givenName', { name: { givenName: 'Ada' } }],
    ['name.givenName,name', { name: document.name }],
    ['emails.type', { emails: [{ type: 'work' }] }],
    [`${enterprise}:department`, { [enterprise]: { department: 'IT' } }],
    [`${enterprise}:manager.value`, { [enterprise]: { manager: { value: '8' } } }],
    [enterprise, { [enterprise]: document[enterprise] }],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName', { userName: 'ada' }],
    [['meta.version', 'userName'], { userName: 'ada', meta: { version: 'W/"1"' } }],
    ['phoneNumbers,constructor,__proto__', {}],
    ['', {}],
  ])('with attributes=%s', (attributes, expected) => {
    expect(new Projection(userResource, { attributes }).of(document)).toEqual({ schemas, id, ...expected })
  })

  test.each<[excludedAttributes: string, expected: object]>([
    ['name,emails,meta', { name: undefined, emails: undefined, meta: undefined }],
    ['name.givenName', { name: { familyName: 'Byron' } }],
    ['emails.value', { emails: [{ type: 'work' }] }],
    [enterprise, { [enterprise]: undefined }],
    [`${enterprise}:manager`, { [enterprise]: { department: 'IT' } }],
    ['id,schemas', {}],
    ['nothing', {}],
  ])('with excludedAttributes=%s', (excludedAttributes, expected) => {
    expect(new Projection(userResource, { excludedAttributes }).of(document)).toEqual({ ...document, ...expected })
  })

  test('with both has what is asked for and not excluded', () => {
    const projection = new Projection(userResource, { attributes: 'name,title', excludedAttributes: 'name.familyName' })
    expect(projection.of(document)).toEqual({ schemas, id, name: { givenName: 'Ada' } })
  })

  test('tells beforehand whether members are in it', () => {
    const has = (query: object) => new Projection(groupResource, query).has('members')
    expect(has({})).toBe(true)
    expect(has({ attributes: 'displayName' })).toBe(false)
    expect(has({ attributes: 'members.value' })).toBe(true)
    expect(has({ excludedAttributes: 'Members' })).toBe(false)
    expect(has({ excludedAttributes: 'members.display' })).toBe(true)
  })
})
