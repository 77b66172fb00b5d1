// Names of the outside, looked up: addresses of hosts and TXT records. By the system's resolver, or by the DNS servers of
// the configuration.
import { promises as dns, lookup } from 'node:dns'
import { promisify } from 'node:util'

const lookUp = promisify(lookup)

/** What says that there is nothing under a name; anything else is a fault of the resolver. */
const nothingThere = new Set(['ENODATA', 'ENOTFOUND', 'NXDOMAIN'])

export class Names {
  readonly #resolver: dns.Resolver
  readonly #hasOwnServers: boolean

  /** `servers`: `192.0.2.1` or `192.0.2.1:5353`; none: the system's. */
  constructor(servers: readonly string[]) {
    this.#resolver = new dns.Resolver({ timeout: 3_000, tries: 2 })
    this.#hasOwnServers = servers.length > 0
    if (this.#hasOwnServers) this.#resolver.setServers(servers)
  }

  /** Every address of the host. Throws where there is none. */
  async addresses(host: string): Promise<string[]> {
    // The system's way also knows /etc/hosts, as everything else on this machine does.
    if (!this.#hasOwnServers) return (await lookUp(host, { all: true })).map(({ address }) => address)
    const found = await Promise.all([
      this.#resolver.resolve4(host).catch(orNothing),
      this.#resolver.resolve6(host).catch(orNothing),
    ])
    if (found.flat().length === 0) throw new Error(`${host} has no address`)
    return found.flat()
  }

  /** The texts of the name's TXT records; none where there is no such name. */
  async texts(name: string): Promise<string[]> {
    const records = await this.#resolver.resolveTxt(name).catch(orNothing)
    return records.map((parts: string | string[]) => (typeof parts === 'string' ? parts : parts.join('')))
  }
}

function orNothing(error: NodeJS.ErrnoException): [] {
  if (nothingThere.has(error.code ?? '')) return []
  throw error
}
