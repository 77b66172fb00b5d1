// SQL of cards on file, and of the visits to Stripe's page that bring them.
import type { Card } from '@sitzplan/contract/payments'
import type { Queryable } from '../platform/database/database.ts'

export interface CardOnFile extends Card {
  methodId: string
}

/** An account as Stripe's customer. */
export interface CustomerRow {
  accountId: string
  customerId: string
  card: CardOnFile | null
  setup: string
  formerMethods: string[]
}

const columns = `c.account_id as "accountId", c.customer_id as "customerId", c.setup::text as setup,
  c.former_methods as "formerMethods",
  case when c.method_id is not null
       then json_build_object('methodId', c.method_id, 'brand', c.brand, 'last4', c.last4, 'expMonth', c.exp_month,
                              'expYear', c.exp_year,
                              'isExpired', make_date(c.exp_year, c.exp_month, 1) + interval '1 month' <= now())
   end as card`

export async function selectCustomer(queryable: Queryable, accountId: string): Promise<CustomerRow | null> {
  const { rows } = await queryable.query<CustomerRow>(
    `select ${columns} from payment_cards c where c.account_id = $1`,
    [accountId],
  )
  return rows[0] ?? null
}

/** Whoever changes what is on file does so one after the other. */
export async function selectCustomerForUpdate(tx: Queryable, accountId: string): Promise<CustomerRow | null> {
  const { rows } = await tx.query<CustomerRow>(
    `select ${columns} from payment_cards c where c.account_id = $1 for no key update`,
    [accountId],
  )
  return rows[0] ?? null
}

/** Whoever charges the card: nobody takes it off file at that moment. */
export async function selectCustomerForShare(tx: Queryable, accountId: string): Promise<CustomerRow | null> {
  const { rows } = await tx.query<CustomerRow>(
    `select ${columns} from payment_cards c where c.account_id = $1 for share`,
    [accountId],
  )
  return rows[0] ?? null
}

export async function isBeingCharged(tx: Queryable, accountId: string): Promise<boolean> {
  const { rows } = await tx.query(`select from order_charges where account_id = $1 and state = 'processing' limit 1`, [
    accountId,
  ])
  return rows.length > 0
}

export async function selectAccountOfCustomer(queryable: Queryable, customerId: string): Promise<string | null> {
  const { rows } = await queryable.query<{ id: string }>(
    'select account_id as id from payment_cards where customer_id = $1',
    [customerId],
  )
  return rows[0]?.id ?? null
}

/**
 * The one that came first stays. Of two at once with the same customer either key may be the one that is met first, so
 * that the conflict names none: with `(account_id)` the other key was a violation now and then.
 */
export async function insertCustomer(queryable: Queryable, accountId: string, customerId: string): Promise<void> {
  await queryable.query('insert into payment_cards (account_id, customer_id) values ($1, $2) on conflict do nothing', [
    accountId,
    customerId,
  ])
}

export async function updateCard(tx: Queryable, { accountId, card, setup, formerMethods }: CustomerRow): Promise<void> {
  await tx.query(
    `update payment_cards
        set method_id = $2, brand = $3, last4 = $4, exp_month = $5, exp_year = $6, setup = $7, former_methods = $8
      where account_id = $1`,
    [
      accountId,
      card?.methodId ?? null,
      card?.brand ?? null,
      card?.last4 ?? null,
      card?.expMonth ?? null,
      card?.expYear ?? null,
      setup,
      formerMethods,
    ],
  )
}

export async function updateCustomer(tx: Queryable, accountId: string, customerId: string): Promise<void> {
  await tx.query('update payment_cards set customer_id = $2 where account_id = $1', [accountId, customerId])
}

export async function deleteCustomer(tx: Queryable, accountId: string): Promise<void> {
  await tx.query('delete from payment_cards where account_id = $1', [accountId])
}

export async function insertVisit(queryable: Queryable, accountId: string, sessionId: string): Promise<void> {
  await queryable.query(
    'insert into card_setups (account_id, session_id) values ($1, $2) on conflict (session_id) do nothing',
    [accountId, sessionId],
  )
}

export interface Visit {
  accountId: string
  number: string
  isDone: boolean
}

/** Of one account, or (null) of any. */
export async function selectVisit(
  queryable: Queryable,
  accountId: string | null,
  sessionId: string,
): Promise<Visit | null> {
  const { rows } = await queryable.query<Visit>(
    `select account_id as "accountId", number::text as number, done_at is not null as "isDone"
       from card_setups
      where ($1::uuid is null or account_id = $1)
        and session_id = $2`,
    [accountId, sessionId],
  )
  return rows[0] ?? null
}

/** Whether it was not done before: a visit brings a card once. */
export async function updateVisitDone(tx: Queryable, { accountId, number }: Visit): Promise<boolean> {
  const { rowCount } = await tx.query(
    'update card_setups set done_at = now() where account_id = $1 and number = $2 and done_at is null',
    [accountId, number],
  )
  return rowCount === 1
}

export async function deleteOldVisits(queryable: Queryable): Promise<void> {
  await queryable.query(`delete from card_setups where created_at < now() - interval '7 days'`)
}

/** A card that still has to be taken away at Stripe. */
export interface FormerMethod {
  accountId: string
  methodId: string
}

export async function selectFormerMethods(queryable: Queryable): Promise<FormerMethod[]> {
  const { rows } = await queryable.query<FormerMethod>(
    `select c.account_id as "accountId", method as "methodId"
       from payment_cards c, unnest(c.former_methods) method
      where c.former_methods <> '{}'
        and not exists (
              select from order_charges k
               where k.account_id = c.account_id and k.method_id = method and k.state = 'processing')
      limit 100`,
  )
  return rows
}

export async function updateMethodForgotten(
  queryable: Queryable,
  { accountId, methodId }: FormerMethod,
): Promise<void> {
  await queryable.query(
    'update payment_cards set former_methods = array_remove(former_methods, $2) where account_id = $1',
    [accountId, methodId],
  )
}
