// Which network addresses we ask something of on somebody else's word: those of the public internet, and those that
// the configuration allows by name.
import { BlockList } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Networks beyond the public internet that may be asked, as `10.0.0.0/8` or a single address. */
export class AllowedNetworks {
  readonly #list = new BlockList()

  constructor(networks: readonly string[]) {
    for (const network of networks) {
      const [address = '', length] = network.split('/')
      const family = address.includes(':') ? 'ipv6' : 'ipv4'
      if (length === undefined) this.#list.addAddress(address, family)
      else this.#list.addSubnet(address, Number(length), family)
    }
  }

  /** Whether the address is named by the configuration. An IPv4 address written as IPv6 counts as what it is. */
  includes(address: string): boolean {
    const parsed = plain(address)
    return parsed !== null && this.#list.check(parsed.toString(), parsed.kind())
  }
}

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/** Whether the address is one of the public internet: not private, loopback, link-local, reserved, or a tunnel to one. */
export function isPublicAddress(address: string): boolean {
  const parsed = plain(address)
  if (parsed?.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast)
}

/** Strictly read: `0177.0.0.1` and the like are no addresses. */
function plain(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const bare = address.replace(/^\[|\]$/g, '')
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return ipaddr.IPv4.parse(bare)
  return ipaddr.IPv6.isValid(bare) ? ipaddr.process(bare) : null
}
