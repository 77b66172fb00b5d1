// What `sitzplan audit verify` does: reads a file of any size line by line, says what is wrong with it and what it proves.
import { createPublicKey, type KeyObject } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { fileRefusal, StartRefusal } from '../platform/start-refusal.ts'
import { publicSealKey } from '../seals/seal-keys.ts'
import { type Finding, type LogSummary, LogVerifier } from '../seals/verify-log.ts'
import type { NotedHead } from './audit-commands.ts'
import { findingText, summaryText } from './audit-findings.ts'
import { textIn } from './license-files.ts'
import type { Terminal } from './terminal.ts'

/** A block with its list of events, or an event with its texts, is far below it. */
const mostLineBytes = 8 * 1024 * 1024
/** Beyond that they are counted. */
const mostTold = 1_000

/** Throws a StartRefusal (exit 1) when anything is not as it was sealed. */
export async function verifyLog(
  terminal: Terminal,
  path: string,
  options: { key: string; head?: NotedHead },
): Promise<void> {
  const keys = await keysIn(options.key)
  const { head } = options
  let told = 0
  const onFinding = (finding: Finding) => {
    if (told++ < mostTold) terminal.say(findingText(finding), { ...finding })
  }
  const verifier = new LogVerifier({ keys, head, onFinding })
  const summary = await readInto(verifier, path)
  if (told > mostTold) terminal.say(`… and ${told - mostTold} more.`, { omitted: told - mostTold })
  terminal.say(summaryText(summary, head !== undefined), { verified: summary.problems === 0, ...summary })
  if (summary.problems > 0) throw new StartRefusal(refusalOf(path, summary))
}

const refusalOf = (path: string, { problems }: LogSummary) =>
  `${path} is not as it was sealed: ${problems === 1 ? 'one thing is' : `${problems} things are`} wrong.`

async function readInto(verifier: LogVerifier, path: string): Promise<LogSummary> {
  let isFirst = true
  for await (const line of linesOf(path)) {
    if (!isFirst) verifier.add(line)
    else if (!verifier.header(line)) throw new StartRefusal(`${path} is not a sealed log.`)
    isFirst = false
  }
  if (isFirst) throw new StartRefusal(`${path} is empty.`)
  return verifier.finish()
}

async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      let start = 0
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
        yield parts.length === 0 ? chunk.subarray(start, end) : Buffer.concat([...parts, chunk.subarray(start, end)])
        parts = []
        length = 0
        start = end + 1
      }
      if (start === chunk.length) continue
      parts.push(chunk.subarray(start))
      length += chunk.length - start
      if (length > mostLineBytes)
        throw new StartRefusal(`${path} is not a sealed log: a line of it is longer than 8 MB.`)
    }
  } catch (error) {
    if (error instanceof StartRefusal || !('syscall' in (error as Error))) throw error
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw isMissing ? new StartRefusal(`There is no file ${path}.`) : fileRefusal(`${path} cannot be read`, error)
  }
  if (parts.length > 0) yield Buffer.concat(parts)
}

/** Of a JWK or a JWKS; under their thumbprints, whatever the file calls them. */
async function keysIn(path: string): Promise<{ kid: string; key: KeyObject }[]> {
  const text = await textIn(path)
  try {
    const value = JSON.parse(text) as { keys?: unknown }
    const jwks = Array.isArray(value.keys) ? value.keys : [value]
    const keys = jwks.map(({ kty, crv, x }: { kty?: unknown; crv?: unknown; x?: unknown }) => {
      if (kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string') throw new Error('not an Ed25519 key')
      const { kid } = publicSealKey(x)
      return { kid, key: createPublicKey({ key: { kty, crv, x }, format: 'jwk' }) }
    })
    if (keys.length > 0) return keys
  } catch {
    // Said below.
  }
  throw new StartRefusal(`${path} is not the public key of a sealed log (a JWK, as "sitzplan audit key" writes it).`)
}
