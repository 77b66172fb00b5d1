// Ten new recovery codes in place of those that are left.
import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../platform/problems.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { CodeField } from './code-field.tsx'
import { OwnPasswordField } from './own-password-field.tsx'
import { RecoveryCodesShown } from './recovery-codes.tsx'
import classes from './second-factor.module.css'
import { useMakeCodes } from './second-factor-queries.ts'

export function NewCodes({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('secondFactor')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const make = useMakeCodes()
  if (make.data) return <RecoveryCodesShown codes={make.data.recoveryCodes} areRenewed onKept={onDone} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (password !== '' && code.trim() !== '' && !make.isPending) make.mutate({ password, code: code.trim() })
  }
  const refused = fieldErrors(make.error)
  return (
    <form onSubmit={submit} noValidate className={classes.steps}>
      <p>{t('codes.renew')}</p>
      <OwnPasswordField
        password={password}
        onChange={setPassword}
        isMissing={isChecked && password === ''}
        error={make.error}
      />
      <CodeField
        code={code}
        onChange={setCode}
        isMissing={isChecked && code.trim() === ''}
        error={make.error}
        takesRecoveryCodes
      />
      {!refused.password && !refused.code && <RefusalAlert error={make.error} />}
      <Button type="submit" loading={make.isPending}>
        {t('codes.make')}
      </Button>
    </form>
  )
}
