// Connects a demo account's directory: through the operations of /scim/v2, each noted as its call would be, and what an
// administrator does between them.
import type { User } from '@sitzplan/contract/users'
import type { UserCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import { replaceGroupRules } from '../group-rules/rule-list.ts'
import { applyRules } from '../group-rules/rule-work.ts'
import { addMember, createGroup } from '../groups/groups.ts'
import type { Database, Transaction } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import { keptCall, noteCalls } from '../provisioning/calls.ts'
import { changeSettings, provisioningSettings } from '../provisioning/settings.ts'
import { groupResource } from '../scim/language/group-schema.ts'
import { Projection } from '../scim/language/projection.ts'
import { ScimError, scimErrorBody } from '../scim/language/scim-error.ts'
import { userResource } from '../scim/language/user-schema.ts'
import { list, readListQuery } from '../scim/listing.ts'
import { resources } from '../scim/resources.ts'
import type { ScimAnswer, ScimCall } from '../scim/scim-call.ts'
import type { DemoDirectory } from './demo-directory.ts'
import { noteTokenUsed } from './demo-store.ts'

interface Token {
  id: string
  name: string
}

/** By hand the administrator does the rest: `caller`, with the people of the account by name. */
export async function connectDirectory(
  tx: Transaction,
  services: Services,
  caller: UserCaller,
  token: Token,
  { groups, byHand, administrator, given, rules }: DemoDirectory,
  people: ReadonlyMap<string, User>,
): Promise<void> {
  const { accountId } = caller
  const origin: Origin = { actor: { kind: 'user', id: caller.userId, name: caller.name }, address: null }
  const within = { ...services, database: partsOf(tx) }
  const directory = new Directory(within, accountId, token)
  const personOf = (name: string): User => {
    const person = people.get(name)
    if (!person) throw new Error(`nobody of the demo is called ${name}`)
    return person
  }
  const match = async (wanted: 'none' | 'email') =>
    changeSettings(tx, origin, accountId, { ...(await provisioningSettings(tx, accountId)), match: wanted })

  const all = groups.flatMap(({ people: names, title }) => names.map((name) => ({ person: personOf(name), title })))
  await directory.testConnection()
  // Nobody has allowed it yet.
  for (const { person, title } of all.slice(0, 1)) await directory.sendUser(person, title)
  await match('email')
  for (const { person, title } of all) await directory.sendUser(person, title)
  await directory.sendUser(personOf(administrator), 'IT')
  await directory.sendGroup('Externe', [newId()])
  const ids = new Map<string, string>()
  for (const { name, people: names } of groups)
    ids.set(
      name,
      await directory.sendGroup(
        name,
        names.map((one) => personOf(one).id),
      ),
    )
  await match('none')

  ids.set(given, (await createGroup(tx, origin, caller, { name: given })).id)
  const idOf = (name: string) => ids.get(name) ?? ''
  await addMember(tx, origin, caller, idOf(byHand.group), personOf(byHand.person).id)
  await replaceGroupRules(tx, origin, caller, {
    version: 0,
    rules: rules.map((rule) => ({ ...rule, group: idOf(rule.group), role: null, groups: rule.groups.map(idOf) })),
  })
  await applyRules(within, accountId)
  await directory.noteCalls()
  await noteTokenUsed(tx, accountId, token.id)
}

interface Answered {
  at: number
  call: ReturnType<typeof keptCall>
}

/** Sends what Entra ID would, and notes what it is answered. */
class Directory {
  readonly #call: ScimCall
  readonly #token: Token
  readonly #answered: Answered[] = []

  constructor(services: Services, accountId: string, token: Token) {
    this.#token = token
    this.#call = {
      services,
      accountId,
      origin: { actor: { kind: 'token', ...token }, address: null },
      base: `${services.config.publicUrl}/scim/v2`,
      language: 'de',
      errorOf: (error) => {
        throw error
      },
    }
  }

  testConnection(): Promise<string> {
    const filter = `userName eq "${newId()}"`
    return this.#noted('GET', `/Users?filter=${encodeURIComponent(filter)}`, null, async () => ({
      status: 200,
      body: await list(this.#call, resources.Users.listing, readListQuery({ filter })),
    }))
  }

  sendUser({ email, givenName, familyName, language }: User, title: string): Promise<string> {
    const user = {
      schemas: [userResource.schema.id],
      userName: email,
      externalId: newId(),
      name: { givenName, familyName },
      title,
      preferredLanguage: language,
      active: true,
    }
    return this.#noted('POST', '/Users', user, () =>
      resources.Users.create(this.#call, user, new Projection(userResource, {})),
    )
  }

  sendGroup(displayName: string, members: string[]): Promise<string> {
    const group = {
      schemas: [groupResource.schema.id],
      displayName,
      externalId: newId(),
      members: members.map((value) => ({ value })),
    }
    const withoutMembers = new Projection(groupResource, { excludedAttributes: 'members' })
    return this.#noted('POST', '/Groups?excludedAttributes=members', group, () =>
      resources.Groups.create(this.#call, group, withoutMembers),
    )
  }

  /** What has happened so far is there to be read. */
  noteCalls(): Promise<void> {
    const now = performance.now()
    const { services, accountId } = this.#call
    const { id: tokenId, name: tokenName } = this.#token
    return noteCalls(
      services.database,
      this.#answered.map(({ at, call }) => ({ ...call, id: newId(), accountId, tokenId, tokenName, age: now - at })),
    )
  }

  /** The id of what was made; empty: nothing was. */
  async #noted(method: string, path: string, body: object | null, run: () => Promise<ScimAnswer>): Promise<string> {
    const began = performance.now()
    const { status, body: answer, location = null } = await run().catch((error: unknown) => refused(error))
    const at = performance.now()
    const asSent = { body, status, answer: JSON.stringify(answer), location, milliseconds: at - began }
    this.#answered.push({ at, call: keptCall({ method, url: `/scim/v2${path}`, ...asSent }) })
    return location?.split('/').at(-1) ?? ''
  }
}

function refused(error: unknown) {
  if (!(error instanceof ScimError)) throw error
  return { status: error.status, body: scimErrorBody(error, 'de'), location: undefined }
}

/** The demo's transaction, for calls that make their own: each is a part of it, undone alone where it is refused. */
function partsOf(tx: Transaction): Database {
  const parts: Pick<Database, 'query' | 'run' | 'transaction'> = {
    query: (...statement) => tx.query(...statement),
    run: (compiled) => tx.run(compiled),
    async transaction(work) {
      await tx.query('savepoint part')
      try {
        return await work(tx)
      } catch (error) {
        await tx.query('rollback to part')
        throw error
      } finally {
        await tx.query('release part')
      }
    },
  }
  // Nothing more of a database is asked for by the calls above.
  return parts as Database
}
