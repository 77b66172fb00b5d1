// Somebody else was faster, or something has changed since the page was read. Told beside the page: the dialog goes with
// what it was about.
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { isRefused } from '../../platform/problems.ts'

/** In `invalid_request` it is a person who was chosen and does not have the license any more. */
export const isOvertaken = (error: unknown) => isRefused(error, 'wrong_state') || isRefused(error, 'invalid_request')

export function useOvertaken() {
  const { t } = useTranslation('license')
  return (error: unknown) => {
    if (isRefused(error, 'wrong_state')) tell(error.problem.title, error.problem.detail)
    if (isRefused(error, 'invalid_request')) tell(t('activate.changed.title'), t('activate.changed.text'))
  }
}

const tell = (title: string, message: string) => notifications.show({ color: 'red', title, message, autoClose: false })
