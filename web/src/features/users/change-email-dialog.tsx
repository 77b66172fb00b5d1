// Asks for another e-mail address of somebody, who confirms it by the link that is mailed to it.
import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { emailForm } from '@sitzplan/contract/email-form'
import type { User } from '@sitzplan/contract/users'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../platform/calls.ts'
import { useMe } from '../../platform/me.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'

const complete = new RegExp(emailForm)

interface Props {
  user: User
  isOpen: boolean
  onClose(): void
}

export function ChangeEmailDialog({ user, isOpen, onClose }: Props) {
  const { t } = useTranslation(['users', 'common'])
  const { personalLinks } = useMe()
  const isMailed = personalLinks === 'mailed'
  const [email, setEmail] = useState('')
  const text = email.trim()
  const isNew = complete.test(text) && text.toLowerCase() !== user.email
  const change = useMutation({
    mutationFn: () => call<unknown>('POST', `/api/v1/users/${user.id}/email`, { body: { email: text } }),
    onSuccess: () => {
      setEmail('')
      notifications.show({ message: t(isMailed ? 'profile.emailSent' : 'common:noMail.ready', { email: text }) })
    },
  })
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('profile.changeEmail')}
      confirm={t(isMailed ? 'profile.emailSend' : 'invitation.newLink')}
      isReady={isNew}
      mutation={change}
      onConfirm={() => change.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      {!isMailed && <p>{t(personalLinks === 'outbox' ? 'common:noMail.handOn' : 'common:noMail.withheld')}</p>}
      {isMailed && <p>{t('profile.emailHow', { name: user.name })}</p>}
      {personalLinks !== 'withheld' && (
        <TextInput
          type="email"
          label={t('profile.newEmail')}
          autoComplete="off"
          maxLength={254}
          value={email}
          onChange={(event) => {
            setEmail(event.currentTarget.value)
            if (change.isError) change.reset()
          }}
          onBlur={(event) => setEmail(event.currentTarget.value.trim())}
          error={text.includes('@') && !complete.test(text) && t('profile.emailInvalid')}
        />
      )}
    </ConfirmDialog>
  )
}
