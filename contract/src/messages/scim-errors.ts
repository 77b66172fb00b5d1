// What a directory is told when a SCIM call is refused. Administrators read it in their directory's log and on our page
// of recent calls. {placeholders} are filled from the error's values.
import type { Language } from '../languages.ts'
import type { ScimErrorCode } from '../scim-errors.ts'
import { scimErrors as da } from './da/scim-errors.ts'
import { scimErrors as de } from './de/scim-errors.ts'
import { scimErrors as en } from './en/scim-errors.ts'
import { scimErrors as nb } from './nb/scim-errors.ts'
import { scimErrors as nl } from './nl/scim-errors.ts'
import { scimErrors as sv } from './sv/scim-errors.ts'

export type ScimErrorTexts = Record<ScimErrorCode, string>

export const scimErrorTexts: Record<Language, ScimErrorTexts> = { da, de, en, nb, nl, sv }
