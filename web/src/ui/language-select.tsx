// One of our languages, each by what it calls itself.
import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import type { Language } from '@sitzplan/contract/languages'
import { languageOptions } from '../platform/language.ts'

interface Props extends Omit<NativeSelectProps, 'value' | 'data' | 'onChange'> {
  value: Language
  onChange(language: Language): void
}

export function LanguageSelect({ value, onChange, ...input }: Props) {
  return (
    <NativeSelect
      {...input}
      value={value}
      // What stands here is what this page offers.
      onChange={(event) => onChange(event.currentTarget.value as Language)}
    >
      {languageOptions.map((option) => (
        <option key={option.value} value={option.value} lang={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  )
}
