// Saving a file that the server makes. Why there is none is told in a notice.
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { CallRefused, Unreachable } from '../platform/problems.ts'

/** `save`: mostly `download` of platform/calls.ts. */
export function useSaving(save: () => Promise<void>) {
  const { t } = useTranslation('common')
  return useMutation({
    mutationFn: save,
    onError: (error) =>
      notifications.show({
        color: 'red',
        title: error instanceof CallRefused ? error.problem.title : t('failed.title'),
        message:
          error instanceof CallRefused
            ? error.problem.detail
            : t(error instanceof Unreachable ? 'failed.unreachable' : 'failed.unexpected'),
      }),
  })
}
