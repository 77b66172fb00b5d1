// A customer's office for tests over HTTP: an account with a product, seats of it, people who have it, an
// administrator, and the product's key. Callers see what a vendor's product and the Admin Center would see.
import type { Database } from '../platform/database/database.ts'
import type { SessionPolicy } from '../seats/seat-types.ts'
import {
  type CallAnswer,
  insertProductKey,
  insertTestAccount,
  insertTestProduct,
  insertTestUser,
  type TestApp,
  type TestPerson,
} from './test-app.ts'

interface Rows {
  accountId: string
  productId: string
  product: string
  key: string
  admin: TestPerson
  people: TestPerson[]
}

export interface OfficeOptions {
  people?: number
  /** Shared seats; null: unrestricted. */
  seats?: number | null
  namedSeats?: number
  policy?: Partial<SessionPolicy>
  /** People get the shared product unless told otherwise. */
  assigned?: boolean
}

let offices = 0

export class SeatOffice implements Rows {
  readonly accountId: string
  readonly productId: string
  readonly product: string
  readonly key: string
  readonly admin: TestPerson
  readonly people: TestPerson[]
  readonly #server: Pick<TestApp, 'call' | 'services'>

  private constructor(server: Pick<TestApp, 'call' | 'services'>, rows: Rows) {
    this.#server = server
    this.accountId = rows.accountId
    this.productId = rows.productId
    this.product = rows.product
    this.key = rows.key
    this.admin = rows.admin
    this.people = rows.people
  }

  static async open(server: Pick<TestApp, 'call' | 'services'>, options: OfficeOptions = {}): Promise<SeatOffice> {
    const { database } = server.services
    offices += 1
    const product = `product-${offices}`
    const accountId = await insertTestAccount(database)
    const productId = await insertTestProduct(database, product)
    const key = await insertProductKey(database, accountId, productId)
    const admin = await insertTestUser(database, accountId, 'superadmin', { givenName: 'Ada', familyName: 'Admin' })
    const office = new SeatOffice(server, { accountId, productId, product, key, admin, people: [] })
    await office.setPolicy({ cooldownSeconds: 60, ...options.policy })
    await office.setSeats({
      concurrent: options.seats === undefined ? 1 : options.seats,
      named: options.namedSeats ?? 0,
    })
    for (let index = 0; index < (options.people ?? 3); index++) {
      const person = await insertTestUser(database, accountId, 'member', { familyName: `Number ${index}` })
      office.people.push(person)
      if (options.assigned !== false) await office.assign(person, 'concurrent')
    }
    return office
  }

  /** The same office, called through another server. */
  on(server: Pick<TestApp, 'call' | 'services'>): SeatOffice {
    return new SeatOffice(server, this)
  }

  get database(): Database {
    return this.#server.services.database
  }

  person(index: number): TestPerson {
    const person = this.people[index]
    if (!person) throw new Error(`nobody has number ${index}`)
    return person
  }

  // As the vendor's product

  acquire(index: number, body: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
    return this.byProduct('POST', '/sessions', { user: this.person(index).email, ...body }, headers)
  }

