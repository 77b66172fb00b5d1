// What the server itself says to people, in each language: mails, the heads of its tables, its own pages. Refusals are the
// contract's.
import type { Language } from '@sitzplan/contract/languages'
import { da } from './da.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { nl } from './nl.ts'
import { sv } from './sv.ts'

export type Messages = typeof en

export const messages: Record<Language, Messages> = { da, de, en, nb, nl, sv }
