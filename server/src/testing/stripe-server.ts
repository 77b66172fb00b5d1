// A small Stripe for tests, which speaks its HTTP: customers, the page on which a card is left, intents, refunds, and keys
// that answer the same again. Cards behave by their last four digits, as Stripe's own test cards do; what goes wrong on the
// way is told to it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Stripe } from 'stripe'

type Entity = Record<string, unknown> & { id: string; object: string }

/** What happens to the next call that fits; `after`: it is carried out, and its answer is lost. */
interface Fault {
  path: RegExp
  kind: 'cut' | 'cut after' | 'server error' | 'wrong key' | 'hold'
  times: number
  held?: Promise<void>
}

export interface StripeServer {
  url: string
  webhookSecret: string
  secretKey: string
  /** How a server is started that uses it. */
  environment: Record<string, string>
  /** Amounts that were taken and given back, of all intents. */
  taken(): number[]
  refunded(): number[]
  /** The paths that were called, with their methods. */
  calls: string[]
  customers(): Entity[]
  /** Somebody leaves a card on the page of the visit; the address it leads back to. */
  leaveCard(url: string, card?: { last4?: string; expMonth?: number; expYear?: number }): string
  /** What the vendor does there by hand. */
  change(id: string, fields: Record<string, unknown>): void
  delete(id: string): void
  of(id: string): Entity
  /** The id of what gave the intent's amount back. */
  refundOf(intentId: string): string
  /** The calls that fit fail so, this many. */
  fail(path: RegExp, kind: Exclude<Fault['kind'], 'hold'>, times?: number): void
  /** The next call that fits waits for its answer; `arrived`: it has come. */
  hold(path: RegExp): { arrived: Promise<void>; release(): void }
  /** An event as Stripe would send it now. */
  event(type: string, object: unknown, more?: { secret?: string; secondsAgo?: number; previous?: unknown }): SignedEvent
  close(): Promise<void>
}

export interface SignedEvent {
  body: string
  headers: Record<string, string>
}

const declines: Record<string, { code: string; decline_code?: string }> = {
  '0002': { code: 'card_declined', decline_code: 'generic_decline' },
  '9995': { code: 'card_declined', decline_code: 'insufficient_funds' },
  '0069': { code: 'expired_card' },
  '3184': { code: 'authentication_required', decline_code: 'authentication_required' },
}

class Refused extends Error {
  readonly status: number
  readonly fault: Record<string, unknown>
  constructor(status: number, fault: Record<string, unknown>) {
    super(String(fault.code))
    this.status = status
    this.fault = fault
  }
}

const invalid = (code: string, status = 400) => new Refused(status, { type: 'invalid_request_error', code })