  /** The session; throws when it was refused. */
  async seat(index: number, body: Record<string, unknown> = {}) {
    const answer = await this.acquire(index, body)
    if (answer.status !== 201) throw new Error(`no seat: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  /** The ticket's id; throws when there was no waiting. */
  async queue(index: number, body: Record<string, unknown> = {}): Promise<string> {
    const answer = await this.acquire(index, { wait: true, ...body })
    if (answer.status !== 202) throw new Error(`no place in line: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body.ticket
  }

  heartbeat = (id: string, body: unknown = {}) => this.byProduct('POST', `/sessions/${id}/heartbeat`, body)
  release = (id: string) => this.byProduct('DELETE', `/sessions/${id}`)
  poll = (ticket: string, wait = 0) => this.byProduct('GET', `/tickets/${ticket}?wait=${wait}`)
  leave = (ticket: string) => this.byProduct('DELETE', `/tickets/${ticket}`)

  byProduct(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown, headers: Record<string, string> = {}) {
    return this.#server.call(method, `/api/v1${path}`, {
      token: this.key,
      headers,
      ...(body !== undefined && { body }),
    })
  }

  // As people

  by(person: TestPerson, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown) {
    return this.#server.call(method, `/api/v1${path}`, { token: person.token, ...(body !== undefined && { body }) })
  }

  byAdmin(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<CallAnswer> {
    return this.by(this.admin, method, path, body)
  }

  assign = (person: TestPerson, kind: 'named' | 'concurrent', more: { wait?: boolean } = {}) =>
    this.byAdmin('PUT', `/users/${person.id}/products/${this.product}`, { kind, ...more })
  unassign = (person: TestPerson) => this.byAdmin('DELETE', `/users/${person.id}/products/${this.product}`)
  end = (ids: string[], reason?: string) => this.byAdmin('POST', '/sessions/end', { ids, ...(reason && { reason }) })

  /** The product of a person as administrators see it: `named assigned`. */
  async right(person: TestPerson): Promise<string | undefined> {
    const { body } = await this.byAdmin('GET', `/users/${person.id}`)
    const found = body.products.find(({ key }: { key: string }) => key === this.product)
    return found && `${found.kind} ${found.state}`
  }

  // As the license and the catalogue would

  async setSeats(
    totals: { concurrent?: number | null; named?: number; included?: null },
    endsAt: Date | null = null,
  ): Promise<void> {
    const { database, seats } = this.#server.services
    const lines = (['named', 'concurrent', 'included'] as const).flatMap((kind) => {
      const total = totals[kind]
      return total === undefined ? [] : [{ productId: this.productId, kind, resource: '', total }]
    })
    await database.transaction((tx) => seats.setLines(tx, this.accountId, lines, endsAt))
  }

  /** Revision 2, which waits to be activated, with one line of the product. */
  async pendingRevision(kind: 'named' | 'concurrent', quantity: number): Promise<void> {
    await this.database.query(
      `insert into license_revisions (account_id, revision, serial, owner, status, issued_at, document, received_by)
       values ($1, 2, 'S-1', 'Test', 'pending', now(), 'a document', '{"kind": "system"}')`,
      [this.accountId],
    )
    await this.database.query(`insert into license_lines values ($1, 2, $2, $3, '', $4)`, [
      this.accountId,
      this.productId,
      kind,
      quantity,
    ])
  }

  async setPolicy(policy: Partial<SessionPolicy>): Promise<void> {
    const columns: Record<keyof SessionPolicy, string> = {
      leaseSeconds: 'lease_seconds',
      heartbeatSeconds: 'heartbeat_seconds',
      claimSeconds: 'claim_seconds',
      cooldownSeconds: 'cooldown_seconds',
      pollSeconds: 'poll_seconds',
      per: 'per',
      maxSessionsPerSeat: 'max_sessions_per_seat',
      requireActivation: 'require_activation',
    }
    const beat = policy.leaseSeconds && { heartbeatSeconds: Math.max(1, Math.floor(policy.leaseSeconds / 3)) }
    const entries = Object.entries({ ...beat, ...policy }) as [keyof SessionPolicy, unknown][]
    await this.database.query(
      `update products set ${entries.map(([name], index) => `${columns[name]} = $${index + 2}`).join(', ')} where id = $1`,
      [this.productId, ...entries.map(([, value]) => value)],
    )
  }

  async poolId(kind: 'named' | 'concurrent' | 'included' = 'concurrent'): Promise<number> {
    const { rows } = await this.database.query<{ id: number }>(
      'select id from pools where account_id = $1 and product_id = $2 and kind = $3',
      [this.accountId, this.productId, kind],
    )
    return rows[0]?.id ?? 0
  }

  /** What the journal says of the office: `kind reason`, in order. */
  async journal(): Promise<string[]> {
    const { rows } = await this.database.query<{ entry: string }>(
      `select concat_ws(' ', kind, reason) as entry from seat_journal where account_id = $1 order by number`,
      [this.accountId],
    )
    return rows.map(({ entry }) => entry)
  }
}
