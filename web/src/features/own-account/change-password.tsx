// The form that changes my password. What a new one must be is told while it is typed; the server has the last word.
import { Button, Group, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../platform/me.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { PasswordField, PasswordOf } from '../../ui/password-field.tsx'
import { PasswordRule } from '../setup/password-rule.tsx'
import { passwordLength, shortestPassword } from '../setup/setup-rules.ts'
import { useChangePassword } from './own-account-queries.ts'

export function ChangePassword({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const { t } = useTranslation(['ownAccount', 'common'])
  const { email } = useMe().user
  const [password, setPassword] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const change = useChangePassword(onDone)
  const refused = fieldErrors(change.error)
  const isShort = passwordLength(newPassword) < shortestPassword

  const edit = (set: (text: string) => void) => (event: { currentTarget: { value: string } }) => {
    set(event.currentTarget.value)
    if (change.isError) change.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (password !== '' && !isShort && !change.isPending) change.mutate({ password, newPassword })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <PasswordOf email={email} />
        <PasswordField
          size="sm"
          name="password"
          label={t('password.present')}
          autoComplete="current-password"
          data-autofocus
          maxLength={1000}
          value={password}
          onChange={edit(setPassword)}
          error={isChecked && password === '' ? t('password.missing') : refused.password && t('password.wrong')}
        />
        <PasswordField
          size="sm"
          name="newPassword"
          label={t('password.new')}
          description={!refused.newPassword && <PasswordRule password={newPassword} />}
          autoComplete="new-password"
          maxLength={1000}
          value={newPassword}
          onChange={edit(setNewPassword)}
          error={
            isChecked && isShort
              ? t('password.short')
              : refused.newPassword && t('password.refused', { why: refused.newPassword })
          }
        />
        {!refused.password && !refused.newPassword && <RefusalAlert error={change.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('password.change')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
