// What is found of an installation, and what to do about it. Pure: doctor.ts looks, these judge.
import { isLoopback } from '../config.ts'

export interface Finding {
  check: string
  /** `fault`: it does not work, or what was answered can be lost. `warning`: it works, and somebody should know. */
  state: 'ok' | 'warning' | 'fault'
  says: string
  /** What to do about it. */
  todo?: string
}

type Judged = Omit<Finding, 'check'>

const ok = (says: string): Judged => ({ state: 'ok', says })
const warning = (says: string, todo: string): Judged => ({ state: 'warning', says, todo })
const fault = (says: string, todo: string): Judged => ({ state: 'fault', says, todo })

/** `null`: nobody has given one yet; it is made at the first start. */
export function judgeSecret(secret: string | null): Judged {
  if (secret === null) return ok('made at the first start')
  const isVaried = new Set(secret).size >= 12
  if (secret.length >= 32 && isVaried) return ok(`${secret.length} characters`)
  return warning(
    `${secret.length} characters, ${new Set(secret).size} different ones: with a copy of the database it may be guessed`,
    'For a new installation choose 32 random characters or more (openssl rand -base64 32). It cannot be changed later.',
  )
}

/** `mode` of a file or folder that is for its owner alone. */
export function judgeRights(what: string, mode: number, most: number): Judged {
  const open = mode & 0o777 & ~most
  if (open === 0) return ok(`${what} is closed to others`)
  return fault(`${what} is open to others (mode ${(mode & 0o777).toString(8)})`, `chmod ${most.toString(8)} it.`)
}

/** What the server keeps its files in. One that is somebody else's is not for us to close: `judgeRights` would lock us out. */
export function judgeFolder(folder: string, mode: number, mayWrite: boolean): Judged {
  // Its group may pass through, to the database.
  if (mayWrite) return judgeRights(folder, mode, 0o750)
  return fault(
    `${folder} cannot be written by whoever runs this`,
    'Run doctor as the user of the server. Where it is that one, give the folder to it (chown).',
  )
}

/** `mayWrite`: in the folder `above` it, in which it would be made. */
export function judgeMissingFolder(folder: string, above: string, mayWrite: boolean): Judged {
  if (mayWrite) return ok(`${folder} is made at the first start`)
  return fault(
    `${folder} is not there, and whoever runs this cannot make it in ${above}`,
    'Run doctor as the user of the server. Where it is that one, make the folder, and give it to it (chown).',
  )
}

const gigabyte = 1_000_000_000

export function judgeDisk(freeBytes: number): Judged {
  const free = `${(freeBytes / gigabyte).toFixed(1)} GB free`
  if (freeBytes >= 2 * gigabyte) return ok(free)
  const todo = 'Make room. Where the database finds none, callers are refused with 503 until there is some.'
  return freeBytes >= gigabyte / 2 ? warning(free, todo) : fault(free, todo)
}

export interface PublicAddress {
  publicUrl: string
  host: string
  trustedProxies: readonly string[]
}

export function judgeAddress({ publicUrl, host, trustedProxies }: PublicAddress): Judged {
  const { protocol, hostname } = new URL(publicUrl)
  const isHere = isLoopback(hostname.replace(/^\[|\]$/g, ''))
  if (protocol === 'http:' && !isHere)
    return fault(
      `${publicUrl} is not encrypted: passwords, tokens and cookies can be read on the way`,
      'Put a proxy with a certificate in front, and set PUBLIC_URL to its https:// address.',
    )
  if (isHere && !isLoopback(host))
    return fault(
      `PUBLIC_URL is ${publicUrl}, but HOST lets in other machines (${host})`,
      'Set PUBLIC_URL to the address that people use: links in mails and sign-in with the company go there.',
    )
  if (isHere) return warning(`${publicUrl}: for this machine alone`, 'For others set PUBLIC_URL.')
  if (trustedProxies.length === 0)
    return warning(
      `${publicUrl}, and no proxy is trusted: all callers seem to have one address, so that one's wrong passwords hold up all`,
      'Set TRUSTED_PROXIES to the address of the proxy that adds the certificate.',
    )
  return ok(publicUrl)
}

export interface DatabaseSettings {
  version: number
  encoding: string
  isReadOnly: boolean
  maxConnections: number
  statementTimeout: string
  fsync: string
  synchronousCommit: string
  fullPageWrites: string
}

const connectionsOfServer = 21
const oldest = 15

export function judgeSettings(settings: DatabaseSettings): Judged[] {
  const found: Judged[] = []
  const major = Math.floor(settings.version / 10_000)
  if (major < oldest) found.push(fault(`PostgreSQL ${major}`, `Sitzplan needs ${oldest} or newer.`))
  if (settings.encoding !== 'UTF8')
    found.push(fault(`encoding ${settings.encoding}`, "Make the database with encoding 'UTF8'."))
  if (settings.isReadOnly)
    found.push(fault('it only reads: a standby, or made so', 'Promote it, or let DATABASE_URL lead to the primary.'))
  for (const [name, value] of Object.entries({
    fsync: settings.fsync,
    full_page_writes: settings.fullPageWrites,
    synchronous_commit: settings.synchronousCommit,
  }))
    if (value === 'off') found.push(fault(`${name} is off: what was answered is lost with the machine`, 'Turn it on.'))
  if (settings.statementTimeout !== '0')
    found.push(
      warning(
        `statement_timeout is ${settings.statementTimeout}: it ends a commit's wait for a standby, which a fail-over then loses`,
        'Set it to 0 for the user of Sitzplan.',
      ),
    )
  if (settings.maxConnections < connectionsOfServer + 5)
    found.push(
      fault(
        `max_connections is ${settings.maxConnections}`,
        `A server needs ${connectionsOfServer}: make it ${connectionsOfServer} for each, and some for yourself.`,
      ),
    )
  return found.length > 0 ? found : [ok(`PostgreSQL ${major}, ${settings.maxConnections} connections at most`)]
}

/** Names of migrations, in order. */
export function judgeSchema(applied: readonly string[], known: readonly string[]): Judged {
  const newer = applied.find((name) => !known.includes(name))
  if (newer)
    return fault(`it is of a newer Sitzplan (${newer})`, 'Start that version, or put back a backup from before it.')
  const missing = known.length - applied.length
  if (applied.length === 0) return ok('it is made at the first start')
  if (missing === 0) return ok(`up to date (${applied.at(-1)})`)
  return warning(
    `${missing === 1 ? 'one migration has' : `${missing} migrations have`} not run (next: ${known[applied.length]})`,
    'Make a backup; the next start runs them.',
  )
}

/** `seconds`: by how much this machine's clock is ahead of the database's. */
export function judgeClock(seconds: number): Judged {
  const apart = Math.abs(seconds)
  const says = `${apart.toFixed(1)} s ${seconds > 0 ? 'ahead of' : 'behind'} the database's clock`
  if (apart < 2) return ok(`with the database's clock`)
  const todo = "Mend it (chrony or another NTP service). Leases and licenses go by the database's, the log by this one."
  return apart < 60 ? warning(says, todo) : fault(says, todo)
}
