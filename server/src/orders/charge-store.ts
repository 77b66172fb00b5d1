// SQL of charging cards for orders.
import type { ChargeFault, OrderPayment } from '@sitzplan/contract/orders'
import type { Queryable } from '../platform/database/database.ts'

export interface Charge {
  accountId: string
  orderId: string
  state: 'processing' | 'charged' | 'failed' | 'refunding' | 'refunded' | 'void'
  amount: number
  currency: string
  customerId: string | null
  methodId: string | null
  brand: string | null
  last4: string | null
  intentId: string | null
  attempt: number
  reason: OrderPayment['reason']
  unanswered: number
  chargedAt: Date | null
  refundedAt: Date | null
}

const columns = `account_id as "accountId", order_id as "orderId", state, amount, currency, customer_id as "customerId",
  method_id as "methodId", brand, last4, intent_id as "intentId", attempt, reason, unanswered,
  charged_at as "chargedAt", refunded_at as "refundedAt"`

export async function selectCharge(
  queryable: Queryable,
  { accountId, orderId }: Pick<Charge, 'accountId' | 'orderId'>,
): Promise<Charge | null> {
  const { rows } = await queryable.query<Charge>(
    `select ${columns} from order_charges where account_id = $1 and order_id = $2`,
    [accountId, orderId],
  )
  return rows[0] ?? null
}

/** Begins charging, or begins again: an intent of another customer is of no use any more. The order must be locked. */
export async function upsertCharge(
  tx: Queryable,
  charge: Pick<
    Charge,
    'accountId' | 'orderId' | 'amount' | 'currency' | 'customerId' | 'methodId' | 'brand' | 'last4'
  > & { state: 'processing' | 'failed'; reason: ChargeFault | null },
  dueSeconds: number,
): Promise<void> {
  await tx.query(
    `insert into order_charges as k (account_id, order_id, amount, currency, customer_id, method_id, brand, last4, state,
                                     reason, due_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
             case when $9 = 'processing' then now() + make_interval(secs => $11) end)
     on conflict (account_id, order_id) do update
        set customer_id = excluded.customer_id,
            method_id = excluded.method_id,
            brand = excluded.brand,
            last4 = excluded.last4,
            intent_id = case when k.customer_id = excluded.customer_id then k.intent_id end,
            state = excluded.state,
            reason = excluded.reason,
            attempt = k.attempt + 1,
            unanswered = 0,
            due_at = excluded.due_at`,
    [
      charge.accountId,
      charge.orderId,
      charge.amount,
      charge.currency,
      charge.customerId,
      charge.methodId,
      charge.brand,
      charge.last4,
      charge.state,
      charge.reason,
      dueSeconds,
    ],
  )
}

/** Whether it may be used. Of two who made an intent for the same attempt Stripe gave both the same. */
export async function updateIntent(queryable: Queryable, charge: Charge, intentId: string): Promise<boolean> {
  const { rowCount } = await queryable.query(
    `update order_charges
        set intent_id = $4
      where account_id = $1
        and order_id = $2
        and attempt = $3
        and state = 'processing'`,
    [charge.accountId, charge.orderId, charge.attempt, intentId],
  )
  return rowCount === 1
}

/** What became of it. `dueSeconds`: until Stripe is asked again; null: never, unless it has something to tell. */
export async function updateCharge(
  tx: Queryable,
  charge: Pick<Charge, 'accountId' | 'orderId' | 'state' | 'reason' | 'intentId' | 'unanswered'>,
  dueSeconds: number | null,
): Promise<void> {
  await tx.query(
    `update order_charges
        set state = $3,
            reason = $4,
            intent_id = $5,
            unanswered = $6,
            due_at = now() + make_interval(secs => $7),
            charged_at = coalesce(charged_at, case when $3 = 'charged' then date_trunc('milliseconds', now()) end),
            refunded_at = coalesce(refunded_at, case when $3 = 'refunded' then date_trunc('milliseconds', now()) end)
      where account_id = $1
        and order_id = $2`,
    [charge.accountId, charge.orderId, charge.state, charge.reason, charge.intentId, charge.unanswered, dueSeconds],
  )
}

/** The next one that Stripe is to be asked about, by us alone for a while. */
export async function claimDueCharge(
  queryable: Queryable,
  claimSeconds: number,
): Promise<Pick<Charge, 'accountId' | 'orderId'> | null> {
  const { rows } = await queryable.query<Pick<Charge, 'accountId' | 'orderId'>>(
    `update order_charges
        set due_at = now() + make_interval(secs => $1)
      where (account_id, order_id) in (
              select account_id, order_id
                from order_charges
               where due_at <= now()
               order by due_at
               limit 1
                 for update skip locked)
     returning account_id as "accountId", order_id as "orderId"`,
    [claimSeconds],
  )
  return rows[0] ?? null
}

/** The charge that Stripe tells of, which is asked about soon, whatever becomes of us. */
export async function markIntentDue(
  queryable: Queryable,
  intentId: string,
): Promise<Pick<Charge, 'accountId' | 'orderId'> | null> {
  const { rows } = await queryable.query<Pick<Charge, 'accountId' | 'orderId'>>(
    `update order_charges
        set due_at = now() + interval '10 seconds'
      where intent_id = $1
     returning account_id as "accountId", order_id as "orderId"`,
    [intentId],
  )
  return rows[0] ?? null
}

/** What a card has paid for an order that came: the first month of what it has added. */
export interface CardPayment {
  orderId: string
  /** Minor units of the currency. */
  amount: number
  currency: string
  card: { brand: string; last4: string } | null
  chargedAt: Date
  /** When the licenses came: the month that is paid for begins. */
  since: Date
}

/** In order of coming; what went back to the card is not among them. */
export async function selectCardPayments(
  queryable: Queryable,
  accountId: string,
  between: { from: Date; until: Date },
): Promise<CardPayment[]> {
  const { rows } = await queryable.query<CardPayment>(
    `select k.order_id as "orderId", k.amount, k.currency,
            case when k.brand is not null then json_build_object('brand', k.brand, 'last4', k.last4) end as card,
            k.charged_at as "chargedAt", o.ended_at as since
       from order_charges k
       join orders o on o.account_id = k.account_id and o.id = k.order_id and o.status = 'fulfilled'
      where k.account_id = $1
        and k.state = 'charged'
        and o.ended_at >= $2
        and o.ended_at < $3
      order by o.ended_at, o.id`,
    [accountId, between.from, between.until],
  )
  return rows
}
