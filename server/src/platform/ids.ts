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
  return v7({ random })
}

const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text has the form of an id: what has not is no id of ours, and must not reach a uuid column. */
export const isId = (text: string): boolean => idForm.test(text)
