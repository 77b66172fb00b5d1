// The form that asks for another e-mail address, with the password.
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { emailForm } from '@sitzplan/contract/email-form'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../platform/me.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { belowInput } from '../../ui/field-order.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { useChangeEmail } from './own-account-queries.ts'

const complete = new RegExp(emailForm)

interface Props {
  onDone: (asked: { email: string }) => void
  onCancel: () => void
}

export function ChangeEmail({ onDone, onCancel }: Props) {
  const { t } = useTranslation(['ownAccount', 'common'])
  const { personalLinks } = useMe()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const change = useChangeEmail(onDone)
  const refused = fieldErrors(change.error)
  const isComplete = complete.test(email.trim())

  const edit = (set: (text: string) => void) => (event: { currentTarget: { value: string } }) => {
    set(event.currentTarget.value)
    if (change.isError) change.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (isComplete && password !== '' && !change.isPending) change.mutate({ email: email.trim(), password })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          type="email"
          label={t('email.new')}
          inputWrapperOrder={belowInput}
          description={t(personalLinks === 'mailed' ? 'email.how' : 'common:noMail.handOn')}
          autoComplete="email"
          data-autofocus
          maxLength={254}
          value={email}
          onChange={edit(setEmail)}
          error={
            (isChecked && !isComplete && t('email.invalid')) ||
            (refused.email && t('email.refused', { why: refused.email }))
          }
        />
        <PasswordField
          size="sm"
          name="password"
          label={t('email.password')}
          autoComplete="current-password"
          maxLength={1000}
          value={password}
          onChange={edit(setPassword)}
          error={isChecked && password === '' ? t('password.missing') : refused.password && t('password.wrong')}
        />
        {!refused.email && !refused.password && <RefusalAlert error={change.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('email.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
