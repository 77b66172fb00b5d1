// Who is to be the first superadmin of an account.
import { Group, TextInput } from '@mantine/core'
import type { FirstSuperadminBody } from '@sitzplan/contract/vendor'
import { useTranslation } from 'react-i18next'
import type { FieldErrors } from '../../platform/problems.ts'

interface Props {
  person: FirstSuperadminBody
  isRequired: boolean
  errors: FieldErrors
  /** What stands at a field that must not stay empty. */
  missing(text: string): string | undefined
  isFocused?: boolean
  onEdit(part: Partial<FirstSuperadminBody>): void
}

export const nobody: FirstSuperadminBody = { email: '', givenName: '', familyName: '' }

/** Without spaces around. */
export const personOf = ({ email, givenName, familyName }: FirstSuperadminBody): FirstSuperadminBody => ({
  email: email.trim(),
  givenName: givenName.trim(),
  familyName: familyName.trim(),
})

export function SuperadminFields({ person, isRequired, errors, missing, isFocused = false, onEdit }: Props) {
  const { t } = useTranslation('accounts')
  const errorOf = (part: keyof FirstSuperadminBody) => (isRequired && missing(person[part])) || errors[part]
  const name = (part: 'givenName' | 'familyName') => (
    <TextInput
      label={t(`new.${part}`)}
      value={person[part]}
      maxLength={100}
      required={isRequired}
      error={errorOf(part)}
      onChange={(event) => onEdit({ [part]: event.currentTarget.value })}
    />
  )
  return (
    <>
      <TextInput
        data-autofocus={isFocused || undefined}
        type="email"
        label={t('new.email')}
        value={person.email}
        required={isRequired}
        error={errorOf('email')}
        onChange={(event) => onEdit({ email: event.currentTarget.value })}
      />
      <Group grow align="start">
        {name('givenName')}
        {name('familyName')}
      </Group>
    </>
  )
}
