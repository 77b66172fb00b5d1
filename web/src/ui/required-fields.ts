// Fields that must not stay empty: each says so in our words, from the first time the form is sent on.
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'

export function useRequiredFields() {
  const { t } = useTranslation('common')
  const [isChecked, setChecked] = useState(false)
  return {
    /** What stands at the field, while it is empty. */
    missing: (text: string): string | undefined => (isChecked && text.trim() === '' ? t('missing') : undefined),
    /** Whether all of `texts` are there. If not, the first empty field has the focus. */
    areThere(form: HTMLFormElement, texts: readonly string[]): boolean {
      if (texts.every((text) => text.trim() !== '')) return true
      flushSync(() => setChecked(true))
      form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return false
    },
  }
}
