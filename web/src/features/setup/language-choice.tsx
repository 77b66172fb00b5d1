// The language of the vendor's account and of its operator; the page speaks it at once.
import { useTranslation } from 'react-i18next'
import { presentLanguage, speak } from '../../platform/language.ts'
import { LanguageSelect } from '../../ui/language-select.tsx'

export function LanguageChoice() {
  const { t } = useTranslation('setup')
  return (
    <LanguageSelect
      label={t('language')}
      size="md"
      value={presentLanguage()}
      onChange={(language) => void speak(language)}
    />
  )
}
