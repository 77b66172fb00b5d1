// Ids of rows that callers see: UUID version 7 (RFC 9562 §5.7), so that new rows stand together in an index.
import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

// Random bytes are drawn in bulk: one call to the system per 256 ids instead of one per id.
const pool = new Uint8Array(4096)
let used = pool.length

export function newId(): string {
  if (used >= pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const random = pool.subarray(used, used + 16)
  used += 16
  return textOf(v7({ random }, bytes))
}

const bytes = new Uint8Array(16)
const text = Buffer.from('00000000-0000-0000-0000-000000000000', 'latin1')
const digits = Buffer.from('0123456789abcdef', 'latin1')

// One piece, where joining pieces makes a text that is put together anew by whoever looks into it.
function textOf(id: Uint8Array): string {
  let at = 0
  for (const byte of id) {
    if (at === 8 || at === 13 || at === 18 || at === 23) at += 1
    text[at++] = digits[byte >> 4] as number
    text[at++] = digits[byte & 15] as number
  }
  return text.toString('latin1')
}

const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text has the form of an id: what has not is no id of ours, and must not reach a uuid column. */
export const isId = (text: string): boolean => idForm.test(text)
