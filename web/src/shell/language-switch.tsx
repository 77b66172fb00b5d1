// The language of the pages. Signed in, the choice stays with the person: mails and products follow it.
import type { Language } from '@sitzplan/contract/common'
import type { Me } from '@sitzplan/contract/me'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../platform/calls.ts'
import { presentLanguage, speak } from '../platform/language.ts'
import { whoIsSignedIn } from '../platform/me.ts'
import { Unreachable } from '../platform/problems.ts'
import { showFailure } from '../ui/failure-notice.ts'
import { LanguageSelect } from '../ui/language-select.tsx'

/** Switches the language of the page, and of the person who is signed in. */
export function useChooseLanguage(): (language: Language) => Promise<void> {
  const queries = useQueryClient()
  return async (language) => {
    if (!(await speak(language))) return showFailure(new Unreachable())
    if (whoIsSignedIn(queries))
      await call<Me>('PATCH', '/api/v1/me', { body: { language } }).then(
        (me) => queries.setQueryData(['me'], me),
        showFailure,
      )
    // Names of products and the like come in the language that was asked for; so what is on its way is asked for anew.
    await queries.cancelQueries()
    await queries.invalidateQueries()
  }
}

export function LanguageSwitch() {
  const { t } = useTranslation('common')
  const choose = useChooseLanguage()
  return (
    <LanguageSelect
      size="xs"
      aria-label={t('language')}
      value={presentLanguage()}
      onChange={(language) => void choose(language)}
    />
  )
}
