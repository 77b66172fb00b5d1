// The card that an account pays with: left on Stripe's own page, so that its number never comes here, and known by what
// receipts show of it. Whatever is said about a card, Stripe is asked: events only say that there is something to ask.

import type { Language } from '@sitzplan/contract/common'
import { pageAddresses } from '@sitzplan/contract/pages'
import type { Card, PaymentMethods } from '@sitzplan/contract/payments'
import { accountById } from '../accounts/accounts.ts'
import { paymentMethodOf } from '../accounts/payment-method.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit, systemOrigin } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import {
  type CardOnFile,
  type CustomerRow,
  deleteCustomer,
  deleteOldVisits,
  insertCustomer,
  insertVisit,
  isBeingCharged,
  selectAccountOfCustomer,
  selectCustomer,
  selectCustomerForShare,
  selectCustomerForUpdate,
  selectFormerMethods,
  selectVisit,
  updateCard,
  updateCustomer,
  updateMethodForgotten,
  updateVisitDone,
} from './card-store.ts'
import type { Stripe } from './stripe.ts'
import { isGone, isUnanswered } from './stripe-rules.ts'

type Needed = Pick<Services, 'config' | 'database' | 'stripe'>

export async function paymentMethodsOf({ database, stripe }: Needed, accountId: string): Promise<PaymentMethods> {
  const account = await accountById(database, accountId)
  const card = (await selectCustomer(database, accountId))?.card ?? null
  return {
    method: paymentMethodOf(account),
    card: card && shown(card),
    invoice: account.paymentMethod === 'invoice',
    takesCards: stripe.isConfigured,
    isTest: stripe.isTest,
  }
}

const shown = ({ methodId: _methodId, ...card }: CardOnFile): Card => card

/** Where the browser goes to leave a card; under the same `key` the same. `language`: of who will read that page. */
export async function visitForCard(
  services: Needed,
  accountId: string,
  language: Language,
  key: string,
): Promise<{ url: string }> {
  const { database } = services
  const session = await sessionFor(services, accountId, language, key)
  if (!session.url) throw new Error('Stripe made a Checkout session without an address')
  await insertVisit(database, accountId, session.id)
  return { url: session.url }
}

/** Customers that the vendor deleted one after the other, within the day in which Stripe's keys answer the same. */
const mostGone = 3

/** Asked for again with another customer where the one that is known here was deleted at Stripe. */
async function sessionFor(
  services: Needed,
  accountId: string,
  language: Language,
  key: string,
): Promise<Stripe.Checkout.Session> {
  let customer = await customerOf(services, accountId)
  for (let gone = 0; ; gone++) {
    try {
      return await askForSession(services, customer, language, gone === 0 ? key : `${customer}-${key}`)
    } catch (error) {
      if (!isGone(error)) throw error
      if (gone === mostGone) throw new Refusal('payments_unreachable', {}, { cause: error })
      customer = await customerAfter(services, accountId, customer)
    }
  }
}

function askForSession({ config, stripe }: Needed, customer: string, language: Language, key: string) {
  const back = `${config.publicUrl}${pageAddresses.payment}`
  return stripe.ask((client) =>
    client.checkout.sessions.create(
      {
        mode: 'setup',
        customer,
        allowed_payment_method_types: ['card'],
        locale: language,
        success_url: `${back}?session={CHECKOUT_SESSION_ID}`,
        cancel_url: `${back}?session=none`,
      },
      { idempotencyKey: key.slice(0, 255) },
    ),
  )
}

/** Stripe's id of the account, which is made there when there is none. Of two at once both get the same. */
async function customerOf(services: Needed, accountId: string): Promise<string> {
  const { database } = services
  const known = await selectCustomer(database, accountId)
  if (known) return known.customerId
  await insertCustomer(database, accountId, await newCustomer(services, accountId, ''))
  // Gone again at once: it was deleted at Stripe, as we are told just now.
  return (await selectCustomer(database, accountId))?.customerId ?? customerOf(services, accountId)
}

/** In the place of one that Stripe knows no more, and would name again under its key. Its card went with it. */
async function customerAfter(services: Needed, accountId: string, gone: string): Promise<string> {
  const { database } = services
  const next = await newCustomer(services, accountId, `after-${gone}-`)
  await database.transaction(async (tx) => {
    const customer = await selectCustomerForUpdate(tx, accountId)
    if (customer?.customerId !== gone) return
    if (customer.card) await replaceCard(tx, systemOrigin, customer, { ...customer, card: null })
    await updateCustomer(tx, accountId, next)
  })
  return customerOf(services, accountId)
}

async function newCustomer({ database, stripe }: Needed, accountId: string, after: string): Promise<string> {
  const { name, slug } = await accountById(database, accountId)
  const { id } = await stripe.ask((client) =>
    client.customers.create(
      { name, metadata: { sitzplan_account: accountId, sitzplan_account_name: slug } },
      // Another name is another wish, which the same key would be refused for.
      { idempotencyKey: `account-${accountId}-${after}${Buffer.from(name).toString('base64url')}`.slice(0, 255) },
    ),
  )
  return id
}

/**
 * Takes the card that a visit has brought, once. `accountId`: whose visit it must be; null: whose it is. Throws `not_found`
 * for an unknown visit, and `wrong_state` as long as no card was left in it.
 */
