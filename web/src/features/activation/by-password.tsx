// Who never had an account chooses a password, and is in.
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { rememberTyped } from '../second-factor/typed-password.ts'
import { deadLinkOf } from '../sign-in/dead-link.ts'
import { NewPasswordForm } from '../sign-in/new-password-form.tsx'
import classes from './activation.module.css'
import { useActivate } from './activation-queries.ts'

interface Props {
  token: string
  email: string
  /** The link was spent meanwhile. */
  onDead(): void
  onDone(): Promise<void>
}

export function ByPassword({ token, email, onDead, onDone }: Props) {
  const { t } = useTranslation('activation')
  const activate = useActivate(token)
  const send = (password: string) =>
    activate.mutate(password, {
      onSuccess: () => {
        // A second factor, where one is required, asks for it.
        rememberTyped(password)
        notifications.show({ title: t('doneTitle'), message: t('neverShare') })
        void onDone()
      },
      onError: (error) => deadLinkOf(error) && onDead(),
    })
  return (
    <>
      <NewPasswordForm email={email} submit={t('activate')} mutation={activate} onSubmit={send} />
      <p className={classes.note}>{t('neverShare')}</p>
    </>
  )
}
