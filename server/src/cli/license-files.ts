// What the commands on license files do. Each says one sentence or prints one table; a refusal is one sentence too.
import { readFile, writeFile } from 'node:fs/promises'
import { LicensePayload } from '@sitzplan/contract/licenses'
import Table from 'cli-table3'
import { calculateJwkThumbprint, importJWK, type JWK } from 'jose'
import { Check } from 'typebox/value'
import { readVendorKeys } from '../key-settings.ts'
import { isSignedBy, publicPart, type ReadDocument, readDocument, signDocument } from '../licenses/license-document.ts'
import { type Change, changesBetween, datesOf, type Line } from '../licenses/license-rules.ts'
import { newKeyPair } from '../licenses/vendor-keys.ts'
import { fileRefusal, StartRefusal } from '../platform/start-refusal.ts'
import type { Terminal } from './terminal.ts'

export async function newKey(terminal: Terminal, out: string): Promise<void> {
  const { kid, publicKey, privateKey } = await newKeyPair()
  await write(out, JSON.stringify({ ...privateKey, kid }), 0o600)
  const sentence = `The private key is in ${out}; keep it safe. The public key, which you can share:\n${JSON.stringify({ ...publicKey, kid })}`
  terminal.say(sentence, { kid, publicKey, file: out })
}

export async function inspect(terminal: Terminal, path: string): Promise<void> {
  const { header, payload } = await documentIn(path)
  terminal.say(describe(payload, header.kid), { kid: header.kid, payload, verified: false })
}

export async function verify(terminal: Terminal, path: string, keyPath: string): Promise<void> {
  const document = await documentIn(path)
  const keys = readVendorKeys('--key', keyPath) ?? []
  if (!(await isSignedBy(keys, document))) {
    const which = keys.length === 1 ? 'this key' : 'one of these keys'
    throw new StartRefusal(`${path} was not signed with ${which}, or it was changed after signing.`)
  }
  const { payload } = document
  const { kid } = document.header
  terminal.say(`${path} is signed with this key.\n\n${describe(payload, kid)}`, { kid, payload, verified: true })
}

export async function issue(
  terminal: Terminal,
  { key: keyPath, payload: payloadPath, out }: { key: string; payload: string; out: string },
): Promise<void> {
  const jwk = await keyIn(keyPath)
  if (!jwk.d) throw new StartRefusal(`${keyPath} is a public key, but signing needs the private key.`)
  const payload = await jsonIn(payloadPath)
  if (!Check(LicensePayload, payload))
    throw new StartRefusal(`${payloadPath} is not valid content for a license document.`)
  const kid = await calculateJwkThumbprint(publicPart(jwk))
  const document = await signDocument(payload, { kid, key: await importJWK(jwk, 'EdDSA') })
  await write(out, `${document}\n`, 0o644)
  terminal.say(`Revision ${payload.revision} for ${payload.owner} is in ${out}.`, { file: out, kid, payload })
}

export async function diff(terminal: Terminal, oldPath: string, newPath: string): Promise<void> {
  const [before, after] = [await documentIn(oldPath), await documentIn(newPath)]
  const owned = linesOf(before).map((line) => ({ ...line, used: 0 }))
  const changes = changesBetween(owned, linesOf(after)).map(({ productId, kind, resource, from, total }) => ({
    product: productId,
    kind,
    ...(resource && { resource }),
    from,
    to: total,
  }))
  const table = new Table({ head: ['product', 'kind', 'old', 'new'], style: { head: [], border: [] } })
  for (const change of changes)
    table.push([change.product, changeName(change), totalText(change.from), totalText(change.to)])
  const revisions = { from: before.payload.revision, to: after.payload.revision }
  terminal.say(changes.length > 0 ? table.toString() : 'The lines are the same.', { revisions, changes })
}

/** Lines by the product's key: a file knows no other id. */
const linesOf = ({ payload }: ReadDocument): Line[] =>
  payload.lines.map((line) => ({
    productId: line.product,
    kind: line.kind,
    resource: line.resource ?? '',
    total: 'quantity' in line ? line.quantity : null,
  }))

function describe(payload: LicensePayload, kid: string): string {
  const facts = new Table({ style: { head: [], border: [] } })
  const { owner, serial, revision, sub, trial } = payload
  facts.push(['owner', owner], ['serial', serial], ['revision', revision], ['account', sub], ['trial', String(trial)])
  for (const [name, moment] of Object.entries(datesOf(payload))) facts.push([name, moment?.toISOString() ?? '-'])
  facts.push(['key', kid])
  const lines = new Table({ head: ['product', 'kind', 'quantity'], style: { head: [], border: [] } })
  for (const line of payload.lines) {
    lines.push([line.product, changeName(line), totalText('quantity' in line ? line.quantity : null)])
  }
  return `${facts.toString()}\n${lines.toString()}`
}

export const changeName = ({ kind, resource }: Pick<Change, 'kind'> & { resource?: string }) =>
  resource ? `${kind} (${resource})` : kind
export const totalText = (total: number | null) => (total === null ? 'unrestricted' : String(total))

async function documentIn(path: string): Promise<ReadDocument> {
  const document = readDocument(await textIn(path))
  if (!document) throw new StartRefusal(`${path} is not a license document.`)
  return document
}

async function keyIn(path: string): Promise<JWK> {
  const jwk = (await jsonIn(path)) as JWK
  try {
    publicPart(jwk)
    return jwk
  } catch (error) {
    throw new StartRefusal(`${path} is not an Ed25519 key.`, { cause: error })
  }
}

async function jsonIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(await textIn(path))
  } catch (error) {
    if (error instanceof SyntaxError) throw new StartRefusal(`${path} is not JSON.`, { cause: error })
    throw error
  }
}

export const textIn = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error) => {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw isMissing ? new StartRefusal(`There is no file ${path}.`) : fileRefusal(`${path} cannot be read`, error)
  })

const write = (path: string, text: string, mode: number) =>
  writeFile(path, text, { flag: 'wx', mode }).catch((error) => {
    throw fileRefusal(`${path} cannot be written`, error)
  })
