// The orders of the list of users, over HTTP: each is what it says, and its pages leave nobody out.
import { type UserOrder, userOrders } from '@sitzplan/contract/users'
import { describe, expect, it } from 'vitest'
import { insertTestAccount, insertTestUser, quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { selectUsersInOrder, type UserFilter } from './people-list-store.ts'

const { database } = await testDatabase()
const { call } = await quietApp(database)
const accountId = await insertTestAccount(database)
const boss = await insertTestUser(database, accountId, 'superadmin', { familyName: 'Boss' })

interface Listed {
  id: string
  email: string
  familyName: string
  status: string
  role: string
  lastSignInAt: string | null
}

const roles = ['superadmin', 'admin', 'manager', 'member'] as const
for (let index = 0; index < 30; index++) {
  const { id } = await insertTestUser(database, accountId, roles[index % 4] ?? 'member', {
    familyName: `Family ${(index * 7) % 10}`,
  })
  await database.query(
    `update users
        set status = $2,
            -- Some at the same moment, some only a microsecond apart, some never.
            last_sign_in_at = case when $3::integer % 3 <> 0 then timestamptz '2026-11-01 10:00Z' + ($3::integer % 7) * interval '1 microsecond' end
      where id = $1`,
    [id, ['active', 'invited', 'suspended'][index % 3], index],
  )
}
// Deleted people are in no order.
const gone = await insertTestUser(database, accountId, 'member')
await call('DELETE', `/api/v1/users/${gone.id}`, { token: boss.token })

const list = async (query: string) => (await call('GET', `/api/v1/users?${query}`, { token: boss.token })).body
const whole = async (sort: UserOrder): Promise<Listed[]> => (await list(`sort=${sort}&limit=200`)).items

async function inPages(sort: UserOrder): Promise<Listed[]> {
  const seen: Listed[] = []
  let cursor = ''
  do {
    const page = await list(`sort=${sort}&limit=4${cursor}`)
    expect(page.total).toBe(31)
    seen.push(...page.items)
    cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : ''
  } while (cursor)
  return seen
}

const rankOf = (role: string) => roles.indexOf(role as (typeof roles)[number])
const neverLast = ({ lastSignInAt }: Listed) => (lastSignInAt === null ? 1 : 0)
const keyOf: Record<string, (user: Listed) => string | number> = {
  name: ({ familyName }) => familyName,
  email: ({ email }) => email,
  status: ({ status }) => status,
  role: ({ role }) => rankOf(role),
  lastSignInAt: ({ lastSignInAt }) => lastSignInAt ?? '',
}

describe.each(userOrders.map((sort) => ({ sort })))('sort=$sort', ({ sort }) => {
  it('is in that order, with who never signed in last', async () => {
    const users = await whole(sort)
    expect(users).toHaveLength(31)
    const key = keyOf[sort.replace('-', '')] ?? (() => 0)
    const direction = sort.startsWith('-') ? -1 : 1
    for (const [at, next] of users.slice(1).entries()) {
      const before = users[at] as Listed
      if (sort.endsWith('lastSignInAt') && neverLast(before) !== neverLast(next)) {
        expect(neverLast(next)).toBe(1)
        continue
      }
      const [a, b] = [key(before), key(next)]
      if (a !== b) expect(a < b ? 1 : -1).toBe(direction)
      // Sign-ins a microsecond apart look the same here; where nobody signed in, names decide.
      else if (sort !== 'email' && (!sort.endsWith('lastSignInAt') || next.lastSignInAt === null)) {
        const [left, right] = [before.familyName, next.familyName]
        if (left !== right) expect(left < right ? 1 : -1).toBe(direction)
      }
    }
  })

  it('has pages without gap or double', async () => {
    expect((await inPages(sort)).map(({ id }) => id)).toEqual((await whole(sort)).map(({ id }) => id))
  })

  it('reads a range of an index, not everybody', async () => {
    const plan = await planOf({}, sort)
    expect(plan).toMatch(/Index Scan (Backward )?using users_(in_order|by_)/)
    expect(plan).not.toContain('Sort')
  })
})

it('those of a role are a range of an index, too', async () => {
  expect(await planOf({ role: 'admin' }, 'name')).toMatch(/users_by_role.*\n +Index Cond: .*role_rank/)
})

async function planOf(filter: UserFilter, sort: UserOrder): Promise<string> {
  const plans: string[] = []
  await database.transaction(async (tx) => {
    await tx.query(`set local enable_seqscan = off; set local enable_sort = off; set local enable_bitmapscan = off`)
    const explaining = {
      query: tx.query,
      run: async <Row>(compiled: { sql: string; parameters: readonly unknown[] }) => {
        const { rows } = await tx.query<{ 'QUERY PLAN': string }>(`explain ${compiled.sql}`, compiled.parameters)
        plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
        return [] as Row[]
      },
    }
    await selectUsersInOrder(explaining, accountId, null, filter, sort, null, 4)
  })
  return plans.join('\n')
}

it('a cursor of another order is refused, and so is what no order wrote', async () => {
  const { nextCursor } = await list('sort=name&limit=1')
  const cursorOf = (key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url')
  for (const query of [
    `sort=-name&cursor=${nextCursor}`,
    `sort=lastSignInAt&cursor=${cursorOf(['lastSignInAt', 'never', 'x', boss.id])}`,
    `sort=role&cursor=${cursorOf(['role', '99999999', 'x', boss.id])}`,
    `sort=email&cursor=${cursorOf(['email', 'x', 'no id'])}`,
    'sort=password',
  ])
    expect(await list(query)).toMatchObject({ status: 422, code: 'invalid_request' })
})

it('goes together with filters and search', async () => {
  const users: Listed[] = (await list('sort=-email&role=admin&search=family&limit=200')).items
  expect(users.length).toBeGreaterThan(3)
  const emails = users.map(({ email }) => email)
  expect(emails).toEqual([...emails].sort().reverse())
  expect(users.every(({ role }) => role === 'admin')).toBe(true)
})