export async function startStripeServer(port = 0): Promise<StripeServer> {
  const entities = new Map<string, Entity>()
  const answers = new Map<string, { request: string; status: number; body: string }>()
  const underWay = new Set<string>()
  const faults: (Fault & { onArrival?: () => void })[] = []
  const calls: string[] = []
  const secretKey = 'sk_test_of_the_tests'
  const webhookSecret = 'whsec_of_the_tests'
  let made = 0
  let url = ''

  const add = (prefix: string, object: string, fields: Record<string, unknown>): Entity => {
    const entity = { ...fields, id: `${prefix}_test${++made}`, object }
    entities.set(entity.id, entity)
    return entity
  }
  const the = (id: string): Entity => {
    const entity = entities.get(id)
    if (!entity) throw invalid('resource_missing', 404)
    return entity
  }

  function confirm(intent: Entity, methodId: string): Entity {
    if (!['requires_payment_method', 'requires_confirmation'].includes(String(intent.status)))
      throw invalid('payment_intent_unexpected_state')
    const method = the(methodId)
    if (method.customer !== intent.customer) throw invalid('resource_missing', 404)
    const { last4 } = method.card as { last4: string }
    const decline = declines[last4]
    if (decline) {
      const fault = { type: 'card_error', message: 'Your card was declined.', ...decline }
      Object.assign(intent, { status: 'requires_payment_method', last_payment_error: fault })
      throw new Refused(402, { ...fault, payment_intent: intent })
    }
    const charge = add('ch', 'charge', { amount: intent.amount, refunded: false, payment_intent: intent.id })
    Object.assign(intent, { status: 'succeeded', last_payment_error: null, latest_charge: charge.id })
    return intent
  }

  function refund(intent: Entity): Entity {
    const charge = typeof intent.latest_charge === 'string' ? the(intent.latest_charge) : null
    if (!charge) throw invalid('payment_intent_unexpected_state')
    if (charge.refunded) throw invalid('charge_already_refunded')
    charge.refunded = true
    return add('re', 'refund', { amount: charge.amount, status: 'succeeded', payment_intent: intent.id })
  }

  /** `[expand]` as far as it is asked for here. */
  function expanded(entity: Entity, fields: Record<string, string>): unknown {
    const wanted = Object.entries(fields).flatMap(([name, value]) => (name.startsWith('expand') ? [value] : []))
    if (wanted.includes('latest_charge') && typeof entity.latest_charge === 'string')
      return { ...entity, latest_charge: the(entity.latest_charge) }
    if (wanted.includes('setup_intent.payment_method') && typeof entity.setup_intent === 'string') {
      const setup = the(entity.setup_intent)
      return { ...entity, setup_intent: { ...setup, payment_method: the(String(setup.payment_method)) } }
    }
    return entity
  }

  function carryOut(method: string, path: string, fields: Record<string, string>): unknown {
    const [, kind = '', id = '', verb] = /^\/v1\/(checkout\/sessions|\w+)(?:\/(\w+))?(?:\/(\w+))?$/.exec(path) ?? []
    if (method === 'GET') return expanded(the(id), fields)
    if (verb === 'confirm') return confirm(the(id), fields.payment_method ?? '')
    if (verb === 'cancel') {
      const intent = the(id)
      if (intent.status === 'succeeded' || intent.status === 'canceled')
        throw invalid('payment_intent_unexpected_state')
      return Object.assign(intent, { status: 'canceled' })
    }
    if (verb === 'detach') return Object.assign(the(id), { customer: null })
    switch (kind) {
      case 'customers':
        return add('cus', 'customer', { name: fields.name })
      case 'checkout/sessions': {
        the(fields.customer ?? '')
        const session = add('cs', 'checkout.session', { ...fields, status: 'open', setup_intent: null })
        return Object.assign(session, { url: `${url}/page/${session.id}` })
      }
      case 'payment_intents':
        if (Number(fields.amount) < 50) throw invalid('amount_too_small')
        return add('pi', 'payment_intent', {
          amount: Number(fields.amount),
          currency: fields.currency,
          customer: the(fields.customer ?? '').id,
          status: 'requires_payment_method',
          last_payment_error: null,
          latest_charge: null,
        })
      case 'refunds':
        return refund(the(fields.payment_intent ?? ''))
      default:
        throw invalid('url_invalid', 404)
    }
  }

  /** One call, its key answered as Stripe does: the same again, and 409 while the first is under way. */
  async function answer(method: string, path: string, body: string, key: string | undefined) {
    const [pathname = '', query = ''] = path.split('?')
    const fields = Object.fromEntries(new URLSearchParams(method === 'GET' ? query : body))
    const kept = key ? answers.get(key) : undefined
    if (kept && kept.request !== `${pathname} ${body}`)
      return { status: 400, body: JSON.stringify({ error: { type: 'idempotency_error' } }) }
    if (kept) return kept
    if (key && underWay.has(key))
      return {
        status: 409,
        body: JSON.stringify({ error: { type: 'idempotency_error', code: 'idempotency_key_in_use' } }),
      }
    let result: { status: number; body: string }
    try {
      result = { status: 200, body: JSON.stringify(carryOut(method, pathname, fields)) }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      result = { status: error.status, body: JSON.stringify({ error: error.fault }) }
    }
    if (key) answers.set(key, { request: `${pathname} ${body}`, ...result })
    return result
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '' } = request
    if (path.startsWith('/page/')) return servePage(method, path, response)
    const body = await readAll(request)
    calls.push(`${method} ${path.split('?')[0]}`)
    const fault = faults.find((each) => each.times > 0 && each.path.test(`${method} ${path}`))
    if (fault) fault.times--
    if (fault?.kind === 'wrong key' || request.headers.authorization !== `Bearer ${secretKey}`) {
      response.writeHead(401, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ error: { type: 'invalid_request_error', message: 'Invalid API Key provided' } }))
      return
    }
    const key = request.headers['idempotency-key'] as string | undefined
    if (fault?.kind === 'cut') return void request.socket.destroy()
    if (fault?.kind === 'server error') {
      response.writeHead(500, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ error: { type: 'api_error' } }))
      return
    }
    if (fault?.kind === 'hold') {
      if (key) underWay.add(key)
      fault.onArrival?.()
      await fault.held
      if (key) underWay.delete(key)
    }
    const result = await answer(method, path, body, key)
    if (fault?.kind === 'cut after') return void request.socket.destroy()
    response.writeHead(result.status, { 'content-type': 'application/json', 'request-id': `req_${calls.length}` })
    response.end(result.body)
  }

  /** Stripe's own page, as far as it matters: a card is left, and the browser goes back. */
  function servePage(method: string, path: string, response: ServerResponse): void {
    const session = the(path.split('/')[2] ?? '')
    if (method === 'POST') {
      const back = stripe.leaveCard(String(session.url))
      response.writeHead(303, { location: back }).end()
      return
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      `<!doctype html><html lang="${String(session.locale)}"><title>Stripe</title><h1>Stripe</h1>` +
        `<form method="post" action="${path}"><button>Save card</button></form>` +
        `<a href="${String(session.cancel_url)}">Back</a></html>`,
    )
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const stripe: StripeServer = {
    url,
    secretKey,
    webhookSecret,
    environment: { STRIPE_SECRET_KEY: secretKey, STRIPE_API_BASE: url, STRIPE_WEBHOOK_SECRET: webhookSecret },
    calls,
    taken: () => amountsOf(entities, 'charge'),
    refunded: () => amountsOf(entities, 'refund'),
    customers: () => [...entities.values()].filter(({ object }) => object === 'customer'),
    of: (id) => structuredClone(the(id)),
    refundOf: (intentId) =>
      [...entities.values()].find((each) => each.object === 'refund' && each.payment_intent === intentId)?.id ?? '',
    leaveCard(address, { last4 = '4242', expMonth = 12, expYear = 2099 } = {}) {
      const session = the(new URL(address).pathname.split('/')[2] ?? '')
      const card = { brand: 'visa', last4, exp_month: expMonth, exp_year: expYear }
      const method = add('pm', 'payment_method', { type: 'card', customer: session.customer, card })
      const setup = add('seti', 'setup_intent', { status: 'succeeded', payment_method: method.id })
      Object.assign(session, { status: 'complete', setup_intent: setup.id })
      return String(session.success_url).replace('{CHECKOUT_SESSION_ID}', session.id)
    },
    change: (id, fields) => void Object.assign(the(id), fields),
    delete: (id) => void entities.delete(id),
    fail: (path, kind, times = 1) => void faults.push({ path, kind, times }),
    hold(path) {
      let release: () => void = () => {}
      let onArrival: () => void = () => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      const arrived = new Promise<void>((resolve) => {
        onArrival = resolve
      })
      faults.push({ path, kind: 'hold', times: 1, held, onArrival })
      return { arrived, release }
    },
    event(type, object, { secret = webhookSecret, secondsAgo = 0, previous } = {}) {
      const data = { object, ...(previous !== undefined && { previous_attributes: previous }) }
      const body = JSON.stringify({ id: `evt_${++made}`, object: 'event', type, data })
      const signature = Stripe.webhooks.generateTestHeaderString({
        payload: body,
        secret,
        timestamp: Math.floor(Date.now() / 1_000) - secondsAgo,
      })
      return { body, headers: { 'content-type': 'application/json', 'stripe-signature': signature } }
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return stripe
}

const amountsOf = (entities: Map<string, Entity>, object: string): number[] =>
  [...entities.values()].filter((entity) => entity.object === object).map(({ amount }) => Number(amount))

async function readAll(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}
