// Turns the second factor off, with the password and a code.
import { Button, Group } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../platform/problems.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { CodeField } from './code-field.tsx'
import { OwnPasswordField } from './own-password-field.tsx'
import classes from './second-factor.module.css'
import { useTurnOff } from './second-factor-queries.ts'

export function TurnOff({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const { t } = useTranslation(['secondFactor', 'common'])
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const turnOff = useTurnOff(onDone)
  const refused = fieldErrors(turnOff.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (password !== '' && code.trim() !== '' && !turnOff.isPending) turnOff.mutate({ password, code: code.trim() })
  }
  return (
    <form onSubmit={submit} noValidate className={classes.steps}>
      <p>{t('turnOff.text')}</p>
      <OwnPasswordField
        password={password}
        onChange={setPassword}
        isMissing={isChecked && password === ''}
        error={turnOff.error}
        label={t('password.plain')}
      />
      <CodeField
        code={code}
        onChange={setCode}
        isMissing={isChecked && code.trim() === ''}
        error={turnOff.error}
        takesRecoveryCodes
      />
      {!refused.password && !refused.code && <RefusalAlert error={turnOff.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" color="red" loading={turnOff.isPending}>
          {t('card.turnOff')}
        </Button>
      </Group>
    </form>
  )
}
