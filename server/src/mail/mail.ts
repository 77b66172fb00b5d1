// Mail's front door: what a change tells people is queued in the change's own transaction, and sent after it.
import type { Language } from '@sitzplan/contract/common'
import type { PersonalLinks } from '@sitzplan/contract/me'
import type { Services } from '../app.ts'
import type { Config } from '../config.ts'
import type { Transaction } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import type { Secrets } from '../platform/secrets.ts'
import {
  deleteMailsAbout,
  deleteMailsOf,
  insertMail,
  selectGatheredForUpdate,
  updateMailContent,
} from './mail-store.ts'
import { type MailContent, type MailTemplate, type MailValues, mailText } from './mail-texts.ts'

/** Changes of what somebody may use that come within so many seconds are told in one mail. */
const gatherSeconds = 60

export interface Recipient {
  accountId: string
  /** Null for an address that is no user of the account (a billing contact). */
  userId: string | null
  email: string
  /** Null where we do not know it. */
  name: string | null
  language: Language
}

/** What whoever queues mail has to have. */
export type MailServices = Pick<Services, 'config' | 'secrets' | 'mailDelivery'>

/** Where links go that are for their reader alone: see `withheldOf` in outbox.ts. */
export function personalLinksOf({ smtpUrl, demo }: Config): PersonalLinks {
  if (smtpUrl !== undefined) return 'mailed'
  return demo ? 'outbox' : 'withheld'
}

export interface Queued {
  /** Whose name is in it, where that is not whom it is for. */
  about?: string
  delaySeconds?: number
}

/** Queues a mail. It goes out when `tx` is committed, and not at all when it is not. */
export async function queueMail<Template extends MailTemplate>(
  tx: Transaction,
  services: MailServices,
  to: Recipient,
  template: Template,
  values: MailValues[Template],
  { about, delaySeconds = 0 }: Queued = {},
): Promise<void> {
  const content: MailContent<Template> = { language: to.language, name: to.name, values }
  await insertMail(tx, {
    accountId: to.accountId,
    id: newId(),
    userId: to.userId,
    aboutUserId: about ?? null,
    to: to.email,
    template,
    subject: mailText(template, content).subject,
    content: sealed(services.secrets, content),
    isToBeSent: services.config.smtpUrl !== undefined,
    delaySeconds,
  })
  tx.afterCommit(() => services.mailDelivery.wake())
}

export interface ProductNews {
  given: string[]
  waiting: string[]
  taken: string[]
}

/** Tells a user what changed in what they may use; what changed within the last minute goes into the same mail. */
export async function tellOfProducts(
  tx: Transaction,
  services: MailServices,
  to: Recipient & { userId: string },
  news: ProductNews,
  { account, link }: { account: string; link: string },
): Promise<void> {
  const { accountId, userId } = to
  const template = 'products'
  const row = await selectGatheredForUpdate(tx, { accountId, userId, template }, gatherSeconds)
  if (!row) return queueMail(tx, services, to, template, { ...news, account, link }, { delaySeconds: gatherSeconds })
  const content = opened<'products'>(services.secrets, row.content)
  const values = { ...content.values, ...later(content.values, news) }
  const after = { ...content, values }
  const { subject } = mailText(template, after)
  await updateMailContent(tx, { accountId, id: row.id, subject, content: sealed(services.secrets, after) })
}

/** What is true after both: of a product only the last is told. */
function later(before: ProductNews, after: ProductNews): ProductNews {
  const told = new Set([...after.given, ...after.waiting, ...after.taken])
  const still = (names: readonly string[]) => names.filter((name) => !told.has(name))
  return {
    given: [...still(before.given), ...after.given],
    waiting: [...still(before.waiting), ...after.waiting],
    taken: [...still(before.taken), ...after.taken],
  }
}

/** Nothing more goes to somebody who is gone, and nothing of it is kept. */
export const forgetMailsOf = (tx: Transaction, accountId: string, userId: string): Promise<void> =>
  deleteMailsOf(tx, accountId, userId)

/** Nor of what was told of them to others. */
export const forgetMailsAbout = (tx: Transaction, accountId: string, userId: string): Promise<void> =>
  deleteMailsAbout(tx, accountId, userId)

const purpose = 'mail'

const sealed = (secrets: Secrets, content: MailContent): Buffer => secrets.encryptJson(content, purpose)

/** What a mail is made from. The template is the row's: its writer sealed values of that shape. */
export const opened = <Template extends MailTemplate>(secrets: Secrets, content: Buffer): MailContent<Template> =>
  secrets.decryptJson<MailContent<Template>>(content, purpose)
