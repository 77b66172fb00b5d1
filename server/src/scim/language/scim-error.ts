// A refusal as SCIM tells it (RFC 7644 §3.12): thrown by the language and the resources, answered by the routes.
import type { Language } from '@sitzplan/contract/common'
import { scimErrorTexts } from '@sitzplan/contract/messages/scim-errors'
import { type ScimErrorCode, type ScimFault, scimFaults } from '@sitzplan/contract/scim-errors'
import { fillText } from '../../platform/http/language.ts'

export class ScimError extends Error {
  readonly code: ScimErrorCode
  readonly status: number
  readonly scimType: ScimFault['scimType']
  /** Fill the placeholders of the sentence. */
  readonly values: Record<string, unknown>

  constructor(code: ScimErrorCode, values: Record<string, unknown> = {}) {
    super(code)
    this.name = 'ScimError'
    const fault: ScimFault = scimFaults[code]
    this.code = code
    this.status = fault.status
    this.scimType = fault.scimType
    this.values = values
  }

  detail(language: Language): string {
    return fillText(scimErrorTexts[language][this.code], this.values)
  }
}

/** The body of the answer; `status` is a text there. */
export const scimErrorBody = (error: ScimError, language: Language) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  status: String(error.status),
  ...(error.scimType && { scimType: error.scimType }),
  detail: error.detail(language),
})

const longestQuote = 80

/** What a caller wrote, short enough to stand in a sentence. */
export const quoted = (text: string): string =>
  text.length > longestQuote ? `${text.slice(0, longestQuote)}…`.toWellFormed() : text.toWellFormed()
