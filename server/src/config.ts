// The configuration: every environment variable, read and checked once at the start. A wrong value stops the start
// with one sentence that names the variable. Nothing else of the server is set by one.
import { BlockList, isIP } from 'node:net'
import { resolve } from 'node:path'
import { type PublicKeySetting, readSigningKey, readVendorKeys, type SigningKeySetting } from './key-settings.ts'
import { StartRefusal } from './platform/start-refusal.ts'

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export interface StripeSetting {
  secretKey: string
  /** Origin to ask instead of Stripe's own. */
  apiBase: string | undefined
  /** Proves that an event came from Stripe; without it Stripe is asked, and does not tell. */
  webhookSecret: string | undefined
}

export interface Config {
  host: string
  port: number
  /** Origin under which browsers and products reach us, without a slash at the end. */
  publicUrl: string
  /** Folder of the embedded database, its secret and demo.json. */
  dataFolder: string
  /** PostgreSQL to use instead of the embedded one. */
  databaseUrl: string | undefined
  /** SITZPLAN_SECRET as given; where it may be missing, the one in the data folder is used (keptSecret). */
  secret: string | undefined
  demo: boolean
  /** Mail server; without one, mail is read in the outbox. */
  smtpUrl: string | undefined
  /** Who our mail comes from, as a header says it (RFC 5322 §3.6.2). */
  mailFrom: string
  /** Payment by card: where the vendor's customers leave cards, and are charged. */
  stripe: StripeSetting | undefined
  /** The vendor's key that signs, kept in a file outside the database. */
  signingKey: SigningKeySetting | undefined
  /** A customer's own installation: the vendor's public keys, and where revisions come from. */
  vendorKeys: PublicKeySetting[] | undefined
  licenseFeed: string | undefined
  feedToken: string | undefined
  logLevel: LogLevel
  /** Addresses or networks of proxies whose forwarding headers count. */
  trustedProxies: string[]
  /** Private addresses or networks that may be asked for metadata, keys and the like, also by http. */
  allowedNetworks: string[]
  /** DNS servers to ask instead of the system's. */
  dnsServers: string[]
}

type Environment = Record<string, string | undefined>

/** `environment` is process.env; an empty value counts as missing. */
export function readConfig(environment: Environment, options: { demo: boolean } = { demo: false }): Config {
  const host = given(environment, 'HOST') ?? '127.0.0.1'
  const port = readPort(given(environment, 'PORT') ?? '4500')
  if (!isIP(host) && !/^[\w.-]+$/.test(host)) throw wrong('HOST', 'must be an address or a host name', host)
  const databaseUrl = given(environment, 'DATABASE_URL')
  const publicUrl = readPublicUrl(
    given(environment, 'PUBLIC_URL') ?? `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`,
  )
  if (databaseUrl) checkUrl('DATABASE_URL', databaseUrl, ['postgres:', 'postgresql:'])
  refuseOpenDemo(options.demo, host)
  refuseTwoKinds(environment, options.demo)
  return {
    host,
    port,
    publicUrl,
    dataFolder: resolve(given(environment, 'SITZPLAN_DATA') ?? 'data'),
    databaseUrl,
    secret: readSecret(given(environment, 'SITZPLAN_SECRET'), databaseUrl !== undefined && !options.demo),
    demo: options.demo,
    smtpUrl: optionalUrl(environment, 'SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: readMailFrom(given(environment, 'SMTP_FROM') ?? `Sitzplan <no-reply@${new URL(publicUrl).hostname}>`),
    stripe: readStripe(environment),
    signingKey: readSigningKey('SITZPLAN_SIGNING_KEY', given(environment, 'SITZPLAN_SIGNING_KEY')),
    vendorKeys: readVendorKeys('SITZPLAN_VENDOR_KEY', given(environment, 'SITZPLAN_VENDOR_KEY')),
    licenseFeed: optionalUrl(environment, 'SITZPLAN_LICENSE_FEED', ['https:', 'http:']),
    feedToken: readFeedToken(given(environment, 'SITZPLAN_FEED_TOKEN')),
    logLevel: readLogLevel(given(environment, 'LOG_LEVEL') ?? 'info'),
    trustedProxies: readNetworks(environment, 'TRUSTED_PROXIES'),
    allowedNetworks: readNetworks(environment, 'SITZPLAN_ALLOWED_NETWORKS'),
    dnsServers: readDnsServers(given(environment, 'SITZPLAN_DNS_SERVERS') ?? ''),
  }
}

const given = (environment: Environment, name: string) => environment[name]?.trim() || undefined

// Values may hold passwords, so only those that cannot are quoted.
const wrong = (name: string, rule: string, value?: string) =>
  new StartRefusal(`${name} ${rule}${value === undefined ? '' : `, not "${value}"`}.`)

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port
  throw wrong('PORT', 'must be a number from 1 to 65535', text)
}

function readPublicUrl(text: string): string {
  const url = checkUrl('PUBLIC_URL', text, ['http:', 'https:'])
  const isOrigin = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  if (!isOrigin) throw wrong('PUBLIC_URL', 'must be an address without a path, like https://seats.example.com')
  return url.origin
}

function checkUrl(name: string, text: string, protocols: string[]): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && protocols.includes(url.protocol) && (url.host || url.protocol.startsWith('postgres'))) return url
  throw wrong(name, `must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`)
}

function optionalUrl(environment: Environment, name: string, protocols: string[]): string | undefined {
  const text = given(environment, name)
  if (text) checkUrl(name, text, protocols)
  return text
}

