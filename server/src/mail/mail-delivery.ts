// Sends what is queued, through the mail server of SMTP_URL. Every server sends; a mail is claimed by one of them, and by
// another one when that died. What the mail server does not take is tried again, later and later, for two days.
import type { FastifyBaseLogger } from 'fastify'
import type { Transporter } from 'nodemailer'
import type { Config } from '../config.ts'
import type { Database } from '../platform/database/database.ts'
import { logFailure } from '../platform/failure-log.ts'
import type { Secrets } from '../platform/secrets.ts'
import { opened } from './mail.ts'
import { claimDueMail, type DueMail, markFailed, markSent, selectNextDueSeconds } from './mail-store.ts'
import { isOver, mailText } from './mail-texts.ts'

const connections = 3
/** Longer than a mail takes: each answer of the mail server is waited for a minute at most. */
const claimSeconds = 600
const longestRestSeconds = 5
/** After each attempt that failed; then it is given up, or as soon as the link in it has run out. */
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
  readonly #sending = new Set<Promise<void>>()
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
        maxConnections: connections,
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
    await Promise.all(this.#sending)
    this.#transport?.close()
  }

  #rest(seconds: number): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#sendOnFreeConnections()
    }, seconds * 1_000)
  }

  /** A mail that takes long holds up the connection it is on, and none of the others. */
  #sendOnFreeConnections(): void {
    while (!this.#isStopped && this.#sending.size < connections) {
      const sending: Promise<void> = this.#sendDue()
        .catch(this.#onError)
        .then(() => this.#sending.delete(sending))
        .then(() => this.#restUntilDue())
      this.#sending.add(sending)
    }
  }

  async #restUntilDue(): Promise<void> {
    if (this.#isStopped || this.#timer) return
    const seconds = await selectNextDueSeconds(this.#parts.database).catch(() => null)
    if (!this.#isStopped && !this.#timer)
      this.#rest(Math.min(Math.max(seconds ?? longestRestSeconds, 0.05), longestRestSeconds))
  }

  async #sendDue(): Promise<void> {
    while (!this.#isStopped) {
      // One at a time: what waits for a connection is left to servers that have one.
      const mail = await claimDueMail(this.#parts.database, claimSeconds)
      if (!mail) return
      await this.#send(mail)
    }
  }

  async #send(mail: DueMail): Promise<void> {
    const { database, secrets, config } = this.#parts
    try {
      const content = opened(secrets, mail.content)
      if (isOver(content.values, mail.age_seconds)) return await markFailed(database, mail, null, null)
      const { subject, text, html } = mailText(mail.template, content)
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
