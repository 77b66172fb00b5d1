// The language shown, for every component below.
import { createContext, useContext, useEffect } from 'react'
import { type Language, texts } from './texts.ts'

const LanguageContext = createContext<Language>('en')

export function InLanguage({ language, children }: { language: Language; children: React.ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export function useTexts() {
  const language = useContext(LanguageContext)
  const t = texts[language]
  return {
    t,
    language,
    /** The time of day. */
    clock: (at: Date) =>
      at.toLocaleTimeString(language === 'de' ? 'de-DE' : 'en-GB', { hour: '2-digit', minute: '2-digit' }),
    /** How long something lasts, in whole minutes or, below two, in seconds. */
    lasting: (seconds: number) =>
      seconds > 100 ? t.minutes(Math.round(seconds / 60)) : t.seconds(Math.max(0, Math.ceil(seconds))),
  }
}

export function LanguageSwitch({ onChange }: { onChange: (language: Language) => void }) {
  const { t, language } = useTexts()
  return (
    <fieldset className="language">
      <legend className="unseen">{t.language}</legend>
      <button type="button" lang="de" aria-pressed={language === 'de'} onClick={() => onChange('de')}>
        DE<span className="unseen"> Deutsch</span>
      </button>
      <button type="button" lang="en" aria-pressed={language === 'en'} onClick={() => onChange('en')}>
        EN<span className="unseen"> English</span>
      </button>
    </fieldset>
  )
}
