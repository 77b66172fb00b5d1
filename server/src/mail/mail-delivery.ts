// Sends what is queued, through the mail server of SMTP_URL. Every server sends; a mail is claimed by one of them, and by
// another one when that died. What the mail server does not take is tried again, later and later, for two days.
import type { FastifyBaseLogger } from 'fastify'
import type { Transporter } from 'nodemailer'
import type { Config } from '../config.ts'
import type { Database } from '../platform/database/database.ts'
import { logFailure } from '../platform/failure-log.ts'
import type { Secrets } from '../platform/secrets.ts'
import { opened } from './mail.ts'
import { claimDueMails, type DueMail, markFailed, markSent, selectNextDueSeconds } from './mail-store.ts'
import { mailText } from './mail-texts.ts'

const mostAtOnce = 20
/** Longer than the mail server may take for one of them. */
const claimSeconds = 300
const longestRestSeconds = 5
/** After each attempt that failed; then it is given up: the links in it have run out. */
const retrySeconds = [30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800, 43_200, 57_600]

export interface DeliveryParts {
  config: Config
  database: Database
  secrets: Secrets
  log: FastifyBaseLogger
}

export class MailDelivery {
  readonly #parts: DeliveryParts
  readonly #onError: (error: unknown) => void
  #transport: Transporter | null = null
  #timer: NodeJS.Timeout | null = null
  #round: Promise<void> = Promise.resolve()
  #isStopped = true

  constructor(parts: DeliveryParts) {
    this.#parts = parts
    this.#onError = logFailure(parts.log, 'sending mail failed')
  }

  async start(): Promise<void> {
    const { config, log } = this.#parts
    if (!config.smtpUrl) return
    // Loaded when there is something to send with.
    const { createTransport } = await import('nodemailer')
    this.#transport = createTransport(
      {
        url: config.smtpUrl,
        pool: true,
        maxConnections: 3,
        connectionTimeout: 20_000,
        greetingTimeout: 20_000,
        socketTimeout: 60_000,
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      { from: config.mailFrom, headers: { 'Auto-Submitted': 'auto-generated' } },
    )
    this.#transport.on('error', logFailure(log, 'the mail server is not there'))
    this.#isStopped = false
    this.#rest(0)
  }

  /** There may be something to send. */
  wake(): void {
    if (!this.#isStopped) this.#rest(0)
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#round
    this.#transport?.close()
  }

  #rest(seconds: number): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#round = this.#round
        .then(() => this.#sendDue())
        .catch(this.#onError)
        .then(() => this.#restUntilDue())
    }, seconds * 1_000)
  }

  async #restUntilDue(): Promise<void> {
    if (this.#isStopped || this.#timer) return
    const seconds = await selectNextDueSeconds(this.#parts.database).catch(() => null)
    if (!this.#isStopped && !this.#timer)
      this.#rest(Math.min(Math.max(seconds ?? longestRestSeconds, 0.05), longestRestSeconds))
  }

  async #sendDue(): Promise<void> {
    while (!this.#isStopped) {
      const due = await claimDueMails(this.#parts.database, mostAtOnce, claimSeconds)
      if (due.length === 0) return
      await Promise.all(due.map((mail) => this.#send(mail)))
    }
  }

  async #send(mail: DueMail): Promise<void> {
    const { database, secrets, config } = this.#parts
    try {
      const { subject, text, html } = mailText(mail.template, opened(secrets, mail.content))
      const host = new URL(config.publicUrl).hostname
      // The same at every attempt: who got it twice is shown it once.
      await this.#transport?.sendMail({ to: mail.to_address, subject, text, html, messageId: `<${mail.id}@${host}>` })
    } catch (error) {
      const isFinal = isRefusedForGood(error) || mail.attempts > retrySeconds.length
      const reason = String((error as Error).message).slice(0, 500)
      await markFailed(database, mail, reason, isFinal ? null : (retrySeconds[mail.attempts - 1] ?? null))
      return
    }
    await markSent(database, mail)
  }
}

/** The mail server says that it never will (RFC 5321 §4.2.1: 5yz); the connection was fine. */
function isRefusedForGood(error: unknown): boolean {
  const { responseCode, command } = error as { responseCode?: number; command?: string }
  return responseCode !== undefined && responseCode >= 500 && /^(RCPT TO|DATA)$/.test(command ?? '')
}
