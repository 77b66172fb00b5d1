// The way to Stripe, by its own SDK: loaded when there is something to ask, with a bounded time and one more try. Whoever
// sends something there names a key that is the same for the same wish, so that asking twice does it once.
import type { Stripe } from 'stripe'
import type { Config } from '../config.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { isUnanswered } from './stripe-rules.ts'

export type { Stripe } from 'stripe'

/** Of one try. A person waits for it: what takes longer is asked after later. */
const timeoutMilliseconds = 8_000
const furtherTries = 1
/** How old an event may be when it comes: then nobody can send again what they have overheard. */
const toleranceSeconds = 300

export class StripeAccess {
  readonly isConfigured: boolean
  readonly isTest: boolean
  readonly #setting: Config['stripe']
  #client: Promise<Stripe> | null = null

  constructor({ stripe }: Pick<Config, 'stripe'>) {
    this.#setting = stripe
    this.isConfigured = stripe !== undefined
    this.isTest = stripe !== undefined && !/^[sr]k_live_/.test(stripe.secretKey)
  }

  /** Throws `not_found` where cards are not taken. */
  client(): Promise<Stripe> {
    if (!this.#setting) throw new Refusal('not_found')
    this.#client ??= connect(this.#setting)
    return this.#client
  }

  /** Asks on behalf of somebody who waits. Refuses (`payments_unreachable`) where no answer came. */
  async ask<T>(question: (stripe: Stripe) => Promise<T>): Promise<T> {
    const stripe = await this.client()
    try {
      return await question(stripe)
    } catch (error) {
      throw isUnanswered(error) ? new Refusal('payments_unreachable', {}, { cause: error }) : error
    }
  }

  /** An event that Stripe has signed. Null: it did not, or too long ago; or there is no secret to tell by. */
  async readEvent(body: Buffer, signature: string): Promise<Stripe.Event | null> {
    const secret = this.#setting?.webhookSecret
    if (!secret) return null
    const { webhooks } = await this.client()
    try {
      return webhooks.constructEvent(body, signature, secret, toleranceSeconds)
    } catch {
      return null
    }
  }
}

async function connect({ secretKey, apiBase }: NonNullable<Config['stripe']>): Promise<Stripe> {
  const { default: Client } = await import('stripe')
  return new Client(secretKey, {
    timeout: timeoutMilliseconds,
    maxNetworkRetries: furtherTries,
    telemetry: false,
    appInfo: { name: 'Sitzplan' },
    ...(apiBase && placeOf(new URL(apiBase))),
  })
}

const placeOf = ({ protocol, hostname, port }: URL) => {
  const isPlain = protocol === 'http:'
  return {
    protocol: isPlain ? ('http' as const) : ('https' as const),
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port || (isPlain ? 80 : 443),
  }
}
