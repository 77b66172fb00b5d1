// Sealing (docs/decisions/0014): what was recorded since the last time becomes signed blocks, for each account a chain.
// Nothing is done for it where things are recorded; one server at a time, in short transactions, a few accounts each.
import type { KeyObject } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import type { Services } from '../app.ts'
import { lookUpByIndex } from '../platform/database/by-index.ts'
import type { Transaction } from '../platform/database/database.ts'
import { logFailure } from '../platform/failure-log.ts'
import { Repeating } from '../platform/jobs/repeating.ts'
import { canonicalJson } from './canonical-json.ts'
import { digestsOf } from './event-columns.ts'
import { sealKey } from './seal-keys.ts'
import {
  type Block,
  base64,
  blockHash,
  contentDigest,
  type Entry,
  entryOf,
  merkleRoot,
  type Position,
  sealFormat,
  signBlock,
} from './seal-rules.ts'
import {
  type AccountToSeal,
  insertBlocks,
  insertSealedEvents,
  type NewBlock,
  type NewSealedEvent,
  selectAccountsToSeal,
  selectHeads,
  selectHorizon,
  selectSealTime,
  selectUnsealedEvents,
  selectUnsealedSeats,
  trySealLock,
  type UnsealedEvent,
  type UnsealedSeats,
} from './seal-store.ts'

const restMilliseconds = 5_000
const wholeLookMilliseconds = 3_600_000
const accountsAtOnce = 20
/** In a block; as many are named when it does not match. */
const mostEvents = 500
/** In a transaction: some 100 ms. */
const mostSeatRows = 20_000

export interface Pace {
  /** Blocks of seat traffic are closed when it is so old: they would be many. */
  seatsAfterSeconds: number
  /** Looks only at what is of the last day. */
  recent: boolean
}

/**
 * Seals all there is to seal, or as far as it comes until `stopping`: the next round goes on. Leaves it to another server
 * that is at it.
 */
export async function seal(
  services: Pick<Services, 'database' | 'secrets'>,
  pace: Pace = { seatsAfterSeconds: 0, recent: false },
  stopping?: AbortSignal,
): Promise<void> {
  const { database } = services
  // The same for the whole round: what comes in meanwhile is left for the next, or a round might never end.
  const horizon = await selectHorizon(database)
  for (;;) {
    const accounts = await database.transaction(async (tx) => {
      await lookUpByIndex(tx)
      return selectAccountsToSeal(tx, horizon, pace)
    })
    if (accounts.length === 0) return
    const { kid, privateKey } = await sealKey(services)
    for (let start = 0; start < accounts.length; start += accountsAtOnce) {
      if (stopping?.aborted) return
      const group = accounts.slice(start, start + accountsAtOnce)
      const isOurs = await database.transaction(async (tx) => {
        if (!(await trySealLock(tx))) return false
        await lookUpByIndex(tx)
        await sealGroup(tx, group, horizon, { kid, privateKey })
        return true
      })
      if (!isOurs) return
    }
  }
}

async function sealGroup(
  tx: Transaction,
  accounts: readonly AccountToSeal[],
  horizon: string,
  key: { kid: string; privateKey: KeyObject },
): Promise<void> {
  const ids = (some: readonly AccountToSeal[]) => some.map(({ id }) => id)
  const heads = await selectHeads(tx, ids(accounts))
  const withEvents = ids(accounts.filter(({ hasEvents }) => hasEvents))
  const events = await selectUnsealedEvents(tx, withEvents, horizon, mostEvents)
  const withSeats = ids(accounts.filter(({ hasSeats }) => hasSeats))
  const seats = await selectUnsealedSeats(tx, withSeats, horizon, Math.ceil(mostSeatRows / accounts.length))
  const sealedAt = (await selectSealTime(tx)).toISOString()
  const blocks: NewBlock[] = []
  const sealed: NewSealedEvent[] = []
  for (const accountId of ids(accounts)) {
    let head = heads.get(accountId)
    const close = (rows: Rows) => {
      const block: Block = {
        format: sealFormat,
        account: accountId,
        number: (head?.number ?? 0) + 1,
        kind: rows.kind,
        previous: head ? base64(head.hash) : null,
        first: textOf(rows.first),
        last: textOf(rows.last),
        count: rows.count,
        root: base64(rows.root),
        sealedAt,
        kid: key.kid,
      }
      const made = { number: block.number, hash: blockHash(block), sealedAt }
      const { kind, first, last } = rows
      blocks.push({
        ...made,
        accountId,
        kind,
        first,
        last,
        signature: signBlock(block, key.privateKey),
        text: canonicalJson(block),
      })
      head = made
      return block.number
    }
    const own = sealable(events.filter((event) => event.accountId === accountId))
    if (own) {
      const block = close(own)
      for (const event of own.events) sealed.push({ accountId, block, ...event })
    }
    const traffic = seats.find((rows) => rows.accountId === accountId)
    if (traffic) close({ kind: 'seats', ...traffic })
  }
  if (blocks.length > 0) await insertBlocks(tx, blocks)
  if (sealed.length > 0) await insertSealedEvents(tx, sealed)
}

type Rows = Pick<Block, 'kind' | 'count'> & Omit<UnsealedSeats, 'accountId' | 'count'>

const textOf = ({ xact, number }: Position) => `${xact}.${number}`

/** The events with their digests and their root; null when there are none. */
function sealable(events: readonly UnsealedEvent[]) {
  const [first, last] = [events[0], events.at(-1)]
  if (!first || !last) return null
  const entries: Entry[] = []
  const sealed = events.map((event, position) => {
    const texts = digestsOf(event)
    const content = contentDigest(event.facts, texts)
    entries.push(entryOf(event.facts, content))
    const { id, at, number } = event.facts
    return { position, id, at, number, content, texts }
  })
  return { kind: 'audit' as const, first, last, count: events.length, root: merkleRoot(entries), events: sealed }
}

/** Seals every few seconds, and once an hour looks at everything, also at what is older than a day. */
export function sealing(services: Pick<Services, 'database' | 'secrets'> & { log: FastifyBaseLogger }): Repeating {
  let wholeLookAt = 0
  return new Repeating(
    restMilliseconds,
    async (stopping) => {
      const recent = performance.now() < wholeLookAt
      await seal(services, { seatsAfterSeconds: 30, recent }, stopping)
      if (!recent) wholeLookAt = performance.now() + wholeLookMilliseconds
    },
    logFailure(services.log, 'sealing failed'),
  )
}
