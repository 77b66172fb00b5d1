// Of which type a user is, and in which language Sitzplan speaks to them.
import { Select } from '@mantine/core'
import type { User } from '@sitzplan/contract/users'
import { useTranslation } from 'react-i18next'
import { languageOptions } from '../../platform/language.ts'
import { belowInput } from '../../ui/field-order.ts'
import { filterValues } from './user-list-rules.ts'
import classes from './user-profile.module.css'

type TypeAndLanguage = Pick<User, 'type' | 'language'>

interface Props extends TypeAndLanguage {
  isReadOnly?: boolean
  onChange(change: Partial<TypeAndLanguage>): void
}

export function TypeAndLanguageFields({ type, language, isReadOnly = false, onChange }: Props) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const shared = {
    inputWrapperOrder: belowInput,
    readOnly: isReadOnly,
    variant: isReadOnly ? 'filled' : 'default',
    allowDeselect: false,
  }
  return (
    <div className={classes.pair}>
      <Select
        {...shared}
        label={t('profile.type')}
        description={t('profile.typeHint')}
        data={filterValues.type.map((value) => ({ value, label: common(`type.${value}`) }))}
        value={type}
        onChange={(value) => value && onChange({ type: value as User['type'] })}
      />
      <Select
        {...shared}
        label={t('profile.language')}
        description={t('profile.languageHint')}
        data={languageOptions}
        value={language}
        onChange={(value) => value && onChange({ language: value as User['language'] })}
      />
    </div>
  )
}