function readMailFrom(text: string): string {
  if (/^[^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>$/.test(text) || /^[^<>@\s]+@[^<>@\s]+$/.test(text)) return text
  throw wrong('SMTP_FROM', 'must be an address like Sitzplan <licenses@example.com>', text)
}

function readSecret(secret: string | undefined, isRequired: boolean): string | undefined {
  if (!secret && isRequired) {
    throw new StartRefusal(
      'SITZPLAN_SECRET is required with DATABASE_URL: choose a long random text and give every server the same.',
    )
  }
  if (secret && secret.length < 16) throw wrong('SITZPLAN_SECRET', 'must have at least 16 characters')
  return secret
}

function readStripe(environment: Environment): Config['stripe'] {
  const secretKey = given(environment, 'STRIPE_SECRET_KEY')
  const base = given(environment, 'STRIPE_API_BASE')
  const apiBase = base === undefined ? undefined : readStripeBase(base, secretKey)
  const webhookSecret = given(environment, 'STRIPE_WEBHOOK_SECRET')
  if (webhookSecret !== undefined && !/^whsec_[\x21-\x7e]+$/.test(webhookSecret))
    throw wrong('STRIPE_WEBHOOK_SECRET', 'must begin with whsec_')
  if (!secretKey) return undefined
  if (!/^[sr]k_\w+$/.test(secretKey)) throw wrong('STRIPE_SECRET_KEY', 'must begin with sk_ or rk_')
  return { secretKey, apiBase, webhookSecret }
}

function readStripeBase(text: string, secretKey = ''): string {
  const { origin, pathname, search, protocol, hostname } = checkUrl('STRIPE_API_BASE', text, ['https:', 'http:'])
  if (pathname !== '/' || search)
    throw wrong('STRIPE_API_BASE', 'must be an address without a path, like http://127.0.0.1:12111')
  // Who reads the way there has the key: with a live one that is money.
  if (protocol === 'http:' && /^[sr]k_live_/.test(secretKey) && !isLoopback(hostname.replace(/^\[|\]$/g, '')))
    throw wrong('STRIPE_API_BASE', 'must begin with https:// where STRIPE_SECRET_KEY is a live key')
  return origin
}

function readFeedToken(token: string | undefined): string | undefined {
  if (token === undefined || /^[\x21-\x7e]{1,500}$/.test(token)) return token
  throw wrong('SITZPLAN_FEED_TOKEN', 'must be the token that the vendor gave you, without spaces')
}

/** An installation is a vendor's or a customer's own. */
function refuseTwoKinds(environment: Environment, isDemo: boolean): void {
  const isGiven = (name: string) => given(environment, name) !== undefined
  if (!isGiven('SITZPLAN_VENDOR_KEY')) {
    if (!optionalUrl(environment, 'SITZPLAN_LICENSE_FEED', ['https:', 'http:'])) return
    throw new StartRefusal('SITZPLAN_LICENSE_FEED needs SITZPLAN_VENDOR_KEY: what the feed gives must be verified.')
  }
  if (isDemo) throw new StartRefusal('--demo makes a vendor: leave SITZPLAN_VENDOR_KEY away.')
  if (isGiven('SITZPLAN_SIGNING_KEY')) {
    throw new StartRefusal(
      "A customer's own installation (SITZPLAN_VENDOR_KEY) signs nothing: leave SITZPLAN_SIGNING_KEY away.",
    )
  }
  if (isGiven('STRIPE_SECRET_KEY')) {
    throw new StartRefusal(
      "A customer's own installation (SITZPLAN_VENDOR_KEY) charges nobody: leave STRIPE_SECRET_KEY away.",
    )
  }
}

function readLogLevel(text: string): LogLevel {
  const level = logLevels.find((candidate) => candidate === text.toLowerCase())
  if (!level) throw wrong('LOG_LEVEL', `must be one of ${logLevels.join(', ')}`, text)
  return level
}

const listed = (text: string) => text.split(',').flatMap((part) => part.trim() || [])

function readNetworks(environment: Environment, name: string): string[] {
  const networks = listed(given(environment, name) ?? '')
  for (const network of networks) {
    const [address = '', length, ...rest] = network.split('/')
    const version = isIP(address)
    const isLength = length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= (version === 4 ? 32 : 128))
    if (!version || !isLength || rest.length > 0) {
      throw wrong(name, 'must list addresses or networks like 10.0.0.0/8, separated by commas', network)
    }
  }
  return networks
}

function readDnsServers(text: string): string[] {
  const servers = listed(text)
  for (const server of servers) {
    const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(server) ?? []
    const isServer = isIP(server) || (isIP(bracketed ?? plain ?? '') && (port === undefined || Number(port) <= 65_535))
    if (!isServer) throw wrong('SITZPLAN_DNS_SERVERS', 'must list addresses like 192.0.2.53 or 192.0.2.53:5353', server)
  }
  return servers
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/** Whether only this machine reaches the address. */
export function isLoopback(host: string): boolean {
  const version = isIP(host)
  return version ? loopback.check(host, version === 6 ? 'ipv6' : 'ipv4') : host === 'localhost'
}

// The demo's sign-ins are printed and written down: nobody else may reach them.
function refuseOpenDemo(demo: boolean, host: string): void {
  if (demo && !isLoopback(host)) {
    throw new StartRefusal(`--demo is for this machine alone: leave HOST at 127.0.0.1 (it is ${host}).`)
  }
}
