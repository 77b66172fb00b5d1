// Refusals in each language: what happened, and what the reader can do. {placeholders} are filled from the refusal's
// details.
import type { ErrorCode } from '../errors.ts'
import type { Language } from '../languages.ts'
import { errors as da } from './da/errors.ts'
import { errors as de } from './de/errors.ts'
import { errors as en } from './en/errors.ts'
import { errors as nb } from './nb/errors.ts'
import { errors as nl } from './nl/errors.ts'
import { errors as sv } from './sv/errors.ts'

export type ErrorTexts = Record<ErrorCode, readonly [title: string, detail: string]>

export const errorTexts: Record<Language, ErrorTexts> = { da, de, en, nb, nl, sv }
