// A directory that calls, over a kept connection: what it sends of people, and how long an answer takes.
import { type Bench, inPairs } from './bench-row.ts'
import { median, roundsPerSecond } from './cycles.ts'
import { ask, HttpConnection, httpRequest } from './http-connection.ts'

const core = 'urn:ietf:params:scim:schemas:core:2.0:User'
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

/** What Entra ID sends of a person when nothing was changed of its settings. */
export const person = (name: string) => ({
  schemas: [core, enterprise],
  userName: name,
  externalId: `external ${name}`,
  active: true,
  displayName: 'Given Family',
  title: 'Nurse',
  name: { formatted: 'Given Family', givenName: 'Given', familyName: 'Family' },
  emails: [{ primary: true, type: 'work', value: name }],
  [enterprise]: { employeeNumber: '701984', department: 'Ward 7' },
})

export class ScimCaller {
  readonly #connection: HttpConnection
  readonly #token: string

  private constructor(connection: HttpConnection, token: string) {
    this.#connection = connection
    this.#token = token
  }

  static async openMany(port: number, token: string, count: number): Promise<ScimCaller[]> {
    const connections = await HttpConnection.openMany(port, count)
    return connections.map((connection) => new ScimCaller(connection, token))
  }

  get(path: string): Promise<string> {
    return ask(this.#connection, httpRequest('GET', `/scim/v2${path}`, this.#token), 200)
  }

  /** Of the new one, its id. */
  async create(body: object): Promise<string> {
    const created: { id: string } = JSON.parse(
      await ask(this.#connection, httpRequest('POST', '/scim/v2/Users', this.#token, body), 201),
    )
    return created.id
  }

  patch(path: string, operation: object, status: 200 | 204): Promise<string> {
    const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [operation] }
    return ask(this.#connection, httpRequest('PATCH', `/scim/v2${path}`, this.#token, body), status)
  }

  close(): void {
    this.#connection.close()
  }
}

/** The same by one caller at a large account and at a small one, in turns: the median of milliseconds. */
export async function largeAgainstSmall(bench: Bench, large: () => Promise<void>, small: () => Promise<void>) {
  const { seconds, warmUpSeconds } = bench.effort
  const time = (round: () => Promise<void>, seconds: number) => async () =>
    median((await roundsPerSecond(1, seconds, round)).milliseconds)
  await time(large, warmUpSeconds)()
  await time(small, warmUpSeconds)()
  return inPairs(bench, time(large, seconds), time(small, seconds))
}
