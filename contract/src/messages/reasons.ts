// Sentences for refusals whose code leaves open why: filled into `{why}` by the problem's `reason`.
import type { Language } from '../languages.ts'
import { reasons as da } from './da/reasons.ts'
import { reasons as de } from './de/reasons.ts'
import { reasons as en } from './en/reasons.ts'
import { reasons as nb } from './nb/reasons.ts'
import { reasons as nl } from './nl/reasons.ts'
import { reasons as sv } from './sv/reasons.ts'

export type Reason = keyof typeof en

export const reasons: Record<Language, Record<Reason, string>> = { da, de, en, nb, nl, sv }
