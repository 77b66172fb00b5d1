// The language of the vendor's account and of its operator; the page speaks it at once.
import { Input, SegmentedControl } from '@mantine/core'
import type { Language } from '@sitzplan/contract/common'
import { languageChoices } from '@sitzplan/contract/languages'
import { useTranslation } from 'react-i18next'
import { presentLanguage, speak } from '../../platform/language.ts'

export function LanguageChoice() {
  const { t } = useTranslation('setup')
  return (
    <Input.Wrapper label={t('language')} labelElement="div" size="md">
      <SegmentedControl
        fullWidth
        mt={4}
        aria-label={t('language')}
        value={presentLanguage()}
        onChange={(language) => void speak(language as Language)}
        data={languageChoices.map(({ code, name }) => ({ value: code, label: <span lang={code}>{name}</span> }))}
      />
    </Input.Wrapper>
  )
}
