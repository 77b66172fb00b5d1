// Why something could not be done, in a notice: for what has no place on the page where it could be told.
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { isFailedLoad } from '../platform/failed-loads.ts'
import { CallRefused, Unreachable } from '../platform/problems.ts'

export const showFailure = (error: unknown): void => {
  notifications.show({ color: 'red', ...toldOf(error) })
}

function toldOf(error: unknown): { title?: string; message: string } {
  if (error instanceof CallRefused) return { title: error.problem.title, message: error.problem.detail }
  if (error instanceof Unreachable) return { title: i18next.t('notSent.title'), message: i18next.t('notSent.text') }
  return { message: i18next.t(isFailedLoad(error) ? 'failed.part' : 'failed.unexpected') }
}
