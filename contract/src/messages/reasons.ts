// Sentences for refusals whose code leaves open why: filled into `{why}` by the problem's `reason`.
import type { Language } from '../languages.ts'
import { reasons as de } from './de/reasons.ts'
import { reasons as en } from './en/reasons.ts'

export type Reason = keyof typeof en

export const reasons: Record<Language, Record<Reason, string>> = { de, en }