export async function finishVisit(
  services: Needed,
  origin: Origin,
  accountId: string | null,
  sessionId: string,
): Promise<void> {
  const { database, stripe } = services
  const visit = await selectVisit(database, accountId, sessionId)
  if (!visit) throw notFound()
  if (visit.isDone) return
  const session = await stripe
    .ask((client) => client.checkout.sessions.retrieve(sessionId, { expand: ['setup_intent.payment_method'] }))
    .catch((error) => {
      throw isGone(error) ? notFound() : error
    })
  const left = cardIn(session)
  if (!left) throw new Refusal('wrong_state', { reason: 'no_card_left' })
  await database.transaction(async (tx) => {
    const customer = await selectCustomerForUpdate(tx, visit.accountId)
    if (!customer || customer.customerId !== idOf(session.customer)) throw notFound()
    if (!(await updateVisitDone(tx, visit))) return
    if (BigInt(visit.number) > BigInt(customer.setup))
      await replaceCard(tx, origin, customer, { ...customer, card: left, setup: visit.number })
    // A later visit has brought another one meanwhile: this one is not wanted any more.
    else await updateCard(tx, { ...customer, formerMethods: [...customer.formerMethods, left.methodId] })
  })
}

const idOf = (reference: string | { id: string } | null): string | null =>
  typeof reference === 'object' ? (reference?.id ?? null) : reference

function cardIn({ status, setup_intent: setup }: Stripe.Checkout.Session): CardOnFile | null {
  const method = typeof setup === 'object' ? setup?.payment_method : null
  return status === 'complete' && method && typeof method === 'object' ? cardOf(method) : null
}

function cardOf({ id, card }: Stripe.PaymentMethod): CardOnFile | null {
  if (!card) return null
  const { brand, last4, exp_month: expMonth, exp_year: expYear } = card
  return { methodId: id, brand, last4, expMonth, expYear, isExpired: false }
}

/** Takes the card off file. Refuses (`wrong_state`) while an order is being charged to it. */
export async function removeCard(tx: Transaction, origin: Origin, accountId: string): Promise<void> {
  const customer = await selectCustomerForUpdate(tx, accountId)
  if (!customer?.card) throw notFound()
  if (await isBeingCharged(tx, accountId)) throw new Refusal('wrong_state', { reason: 'card_in_use' })
  await replaceCard(tx, origin, customer, { ...customer, card: null })
}

async function replaceCard(tx: Transaction, origin: Origin, before: CustomerRow, after: CustomerRow): Promise<void> {
  const { accountId } = before
  const isOther = before.card !== null && before.card.methodId !== after.card?.methodId
  const formerMethods = isOther && before.card ? [...before.formerMethods, before.card.methodId] : before.formerMethods
  await updateCard(tx, { ...after, formerMethods })
  const [was, is] = [before.card, after.card].map((card) => card && audited(card))
  await recordAudit(tx, origin, {
    accountId,
    action: is ? (was ? 'card.replaced' : 'card.added') : 'card.removed',
    target: { kind: 'card', id: null, name: (is ?? was)?.card ?? null },
    before: was,
    after: is,
  })
}

const audited = ({ brand, last4, expMonth, expYear }: Card) => ({
  card: `${brand} ${last4}`,
  expires: `${expYear}-${String(expMonth).padStart(2, '0')}`,
})

/** Stripe has said that something happened to this customer or card of theirs: looks what is true there now. */
export async function refreshCard(services: Needed, customerId: string): Promise<void> {
  const { database } = services
  const accountId = await selectAccountOfCustomer(database, customerId)
  const known = accountId ? await selectCustomer(database, accountId) : null
  if (!known?.card) return
  const found = await cardThere(services, known.card.methodId, customerId)
  await database.transaction(async (tx) => {
    const customer = await selectCustomerForUpdate(tx, known.accountId)
    // Meanwhile another one was left.
    if (!customer?.card || customer.card.methodId !== known.card?.methodId) return
    if (!found) return replaceCard(tx, systemOrigin, customer, { ...customer, card: null })
    const isSame = found.expMonth === customer.card.expMonth && found.expYear === customer.card.expYear
    if (!isSame || found.last4 !== customer.card.last4)
      await replaceCard(tx, systemOrigin, customer, { ...customer, card: found })
  })
}

/** Null: it is there no more, or not this customer's. */
async function cardThere({ stripe }: Needed, methodId: string, customerId: string): Promise<CardOnFile | null> {
  try {
    const method = await stripe.ask((client) => client.paymentMethods.retrieve(methodId))
    return idOf(method.customer) === customerId ? cardOf(method) : null
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

/** The vendor has deleted the customer at Stripe: the next card makes a new one. */
export async function forgetCustomer({ database }: Needed, customerId: string): Promise<void> {
  const accountId = await selectAccountOfCustomer(database, customerId)
  if (!accountId) return
  await database.transaction(async (tx) => {
    const customer = await selectCustomerForUpdate(tx, accountId)
    if (customer?.customerId !== customerId) return
    if (customer.card) await replaceCard(tx, systemOrigin, customer, { ...customer, card: null })
    await deleteCustomer(tx, accountId)
  })
}

/**
 * What is charged: Stripe's ids of the account and its card, which stays on file until the transaction is over. Null: none
 * is there that could be charged.
 */
export async function chargeableCard(
  tx: Transaction,
  accountId: string,
): Promise<{ customerId: string; card: CardOnFile } | null> {
  const customer = await selectCustomerForShare(tx, accountId)
  return customer?.card && !customer.card.isExpired ? { customerId: customer.customerId, card: customer.card } : null
}

/** Takes away at Stripe what was replaced or removed here. What it does not answer to is done the next time. */
export async function forgetFormerCards({ database, stripe }: Needed): Promise<void> {
  await deleteOldVisits(database)
  for (const former of await selectFormerMethods(database)) {
    const client = await stripe.client()
    try {
      await client.paymentMethods.detach(former.methodId)
    } catch (error) {
      if (isUnanswered(error)) return
    }
    await updateMethodForgotten(database, former)
  }
}
