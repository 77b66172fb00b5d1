// Saving everything that matches the filter as a file for spreadsheets.
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { address, download } from '../../platform/calls.ts'
import { CallRefused } from '../../platform/problems.ts'
import type { AuditQuery } from './audit-queries.ts'

/** The server sends no more in one file, the newest ones. */
export const mostExported = 100_000

export function useAuditExport(query: AuditQuery) {
  const { t } = useTranslation('common')
  const { mutate, isPending } = useMutation({
    mutationFn: () => {
      const day = new Date().toISOString().slice(0, 10)
      return download(address('/api/v1/audit', query), 'text/csv', `sitzplan-audit-${day}.csv`)
    },
    onError: (error) =>
      notifications.show({
        color: 'red',
        title: error instanceof CallRefused ? error.problem.title : t('failed.title'),
        message: error instanceof CallRefused ? error.problem.detail : t('failed.unreachable'),
      }),
  })
  return { isExporting: isPending, exportAll: () => mutate() }
}
