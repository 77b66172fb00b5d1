// What the server itself says to people, in each language: mails, the heads of its tables, its own pages. Refusals are the
// contract's.
import type { Language } from '@sitzplan/contract/languages'
import { de } from './de.ts'
import { en } from './en.ts'

export type Messages = typeof en

export const messages: Record<Language, Messages> = { de, en }
