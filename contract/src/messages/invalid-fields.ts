// What is wrong with one value of a request, per rule of JSON Schema (2020-12 validation vocabulary) and our own
// rules. Placeholders are the rule's parameters.
import type { Language } from '../languages.ts'
import { invalidFields as da } from './da/invalid-fields.ts'
import { invalidFields as de } from './de/invalid-fields.ts'
import { invalidFields as en } from './en/invalid-fields.ts'
import { invalidFields as nb } from './nb/invalid-fields.ts'
import { invalidFields as nl } from './nl/invalid-fields.ts'
import { invalidFields as sv } from './sv/invalid-fields.ts'

export type InvalidRule = keyof typeof en

export const invalidFields: Record<Language, Record<InvalidRule, string>> = { da, de, en, nb, nl, sv }
