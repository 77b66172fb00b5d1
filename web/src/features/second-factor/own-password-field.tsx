// The password once more, before something changes about how one signs in.
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../platform/problems.ts'
import { PasswordField } from '../../ui/password-field.tsx'

interface Props {
  password: string
  onChange: (password: string) => void
  isMissing: boolean
  error: unknown
  label?: string
}

export function OwnPasswordField({ password, onChange, isMissing, error, label }: Props) {
  const { t } = useTranslation('secondFactor')
  const refused = fieldErrors(error).password
  return (
    <PasswordField
      name="password"
      label={label ?? t('password.label')}
      size="sm"
      autoComplete="current-password"
      data-autofocus
      maxLength={1000}
      value={password}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={isMissing ? t('password.missing') : refused && t('password.wrong')}
    />
  )
}
