// Saving everything that matches the filter as a file for spreadsheets.
import { address, download } from '../../platform/calls.ts'
import { todayIn } from '../../platform/days.ts'
import { useTimeZone } from '../../platform/me.ts'
import { useSaving } from '../../ui/use-saving.ts'
import type { AuditQuery } from './audit-queries.ts'

/** The server sends no more in one file, the newest ones. */
export const mostExported = 100_000

export function useAuditExport(query: AuditQuery) {
  const timeZone = useTimeZone()
  return useSaving(() =>
    download(address('/api/v1/audit', query), 'text/csv', `sitzplan-audit-${todayIn(timeZone)}.csv`),
  )
}
