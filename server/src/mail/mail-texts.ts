// Which mails there are, what each is filled with, and how one reads in a language: as text, and as HTML that says the
// same. Pure.
import type { Language } from '@sitzplan/contract/common'
import { messages } from '../messages/messages.ts'
import { fillText } from '../platform/http/language.ts'
import { htmlOf } from './mail-html.ts'

/** What each mail is filled with. `link` leads to where the reader acts; lists are of names. */
export interface MailValues {
  /** To whoever is to use an account for the first time. The link works once. */
  invitation: { account: string; inviter?: string | undefined; products: string[]; link: string; hours: number }
  /** What changed in what somebody may use. */
  products: { account: string; given: string[]; waiting: string[]; taken: string[]; link: string }
  /** A new password. The link works once. */
  reset: { link: string; minutes: number }
  /** A new password was asked for, and the company signs this person in. */
  reset_company: { account: string; link: string }
  password_changed: { link: string }
  /** To a new address, which counts once it is confirmed. The link works once. */
  email_change: { account: string; email: string; link: string; hours: number }
  /** To the address so far: another one was asked for. Not sent by the person: `by` asked. */
  email_change_asked: { email: string; by?: string | undefined; link: string }
  /** To the address from before. */
  email_changed: { email: string; account: string; link: string }
  /** Somebody found no free seat and asks for help. */
  help_request: { person: string; email: string; product: string; link: string }
  invitation_declined: { person: string; account: string; link: string }
  /** 30 days have gone without an answer. */
  invitation_lapsed: { person: string; account: string; link: string }
  /** The company's sign-in stops working on that day. */
  certificate_expires: { account: string; provider: string; day: string; link: string }
  /** The directory is not let in from that day on. */
  token_expires: { account: string; token: string; day: string; link: string }
  /** `day`: the last one of the license, or of its grace. */
  license_expires: { account: string; day: string; link: string }
  license_expired: { account: string; day: string; link: string }
  license_ended: { account: string; day: string; link: string }
  /** To the billing contact, when a month is over. `total` where there are prices. */
  statement: { account: string; month: string; total?: string | undefined; link: string }
  /** To the vendor: a customer finds a revision wrong. */
  license_problem: {
    account: string
    revision: string
    serial: string
    person: string
    email: string
    text: string
    link: string
  }
  /** To the vendor: a customer with a trial has bought, and asks for the license. */
  license_bought: { account: string; serial: string; owner: string; person: string; email: string; link: string }
  /** To administrators: somebody asks for a product. */
  product_wanted: { person: string; email: string; product: string; note?: string | undefined; link: string }
  /** To whoever asked for it. */
  product_declined: { product: string; answer: string; link: string }
  /** To the vendor: an account orders. `due`: promised until then. */
  order_placed: { account: string; lines: string[]; due: string; note?: string | undefined; link: string }
  order_cancelled: { account: string; lines: string[]; link: string }
  /** To the vendor's sales: what an account that does not order it by itself asks for. */
  sales_asked: { account: string; lines: string[]; due: string; note?: string | undefined; link: string }
  /** To who ordered and to the billing contact, from here on. */
  order_received: { account: string; lines: string[]; due: string; link: string }
  /** `amount` and `card`: charged. */
  order_confirmed: {
    account: string
    lines: string[]
    due: string
    amount?: string | undefined
    card?: string | undefined
    link: string
  }
  /** The number of the revision that brings the licenses: in force, or waiting for an administrator. */
  order_fulfilled: {
    account: string
    lines: string[]
    active?: string | undefined
    waiting?: string | undefined
    link: string
  }
  order_rejected: { account: string; lines: string[]; reason?: string | undefined; link: string }
  /** The card was not charged; the order stays open. */
  charge_failed: {
    account: string
    lines: string[]
    amount: string
    card?: string | undefined
    why: string
    link: string
  }
  /** The same, to the vendor. */
  charge_failed_there: { account: string; lines: string[]; amount: string; why: string; link: string }
  charge_refunded: { account: string; lines: string[]; amount: string; card?: string | undefined; link: string }
  order_withdrawn: { account: string; lines: string[]; link: string }
  sales_declined: { account: string; lines: string[]; reason?: string | undefined; link: string }
  /** The directory would take something away from more people than the account lets it. */
  changes_held: { account: string; link: string }
  /** Somebody went to another account. */
  transferred: { person: string; account: string; link: string }
}
export type MailTemplate = keyof MailValues

/**
 * One mail's words. A paragraph that speaks of what there is none of (a missing value, an empty list) is left out.
 * `button` leads to the link; what is in `after` stands below it.
 */
export interface MailWords {
  subject: string
  before: readonly string[]
  button: string
  after: readonly string[]
}

export interface MailCatalog {
  /** With `{name}`, and for whoever has none. */
  greeting: { named: string; nameless: string }
  /** Below the button, for programs that show none. */
  linkBelow: string
  footer: string
  mails: Record<MailTemplate, MailWords>
}

export interface MailText {
  subject: string
  text: string
  html: string
}

/** What a mail is made from; kept sealed until it is sent. */
export interface MailContent<Template extends MailTemplate = MailTemplate> {
  language: Language
  /** The reader's; null where we do not know it. */
  name: string | null
  values: MailValues[Template]
}

/** Whether the link in it has run out, so long after it was written: nobody wants the mail any more. */
export function isOver(values: MailValues[MailTemplate], ageSeconds: number): boolean {
  if ('minutes' in values) return ageSeconds > values.minutes * 60
  return 'hours' in values && ageSeconds > values.hours * 3_600
}

export function mailText<Template extends MailTemplate>(
  template: Template,
  { language, name, values }: MailContent<Template>,
): MailText {
  const catalog = messages[language].mail
  const words = catalog.mails[template]
  const filled = textsOf(values, language)
  const fill = (paragraphs: readonly string[]) =>
    paragraphs.filter((text) => says(text, filled)).map((text) => fillText(text, filled))
  const { greeting, linkBelow, footer } = catalog
  const parts = {
    subject: fillText(words.subject, filled),
    greeting: name ? fillText(greeting.named, { name }) : greeting.nameless,
    before: fill(words.before),
    button: { label: words.button, link: values.link },
    linkBelow,
    after: fill(words.after),
    footer,
  }
  return { subject: parts.subject, text: plainOf(parts), html: htmlOf(parts, language) }
}

export interface MailParts {
  subject: string
  greeting: string
  before: string[]
  button: { label: string; link: string }
  linkBelow: string
  after: string[]
  footer: string
}

const plainOf = ({ greeting, before, button, after, footer }: MailParts): string =>
  `${[greeting, ...before, `${button.label}:\n${button.link}`, ...after, `-- \n${footer}`].join('\n\n')}\n`

/** Lists as one says them; an empty one is no value. */
function textsOf(values: object, language: Language): Record<string, string> {
  const lists = new Intl.ListFormat(language, { type: 'conjunction' })
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const text = Array.isArray(value) ? lists.format(value) : String(value ?? '')
      return text === '' ? [] : [[name, text]]
    }),
  )
}

const says = (paragraph: string, filled: Record<string, string>): boolean =>
  [...paragraph.matchAll(/\{(\w+)\}/g)].every(([, name]) => name !== undefined && name in filled)
