// E-mail domains: how they are written, and what is to be published to prove that one is the account's own. Pure.
import { domainToASCII } from 'node:url'
import { emailForm } from '@sitzplan/contract/email-form'

const form = new RegExp(emailForm)

/** One or more labels and a top one; IDNA in ASCII. */
const shape = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/** A domain as it is kept: ASCII, lower case; null for what is none. `@` or a dot at the end are taken for slips. */
export function normalDomain(text: string): string | null {
  const written = text.trim().replace(/^@|\.$/g, '')
  // What is read as a host is no more than its beginning where an address goes on.
  if (/[^\p{L}\p{M}\p{N}.-]/u.test(written)) return null
  const domain = domainToASCII(written).toLowerCase()
  return shape.test(domain) ? domain : null
}

/** The domain of an e-mail address; null for what is none. */
export function domainOf(email: string): string | null {
  const at = email.lastIndexOf('@')
  return at < 1 ? null : normalDomain(email.slice(at + 1))
}

/** An address as it is kept, its domain in ASCII; null for what is none that a user can have. */
export function normalEmail(text: string): string | null {
  const written = text.trim()
  const domain = domainOf(written)
  const email = `${written.slice(0, written.lastIndexOf('@'))}@${domain}`
  // Before its letters are made small: that makes a k of the Kelvin sign, and somebody else of whoever has it.
  if (domain === null || email.length > 254 || !form.test(email)) return null
  return email.toLowerCase()
}

const recordName = (domain: string) => `_sitzplan-challenge.${domain}`
const filePath = '/.well-known/sitzplan-domain-verification.txt'

/** What is published, by which way. */
export function proofOf(domain: string, challenge: string) {
  const value = `sitzplan-domain-verification=${challenge}`
  return {
    dns: { name: recordName(domain), type: 'TXT' as const, value },
    file: { url: `https://${domain}${filePath}`, content: value },
  }
}
