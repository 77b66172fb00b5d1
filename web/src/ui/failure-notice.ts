// Why something could not be done, in a notice: for what has no place on the page where it could be told.
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { CallRefused, Unreachable } from '../platform/problems.ts'

export function showFailure(error: unknown): void {
  const problem = error instanceof CallRefused ? error.problem : null
  notifications.show({
    color: 'red',
    title: problem?.title ?? i18next.t('failed.title'),
    message: problem?.detail ?? i18next.t(error instanceof Unreachable ? 'failed.unreachable' : 'failed.unexpected'),
  })
}
