// A code of the authenticator app, or where it says so a recovery code.
import { TextInput } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../platform/problems.ts'
import classes from './second-factor.module.css'

interface Props {
  code: string
  onChange: (code: string) => void
  isMissing: boolean
  error: unknown
  takesRecoveryCodes?: boolean
  ref?: Ref<HTMLInputElement>
}

export function CodeField({ code, onChange, isMissing, error, takesRecoveryCodes = false, ref }: Props) {
  const { t } = useTranslation('secondFactor')
  const refused = fieldErrors(error).code
  return (
    <TextInput
      ref={ref}
      name="code"
      autoFocus={!takesRecoveryCodes}
      label={t(takesRecoveryCodes ? 'code.any' : 'code.label')}
      autoComplete="one-time-code"
      inputMode={takesRecoveryCodes ? 'text' : 'numeric'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      maxLength={20}
      classNames={{ input: classes.code }}
      value={code}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={isMissing ? t('code.missing') : refused && t('code.wrong')}
    />
  )
}
