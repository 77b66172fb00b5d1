// The audit log as a table for spreadsheets: newest first, up to a hundred thousand rows.
import type { Language } from '@sitzplan/contract/common'
import { messages } from '../messages/messages.ts'
import type { Queryable } from '../platform/database/database.ts'
import { type AuditFilter, type AuditReader, type AuditRow, selectAuditEvents } from './audit-list-store.ts'

const mostRows = 100_000
const rowsPerPage = 1_000

export const csvHeader = (language: Language): readonly string[] => Object.values(messages[language].audit.columns)

/** Short statements one after the other, not one long: a snapshot held open would slow the seat engine down. */
export async function* csvPages(db: Queryable, reader: AuditReader, filter: AuditFilter) {
  let before: { at: string; number: number } | null = null
  for (let sent = 0; sent < mostRows; sent += rowsPerPage) {
    const rows: AuditRow[] = await selectAuditEvents(db, reader, filter, before, rowsPerPage)
    yield rows.map(csvCells)
    const last = rows.at(-1)
    if (!last || rows.length < rowsPerPage) return
    before = { at: last.at.toISOString(), number: last.number }
  }
}

/** In the order of the header's texts. */
const csvCells = (row: AuditRow) => [
  row.at.toISOString(),
  row.actor_kind,
  row.actor_name,
  row.actor_email,
  row.action,
  row.target_kind,
  row.target_name,
  row.target_id,
  row.before === null ? null : JSON.stringify(row.before),
  row.after === null ? null : JSON.stringify(row.after),
  row.note,
  row.address,
]
