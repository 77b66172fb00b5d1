// The SQL of sign-ins on their way to an identity provider and back, and of the assertions that were seen.
import { fullNameOf } from '../access/full-name.ts'
import type { Queryable } from '../platform/database/database.ts'

export interface FlowRow {
  account_id: string
  id: string
  provider_id: string
  purpose: 'sign-in' | 'test'
  request: Buffer
  next_path: string
  started_by: string | null
}

const columns = 'account_id, id, provider_id, purpose, request, next_path, started_by'

export interface NewFlow extends FlowRow {
  browser_hash: Buffer
  state_hash: Buffer
}

export async function insertFlow(tx: Queryable, flow: NewFlow): Promise<void> {
  await tx.query(
    `insert into sign_in_flows (account_id, id, provider_id, purpose, browser_hash, state_hash, request, next_path,
                                started_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now() + interval '10 minutes')`,
    [
      flow.account_id,
      flow.id,
      flow.provider_id,
      flow.purpose,
      flow.browser_hash,
      flow.state_hash,
      flow.request,
      flow.next_path,
      flow.started_by,
    ],
  )
}

/** OIDC: the browser that began it brings the answer itself. Of many at once one gets the flow. */
export async function takeFlowOfBrowser(
  queryable: Queryable,
  providerId: string,
  browserHash: Buffer,
  stateHash: Buffer,
): Promise<FlowRow | null> {
  const { rows } = await queryable.query<FlowRow>(
    `update sign_in_flows
        set answered_at = now(),
            finished_at = now()
      where provider_id = $1
        and browser_hash = $2
        and state_hash = $3
        and answered_at is null
        and expires_at > now()
  returning ${columns}`,
    [providerId, browserHash, stateHash],
  )
  return rows[0] ?? null
}

/** SAML: the answer is posted from the provider's site, without our cookie. Taken once. */
export async function takeFlowOfState(
  queryable: Queryable,
  providerId: string,
  stateHash: Buffer,
): Promise<FlowRow | null> {
  const { rows } = await queryable.query<FlowRow>(
    `update sign_in_flows
        set answered_at = now()
      where provider_id = $1
        and state_hash = $2
        and answered_at is null
        and expires_at > now()
  returning ${columns}`,
    [providerId, stateHash],
  )
  return rows[0] ?? null
}

/** What was answered, for the browser that began it; of many at once one gets it. */
export async function takeAnswer(
  queryable: Queryable,
  providerId: string,
  browserHash: Buffer,
): Promise<(FlowRow & { answer: Buffer }) | null> {
  const { rows } = await queryable.query<FlowRow & { answer: Buffer }>(
    `update sign_in_flows
        set finished_at = now()
      where provider_id = $1
        and browser_hash = $2
        and answer is not null
        and finished_at is null
        and expires_at > now()
  returning ${columns}, answer`,
    [providerId, browserHash],
  )
  return rows[0] ?? null
}

export async function updateAnswer(
  queryable: Queryable,
  { account_id, id }: FlowRow,
  answer: Buffer | null,
): Promise<void> {
  await queryable.query('update sign_in_flows set answer = $3 where account_id = $1 and id = $2', [
    account_id,
    id,
    answer,
  ])
}

export interface TestRow {
  at: Date
  answer: Buffer
  user_id: string | null
  email: string | null
  name: string | null
}

/** The provider's last test that came back. */
export async function selectLastTest(
  queryable: Queryable,
  accountId: string,
  providerId: string,
): Promise<TestRow | null> {
  const { rows } = await queryable.query<TestRow>(
    `select f.finished_at as at, f.answer, u.id as user_id, u.email,
            ${fullNameOf('u')} as name
       from sign_in_flows f
       left join users u on u.account_id = f.account_id and u.id = f.started_by and u.status <> 'deleted'
      where f.account_id = $1
        and f.provider_id = $2
        and f.purpose = 'test'
        and f.answer is not null
        and f.finished_at is not null
      order by f.finished_at desc
      limit 1`,
    [accountId, providerId],
  )
  return rows[0] ?? null
}

/** False where the assertion was seen before. Kept for as long as its time could still be taken for right. */
export async function insertSeenAssertion(
  tx: Queryable,
  { account_id, id }: { account_id: string; id: string },
  assertionId: string,
  expiresAt: Date,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into seen_assertions (account_id, provider_id, assertion_id, expires_at)
     values ($1, $2, $3, $4)
         on conflict do nothing`,
    [account_id, id, assertionId, expiresAt],
  )
  return rowCount === 1
}
