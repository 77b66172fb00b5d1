import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../testing/test-database.ts'
import { userColumns } from '../user-columns.ts'
import type { Attributes } from './attribute-value.ts'
import { parseFilter } from './filter.ts'
import { type Columns, jsonColumns } from './filter-columns.ts'
import { resourceMatches } from './filter-match.ts'
import { filterToSql, isLookup } from './filter-sql.ts'
import { ScimError } from './scim-error.ts'
import { userResource } from './user-schema.ts'

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

const person = (number: number, attributes: Attributes) => ({
  id: `00000000-0000-7000-8000-00000000000${number}`,
  userName: `user${number}`,
  active: true,
  meta: { created: `2026-01-0${number}T00:00:00.123Z` },
  ...attributes,
})

const people: Attributes[] = [
  person(1, {
    userName: 'CORP\\Ada',
    externalId: 'Ada',
    title: '100% sure_ly',
    name: { givenName: 'Ada', familyName: 'Byron' },
    emails: [
      { value: 'Ada@work.example', type: 'work', primary: true },
      { value: 'ada@home.example', type: 'home' },
    ],
    [enterprise]: { department: 'IT', manager: { value: '2' } },
  }),
  person(2, { externalId: 'ada', title: '', emails: [{ value: 'bob@home.example', type: 'home', primary: false }] }),
  person(3, { active: false, title: 'Straße', name: { givenName: 'Ada' }, emails: [{ value: 'c@work.example' }] }),
  person(4, { title: '100 percent surely', [enterprise]: { department: 'it', costCenter: '7' } }),
  person(5, {
    emails: [
      { value: 'bob@work.example', type: 'Work' },
      { value: 'ada@work.example', type: 'other' },
    ],
  }),
]

const columns: Columns = {
  ...jsonColumns(userResource, 'attributes'),
  id: { kind: 'id', sql: 'id' },
  username: { kind: 'text', sql: 'user_name' },
  externalid: { kind: 'exact', sql: 'external_id' },
  active: { kind: 'boolean', sql: 'active' },
  'meta.created': { kind: 'time', sql: 'created_at' },
}

