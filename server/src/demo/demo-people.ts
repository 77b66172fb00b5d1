// The people of the demo: the operator, and whom the superadmins hire, with their managers and queues.
import { randomBytes } from 'node:crypto'
import { permissionsOf } from '@sitzplan/contract/permissions'
import type { User } from '@sitzplan/contract/users'
import type { UserCaller } from '../access/caller.ts'
import type { Account } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { type Origin, systemOrigin } from '../audit/audit.ts'
import { changeUser, createUser } from '../people/people.ts'
import type { Transaction } from '../platform/database/database.ts'
import { createQueue, joinQueue } from '../queues/queues.ts'
import { giveSecondFactor } from '../second-factor/second-factor.ts'
import { createToken } from '../tokens/tokens.ts'
import { addressOf, type DemoAccount, type DemoPerson, type DemoQueue, managerPermissions } from './demo-accounts.ts'
import { demoVendor } from './demo-catalog.ts'
import type { DemoUser } from './demo-file.ts'

export async function hireOperator(tx: Transaction, services: Services, vendor: Account) {
  const password = newPassword()
  const person = { ...demoVendor.operator, accountId: vendor.id, password, language: 'de' as const }
  const user = await createUser(tx, services, systemOrigin, { ...person, role: 'operator', status: 'active' })
  const origin = originOf(user)
  const totpSecret = await giveSecondFactor(tx, services.secrets, { accountId: vendor.id, userId: user.id })
  return { origin, email: user.email, password, totpSecret, token: await userTokenOf(tx, origin, vendor.id, user.id) }
}

const originOf = (user: User): Origin => ({ actor: { kind: 'user', id: user.id, name: user.name }, address: null })

export interface Hired {
  listed: DemoUser[]
  phones: User[]
  /** By name. */
  people: ReadonlyMap<string, User>
  /** The superadmin. */
  caller: UserCaller | null
  origin: Origin
}

export async function hirePeople(
  tx: Transaction,
  services: Services,
  operator: Origin,
  account: Account,
  { people, domain, language, queues }: DemoAccount,
): Promise<Hired> {
  const listed: DemoUser[] = []
  const phones: User[] = []
  const byName = new Map<string, User>()
  let superadmin: User | null = null
  for (const person of people) {
    const origin = superadmin ? originOf(superadmin) : operator
    const password = person.isListed ? newPassword() : undefined
    const user = await createUser(tx, services, origin, {
      accountId: account.id,
      email: addressOf(person, domain),
      givenName: person.givenName,
      familyName: person.familyName,
      language: person.language ?? language,
      type: person.type,
      role: person.role ?? 'member',
      products: person.products,
      status: person.status === 'invited' ? undefined : 'active',
      password,
    })
    superadmin ??= user
    byName.set(user.name, user)
    if (person.hasPhone) phones.push(user)
    await adjust(tx, services, superadmin, account.id, user, person)
    if (password) {
      const token = await userTokenOf(tx, originOf(user), account.id, user.id)
      listed.push({ id: user.id, email: user.email, password, role: person.role ?? 'member', token })
    }
  }
  const caller = superadmin && callerAs(superadmin, account.id)
  if (caller) await openQueues(tx, services, caller, queues, byName)
  return { listed, phones, people: byName, caller, origin: superadmin ? originOf(superadmin) : operator }
}

/** What only becomes of people once they are there: a manager's permissions, a suspension. */
async function adjust(
  tx: Transaction,
  services: Services,
  superadmin: User,
  accountId: string,
  user: User,
  person: DemoPerson,
): Promise<void> {
  const manager = person.role === 'manager' ? { permissions: managerPermissions, groups: [] } : undefined
  const status = person.status === 'suspended' ? ('suspended' as const) : undefined
  if (!manager && !status) return
  const caller = callerAs(superadmin, accountId)
  const patch = { ...(manager && { manager }), ...(status && { status }) }
  await changeUser(tx, services, originOf(superadmin), caller, user.id, patch)
}

const callerAs = (superadmin: User, accountId: string): UserCaller => ({
  kind: 'user',
  accountId,
  accountKind: 'customer',
  userId: superadmin.id,
  email: superadmin.email,
  name: superadmin.name,
  role: 'superadmin',
  roleId: null,
  permissions: permissionsOf('superadmin', []),
  managedGroups: null,
  credentialId: superadmin.id,
  credential: 'token',
})

/** Their people get the license with the first of them. */
async function openQueues(
  tx: Transaction,
  services: Services,
  caller: UserCaller,
  queues: readonly DemoQueue[],
  people: ReadonlyMap<string, User>,
): Promise<void> {
  const origin: Origin = { actor: { kind: 'user', id: caller.userId, name: caller.name }, address: null }
  for (const { name, type, supervisors, agents } of queues) {
    const { id: queueId } = await createQueue(tx, origin, caller, { name, type })
    const members = [
      ...supervisors.map((person) => ({ person, role: 'supervisor' as const })),
      ...agents.map((person) => ({ person, role: 'agent' as const })),
    ]
    for (const { person, role } of members) {
      const user = people.get(person)
      if (!user) throw new Error(`nobody of the demo is called ${person}`)
      await joinQueue(tx, services, origin, caller, { queueId, userId: user.id, role })
    }
  }
}

async function userTokenOf(tx: Transaction, origin: Origin, accountId: string, userId: string): Promise<string> {
  const made = await createToken(tx, origin, { accountId, kind: 'user', name: 'Demo', userId, createdBy: userId })
  return made.token
}

// 60 random bits in groups that can be typed.
const newPassword = () => (randomBytes(8).toString('hex').slice(0, 15).match(/.{5}/g) ?? []).join('-')
