// Saving everybody that the filter finds as a file for spreadsheets.
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { address, download } from '../../platform/calls.ts'
import { CallRefused } from '../../platform/problems.ts'
import type { UserListView } from './user-list-rules.ts'

export function useUserExport(view: UserListView) {
  const { t } = useTranslation('common')
  const { mutate, isPending } = useMutation({
    mutationFn: () => {
      const day = new Date().toISOString().slice(0, 10)
      return download(address('/api/v1/users', view), 'text/csv', `sitzplan-users-${day}.csv`)
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