describe('a filter in the database', async () => {
  const { database } = await testDatabase({ template: 'template0' })

  beforeAll(async () => {
    await database.query(`create table people (
      id uuid primary key, user_name text, external_id text, active boolean, created_at timestamptz, attributes jsonb)`)
    for (const one of people)
      await database.query(
        // A microsecond that nobody is told of
        `insert into people values ($1, $2, $3, $4, $5::timestamptz + interval '7 microseconds', $6)`,
        [one.id, one.userName, one.externalId, one.active, (one.meta as { created: string }).created, one],
      )
  })

  const found = async (text: string, among = columns) => {
    const { text: condition, values } = filterToSql(parseFilter(text, userResource), among, 2)
    const { rows } = await database.query<{ number: number }>(
      `select right(id::text, 1)::int as number from people where $1::text = 'x' and ${condition} order by id`,
      ['x', ...values],
    )
    return rows.map(({ number }) => number)
  }

  test.each<[filter: string, expected: number[]]>([
    ['userName eq "corp\\\\ADA"', [1]],
    ['userName ne "corp\\\\ADA"', [2, 3, 4, 5]],
    ['externalId eq "Ada"', [1]],
    ['externalId ne "Ada"', [2, 3, 4, 5]],
    ['not (externalId eq "Ada")', [2, 3, 4, 5]],
    ['not (not (externalId eq "Ada"))', [1]],
    ['externalId pr', [1, 2]],
    ['externalId eq null', [3, 4, 5]],
    ['externalId ne null', [1, 2]],
    ['title pr', [1, 3, 4]],
    ['title co "100% sure_"', [1]],
    ['title sw "100"', [1, 4]],
    ['title ew "LY"', [1, 4]],
    ['title eq "STRAßE"', [3]],
    ['title co "\\\\"', []],
    ['title co ""', [1, 2, 3, 4]],
    ['userName ge "user3"', [3, 4, 5]],
    ['userName lt "user3"', [1, 2]],
    ['active eq "False"', [3]],
    ['active ne true', [3]],
    ['name pr', [1, 3]],
    ['name.familyName pr', [1]],
    ['name[givenName eq "ada" and not (familyName pr)]', [3]],
    ['department eq "it"', [1, 4]],
    [`${enterprise}:manager eq "2"`, [1]],
    ['manager[value ne "2"]', []],
    ['emails pr', [1, 2, 3, 5]],
    ['emails eq null', [4]],
    ['emails co "work"', [1, 3, 5]],
    ['emails.type eq "work" and emails.value co "home"', [1]],
    ['emails[type eq "work" and value co "home"]', []],
    ['emails[type eq "work"].value eq "ADA@WORK.example"', [1]],
    ['emails[not (type pr)]', [3]],
    ['emails.type ne "home"', [1, 3, 5]],
    ['not (emails.type eq "home")', [3, 4, 5]],
    ['emails.primary eq true', [1]],
    ['emails.primary eq false', [2]],
    ['id eq "00000000-0000-7000-8000-000000000002"', [2]],
    ['id eq "2"', []],
    ['id ne "2"', [1, 2, 3, 4, 5]],
    ['id ew "2" or id gt "00000000-0000-7000-8000-000000000004"', [2, 5]],
    ['meta.created eq "2026-01-02T00:00:00.123Z"', [2]],
    ['meta.created ne "2026-01-02T00:00:00.123Z"', [1, 3, 4, 5]],
    ['meta.created gt "2026-01-04T00:00:00.123Z"', [5]],
    ['meta.created ge "2026-01-04T00:00:00.123Z"', [4, 5]],
    ['meta.created lt "2026-01-02T00:00:00.123Z"', [1]],
    ['meta.created le "2026-01-02T01:00:00.123+01:00"', [1, 2]],
    ['meta.created pr and (title pr or department pr) and not (active eq false)', [1, 4]],
  ])('%s', async (filter, expected) => {
    expect(await found(filter)).toEqual(expected)
  })

  test('finds whom the same filter fits at hand', async () => {
    const quoted = fc
      .constantFrom('ada', 'Ada@work.example', 'work', 'home', 'IT', '%', '_', '\\', "'", '', '$1')
      .map((text) => JSON.stringify(text))
    const text = fc.constantFrom(
      'userName',
      'externalId',
      'title',
      'name.givenName',
      'emails',
      'emails.type',
      'department',
      'manager',
    )
    const operator = fc.constantFrom('eq', 'ne', 'co', 'sw', 'ew')
    const leaf = fc.oneof(
      fc.tuple(text, operator, quoted).map((parts) => parts.join(' ')),
      fc
        .tuple(fc.oneof(text, fc.constant('name')), fc.constantFrom('pr', 'eq null', 'ne null'))
        .map((parts) => parts.join(' ')),
      fc
        .tuple(fc.constantFrom('active', 'emails.primary'), fc.constantFrom('eq', 'ne'), fc.boolean())
        .map((parts) => parts.join(' ')),
      fc
        .tuple(fc.constantFrom('type', 'value', 'not (type pr) and value'), operator, quoted)
        .map((parts) => `emails[${parts.join(' ')}]`),
    )
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        tie('tree').map((one) => `not (${one})`),
        fc
          .tuple(tie('tree'), fc.constantFrom('and', 'or'), tie('tree'))
          .map(([one, op, other]) => `(${one}) ${op} (${other})`),
      ),
    }))
    const numbersOf = (filter: string) =>
      people.flatMap((one, index) => (resourceMatches(parseFilter(filter, userResource), one) ? [index + 1] : []))
    await fc.assert(
      fc.asyncProperty(tree, async (filter) => {
        expect(await found(filter)).toEqual(numbersOf(filter))
      }),
      { numRuns: 200 },
    )
  })

  test('never has a value in its text', () => {
    const { text, values } = filterToSql(
      parseFilter(`userName eq "'; drop" and emails.value co "$9%"`, userResource),
      columns,
      5,
    )
    expect(values).toEqual([`'; drop`, '%$9\\%%'])
    expect(text).not.toMatch(/drop|\$9/)
    expect(text.match(/\$\d/g)).toEqual(['$5', '$6'])
  })

  test('by an attribute without a column is refused', () => {
    const { title: _, ...others } = columns
    for (const filter of [
      'title pr',
      'title eq "x"',
      'groups pr',
      'groups.value eq "x"',
      'meta.location pr',
      'schemas pr',
    ])
      expect(() => filterToSql(parseFilter(filter, userResource), others, 1)).toThrow(ScimError)
  })

  test('by a name or by one of the addresses is answered from an index', async () => {
    await database.query(`
      create table many (user_name text, addresses text[], attributes jsonb);
      insert into many select 'User' || n, array['user' || n || '@x.example'], jsonb_build_object(
        'emails', jsonb_build_array(jsonb_build_object('value', 'User' || n || '@x.example', 'type', 'work')))
        from generate_series(1, 2000) n;
      create index on many (lower(user_name));
      create index on many using gin (addresses);
      analyze many`)
    const own = jsonColumns(userResource, 'attributes')
    const { emails } = own
    if (emails?.kind !== 'many') throw new Error('there is no list of e-mail addresses')
    const among: Columns = {
      ...own,
      username: { kind: 'text', sql: 'user_name' },
      emails: {
        ...emails,
        elements: {
          ...emails.elements,
          value: {
            kind: 'text',
            sql: `(element->>'value')`,
            indexed: (value) => `addresses @> array[lower(${value}::text)]`,
          },
        },
      },
    }
    for (const filter of [
      'userName eq "USER7"',
      'emails eq "USER7@x.example"',
      'emails[type eq "work" and value eq "user7@X.example"]',
      'emails[type eq "work"].value eq "user7@X.example" and userName pr',
    ]) {
      const { text, values } = filterToSql(parseFilter(filter, userResource), among, 1)
      const { rows } = await database.query(`select user_name from many where ${text}`, values)
      expect(rows).toEqual([{ user_name: 'User7' }])
      const plan = await database.query<{ 'QUERY PLAN': string }>(`explain select from many where ${text}`, values)
      expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Scan/)
    }
  })
})

test.each([
  ['userName eq "a"', true],
  ['USERNAME eq "a" and title co "x"', true],
  ['title co "x" and (active eq true and id eq "a")', true],
  ['userName eq "a" or title co "x"', false],
  ['not (userName eq "a")', false],
  ['userName sw "a"', false],
  ['userName ne "a"', false],
  ['title eq "a"', false],
  ['emails.value eq "a"', false],
  ['emails[value eq "a"]', false],
])('%s finds one at most: %s', (filter, expected) => {
  expect(isLookup(parseFilter(filter, userResource), userColumns)).toBe(expected)
})
