// Which of our languages a reader wants (Accept-Language, RFC 9110 §12.5.4), and texts with placeholders.
import { type Language, languageOf } from '@sitzplan/contract/languages'
import { weightIn } from './accept.ts'

/** The best of our languages for an Accept-Language header; English when nothing fits. */
export function preferredLanguage(header: string | undefined): Language {
  if (!header) return 'en'
  let best: Language = 'en'
  let bestQuality = 0
  for (const range of header.split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
    const language = tag === '*' ? 'en' : languageOf(tag)
    if (language === null) continue
    const quality = weightIn(parameters)
    if (quality > bestQuality) {
      best = language
      bestQuality = quality
    }
  }
  return best
}

/** A time to wait in words, rounded up: `30 seconds`, `10 minutes`, `2 hours`. */
export function waitText(seconds: number, language: Language): string {
  const [count, unit] =
    seconds < 120 ? [seconds, 'second'] : seconds <= 5_400 ? [seconds / 60, 'minute'] : [seconds / 3_600, 'hour']
  return Math.ceil(count).toLocaleString(language, { style: 'unit', unit, unitDisplay: 'long' })
}

/** Replaces `{name}` by `values.name`; a placeholder without a value stays visible, so that tests find it. */
export function fillText(text: string, values: Record<string, unknown> = {}): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    values[name] === undefined ? placeholder : String(values[name]),
  )
}
