import { beforeAll, describe, expect, test } from 'vitest'
import { recordAudit, systemOrigin } from '../audit/audit.ts'
import { EventFeed } from '../events/event-feed.ts'
import { selectPresentPosition } from '../events/event-store.ts'
import { newId } from '../platform/ids.ts'
import { insertTestAccount, insertTestProduct, insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { forget } from './retention.ts'

const { database, connect } = await testDatabase()
const { services } = await testApp(connect())
let accountId = ''
let userId = ''

beforeAll(async () => {
  accountId = await insertTestAccount(database)
  userId = (await insertTestUser(database, accountId)).id
  await database.query('update accounts set names_kept_days = 10, addresses_kept_days = 5 where id = $1', [accountId])
})

describe('forgetting', () => {
  test('an answer under an idempotency key goes after 24 hours, not before', async () => {
    const insert = (key: string, age: string) =>
      database.query(
        `insert into idempotency_keys (credential_id, route, key, body_hash, created_at)
         values ($1, 'r', $2, '', now() - $3::interval)`,
        [accountId, key, age],
      )
    await insert('old', '25 hours')
    await insert('young', '23 hours')
    await forget(database)
    const { rows } = await database.query<{ key: string }>('select key from idempotency_keys')
    expect(rows.map(({ key }) => key)).toEqual(['young'])
  })

  test('a company sign-in on its way goes when it is over, what a test brought after a day', async () => {
    const provider = newId()
    await database.query(
      `insert into identity_providers (account_id, id, kind, name) values ($1, $2, 'oidc', 'The company')`,
      [accountId, provider],
    )
    const insert = (purpose: string, age: string) =>
      database.query(
        `insert into sign_in_flows (account_id, id, provider_id, purpose, browser_hash, state_hash, request, next_path,
                                    expires_at)
         values ($1, $2, $3, $4, $5, $5, '', $6::text, now() - $6::text::interval)`,
        [accountId, newId(), provider, purpose, Buffer.from(`${purpose} ${age}`), age],
      )
    for (const purpose of ['sign-in', 'test'])
      for (const age of ['-1 minute', '1 minute', '25 hours']) await insert(purpose, age)
    await forget(database)
    const { rows } = await database.query<{ left: string }>(
      `select purpose || ' ' || next_path as left from sign_in_flows order by 1`,
    )
    expect(rows.map(({ left }) => left)).toEqual(['sign-in -1 minute', 'test -1 minute', 'test 1 minute'])
  })

  test('a second factor that was begun, and not finished in time, goes', async () => {
    const [late, early] = await Promise.all([insertTestUser(database, accountId), insertTestUser(database, accountId)])
    await database.query(
      `insert into proposed_second_factors (account_id, user_id, secret, expires_at)
       values ($1, $2, '', now() - interval '1 minute'), ($1, $3, '', now() + interval '1 minute')`,
      [accountId, late.id, early.id],
    )
    await forget(database)
    const { rows } = await database.query('select user_id from proposed_second_factors')
    expect(rows).toEqual([{ user_id: early.id }])
  })

  test('a token that ended goes after 90 days, one of a browser at once', async () => {
    const productId = await insertTestProduct(database, 'in-browsers')
    await database.query(
      `insert into tokens (account_id, id, kind, name, token_hash, user_id, product_id, expires_at)
       select $1, gen_random_uuid(), kind, kind || days, sha256((kind || days)::bytea), $2,
              case when kind = 'client' then $3::uuid end, now() - days * interval '1 day'
         from unnest(array['user', 'client']) as kind
        cross join unnest(array[-1, 1, 89, 91]) as days`,
      [accountId, userId, productId],
    )
    await forget(database)
    const { rows } = await database.query<{ name: string }>(
      `select name from tokens where account_id = $1 and expires_at is not null order by name`,
      [accountId],
    )
    expect(rows.map(({ name }) => name)).toEqual(['client-1', 'user-1', 'user1', 'user89'])
  })

  test('a directory’s token that was deleted is known for 90 days', async () => {
    await database.query(
      `insert into ended_directory_tokens (account_id, id, name, token_hash, ended_at)
       select $1, gen_random_uuid(), days, sha256(('ended' || days)::bytea), now() - days * interval '1 day'
         from unnest(array[89, 91]) as days`,
      [accountId],
    )
    await forget(database)
    expect((await database.query('select name from ended_directory_tokens')).rows).toEqual([{ name: '89' }])
  })

  test('an address of before goes after 90 days', async () => {
    await database.query(
      `insert into former_names (account_id, user_id, name, until)
       select $1, $2, days || '@former.example', now() - days * interval '1 day'
         from unnest(array[89, 91]) as days`,
      [accountId, userId],
    )
    await forget(database)
    const { rows } = await database.query(`select name from former_names where name like '%@former.example'`)
    expect(rows).toEqual([{ name: '89@former.example' }])
  })

  test('what a directory called goes after 14 days', async () => {
    await database.query(
      `insert into provisioning_calls (account_id, id, at, token_id, token_name, method, path, status, refused, milliseconds)
       select $1, gen_random_uuid(), now() - days * interval '1 day', $2, '', 'GET', '/' || days, 200, false, 1
         from unnest(array[13, 15]) as days`,
      [accountId, newId()],
    )
    await forget(database)
    const { rows } = await database.query('select path from provisioning_calls where account_id = $1', [accountId])
    expect(rows).toEqual([{ path: '/13' }])
  })

  test("names in the journal go after the account's days, pseudonyms stay", async () => {
    for (const days of [9, 10, 11])
      await database.query(
        `insert into journal_persons (account_id, person, user_id, day)
         values ($1, $2, $3, (now() at time zone 'UTC')::date - $4::integer)`,
        [accountId, newId(), userId, days],
      )
    await forget(database)
    const { rows } = await database.query<{ age: number }>(
      `select (now() at time zone 'UTC')::date - day as age from journal_persons order by day desc`,
    )
    expect(rows.map(({ age }) => age)).toEqual([9, 10])
  })

  test("network addresses go after the account's days, in every month", async () => {
    await database.query(
      `do $$ begin
         execute format('create table audit_details_of_old partition of audit_details for values from (minvalue) to (%L)',
                        date_trunc('month', now() at time zone 'UTC') at time zone 'UTC');
       end $$`,
    )
    const event = newId()
    await database.query(
      `insert into audit_details (account_id, id, at, salt, address)
       select $1, $2, now() - days * interval '1 day', '', '203.0.113.5' from unnest(array[0, 40, 50]) as days`,
      [accountId, event],
    )
    await forget(database)
    const { rows } = await database.query<{ address: string | null }>(
      'select address from audit_details where id = $1 order by at desc',
      [event],
    )
    expect(rows.map(({ address }) => address)).toEqual(['203.0.113.5', null, null])
  })

  test("the address of a sign-in goes after the account's days, the sign-in stays", async () => {
    const person = await insertTestUser(database, accountId)
    await database.query(
      `insert into sign_ins (account_id, id, user_id, token_hash, created_at, expires_at, address)
       select $1, gen_random_uuid(), $2, decode(md5('address' || days), 'hex'), now() - days * interval '1 day',
              now() + interval '1 day', '203.0.113.5'
         from unnest(array[4, 6]) as days`,
      [accountId, person.id],
    )
    await forget(database)
    const { rows } = await database.query<{ address: string | null }>(
      'select host(address) as address from sign_ins where user_id = $1 order by created_at desc',
      [person.id],
    )
    expect(rows.map(({ address }) => address)).toEqual(['203.0.113.5', null])
  })

  test('whose session was ended, and what was written then, goes with the names in the journal', async () => {
    await database.query(
      `do $$ begin
         execute format('create table seat_journal_details_of_old partition of seat_journal_details for values from (minvalue) to (%L)',
                        date_trunc('month', now() at time zone 'UTC') at time zone 'UTC');
       end $$`,
    )
    const event = newId()
    await database.query(
      `insert into audit_details (account_id, id, at, salt, target_name, before, note)
       select $1, $2, now() - days * interval '1 day', '\\x01', 'Nora',
              jsonb_build_object('product', 'p', 'device', 'Desk of Nora', 'user', jsonb_build_object('id', $3::text)),
              'for Nora'
         from unnest(array[0, 40]) as days`,
      [accountId, event, userId],
    )
    await database.query(
      `insert into seat_journal_details (account_id, number, at, salt, note)
       select $1, days, now() - days * interval '1 day', '\\x01', 'for Nora' from unnest(array[0, 40]) as days`,
      [accountId],
    )
    await forget(database)
    const { rows: told } = await database.query(
      'select target_name, before, note, length(salt) as salt from audit_details where id = $1 order by at',
      [event],
    )
    expect(told).toEqual([
      { target_name: null, before: { product: 'p' }, note: null, salt: 0 },
      { target_name: 'Nora', before: expect.objectContaining({ user: { id: userId } }), note: 'for Nora', salt: 1 },
    ])
    const { rows: notes } = await database.query(
      'select note, length(salt) as salt from seat_journal_details where account_id = $1 order by at',
      [accountId],
    )
    expect(notes).toEqual([
      { note: null, salt: 0 },
      { note: 'for Nora', salt: 1 },
    ])
  })

  describe('in the audit log', () => {
    let account = ''

    /** An event of today, and one of 40 days ago; the older one is answered after forgetting. */
    const forgotten = async (values: { actor?: string; before?: unknown; after?: unknown }) => {
      const event = newId()
      await database.query(
        `insert into audit_details (account_id, id, at, salt, actor_name, target_name, before, after, address)
         select $1, $2, now() - days * interval '1 day', '\\x01', $3, 'Nora', $4::jsonb, $5::jsonb, '203.0.113.5'
           from unnest(array[0, 40]) as days`,
        [account, event, values.actor ?? null, JSON.stringify(values.before), JSON.stringify(values.after)],
      )
      await forget(database)
      const { rows } = await database.query<{ target_name: string | null }>(
        `select actor_name, target_name, before, after, host(address) as address
           from audit_details
          where id = $1
          order by at`,
        [event],
      )
      expect(rows[1]).toMatchObject({ target_name: 'Nora', address: '203.0.113.5' })
      return rows[0]
    }

    beforeAll(async () => {
      account = await insertTestAccount(database)
      await database.query('update accounts set names_kept_days = 10, addresses_kept_days = 400 where id = $1', [
        account,
      ])
    })

    test('who asked for a seat goes, and from where', async () => {
      expect(await forgotten({ before: { user: { id: userId } } })).toMatchObject({
        target_name: null,
        before: {},
        address: null,
      })
    })

    test('an administrator who ended a session is not forgotten with whose it was', async () => {
      expect(await forgotten({ actor: 'Ada', before: { user: { id: userId } } })).toMatchObject({
        actor_name: 'Ada',
        target_name: null,
        address: '203.0.113.5',
      })
    })

    test('a billing contact who is no user goes; that there was one stays', async () => {
      const contact = { user: null, name: 'Olga', email: 'olga@else.example' }
      const left = { billingContact: { user: null } }
      expect(await forgotten({ before: { billingContact: null }, after: { billingContact: contact } })).toMatchObject({
        before: { billingContact: null },
        after: left,
      })
      expect(await forgotten({ before: { billingContact: contact }, after: { billingContact: null } })).toMatchObject({
        before: left,
      })
    })
  })

  test('who asked for a seat goes with the names in the journal', async () => {
    const productId = await insertTestProduct(database, 'asked-for')
    await database.query(
      `insert into help_requests (account_id, id, user_id, product_id, at)
       select $1, gen_random_uuid(), $2, $3, now() - days * interval '1 day' from unnest(array[9, 12]) as days`,
      [accountId, userId, productId],
    )
    await forget(database)
    const { rows } = await database.query<{ age: number }>(
      'select extract(day from now() - at)::integer as age from help_requests where account_id = $1',
      [accountId],
    )
    expect(rows).toEqual([{ age: 9 }])
  })

  test("mail about who asked for a seat goes after the account's days, other mail after a month", async () => {
    await database.query(
      `insert into mails (account_id, id, to_address, template, subject, created_at, sent_at)
       select $1, gen_random_uuid(), 'a@test.example', template, '', now() - days * interval '1 day', now()
         from unnest(array['help_request', 'products']) as template
        cross join unnest(array[9, 12, 31]) as days`,
      [accountId],
    )
    await forget(database)
    const { rows } = await database.query<{ kept: string }>(
      `select template || ' ' || extract(day from now() - created_at) as kept from mails where account_id = $1 order by 1`,
      [accountId],
    )
    expect(rows.map(({ kept }) => kept)).toEqual(['help_request 9', 'products 12', 'products 9'])
  })

  test('what was billed goes after ten years, counted from its end; what lasts stays', async () => {
    const productId = await insertTestProduct(database, 'billed')
    const ends = `unnest(array[now() - interval '11 years', now() - interval '9 years', null]) as ends_at`
    await database.query(
      `insert into billed_memberships (account_id, product_id, user_id, queue_id, queue_type, queue_name, from_at, until_at)
       select $1, $2, gen_random_uuid(), gen_random_uuid(), 'call', 'Support', now() - interval '12 years', ends_at
         from ${ends}`,
      [accountId, productId],
    )
    await database.query(
      `insert into billed_lines (account_id, product_id, kind, resource, quantity, revision, is_trial, from_at, ends_at)
       select $1, $2, 'device', gen_random_uuid(), 5, 1, false, now() - interval '12 years', ends_at
         from ${ends}`,
      [accountId, productId],
    )
    await forget(database)
    for (const [table, end] of [
      ['billed_memberships', 'until_at'],
      ['billed_lines', 'ends_at'],
    ]) {
      const { rows } = await database.query<{ years: number }>(
        `select extract(year from age(now(), ${end}))::integer as years from ${table} where account_id = $1 order by 1`,
        [accountId],
      )
      expect(rows.map(({ years }) => years)).toEqual([9, null])
    }
  })

  test('what somebody holds is left for the next time, and not waited for', async () => {
    const { id } = await insertTestUser(database, accountId)
    await database.query(
      `insert into sign_ins (account_id, id, user_id, token_hash, expires_at)
       select $1, gen_random_uuid(), $2, decode(md5(i::text), 'hex'), now() - i * interval '1 minute'
         from generate_series(1, 3) as i`,
      [accountId, id],
    )
    const left = async () =>
      (await database.query<{ n: number }>('select count(*) as n from sign_ins where user_id = $1', [id])).rows[0]?.n
    await database.transaction(async (tx) => {
      await tx.query(`select from sign_ins where token_hash = decode(md5('2'), 'hex') for update`)
      await forget(database)
      expect(await left()).toBe(1)
    })
    await forget(database)
    expect(await left()).toBe(0)
  })

  test('events go on being told while very much is forgotten', async () => {
    // Two of the keys are not let go of before the test wants it.
    await database.query(
      `insert into idempotency_keys (credential_id, route, key, body_hash, created_at)
       select $1, 'r', i::text, '', now() - interval '2 days' + i * interval '1 second' from generate_series(1, 1000) as i`,
      [newId()],
    )
    await database.query(
      `create function wait_at_gate() returns trigger language plpgsql set lock_timeout = 0 as $$
       begin
         perform pg_advisory_xact_lock(1, old.key::integer);
         return old;
       end $$`,
    )
    await database.query(
      `create trigger gates before delete on idempotency_keys
         for each row when (old.key in ('150', '950')) execute function wait_at_gate()`,
    )
    const gates = await connect(1).connect()
    await gates.query('select pg_advisory_lock(1, 150), pg_advisory_lock(1, 950)')
    const isAt = async (gate: number) => {
      const { rowCount } = await database.query(
        `select from pg_locks l join pg_database d on d.oid = l.database
          where d.datname = current_database() and classid = 1 and objid = $1 and not granted`,
        [gate],
      )
      return rowCount === 1
    }
    const gone = new AbortController()
    const told: string[] = []
    const following = (async () => {
      const start = await selectPresentPosition(database)
      for await (const { rows } of new EventFeed(services).follow(accountId, start, gone.signal))
        told.push(...rows.map(({ kind }) => kind))
    })()

    const forgetting = forget(database, 100)
    await expect.poll(() => isAt(150)).toBe(true)
    await database.transaction((tx) =>
      recordAudit(tx, systemOrigin, { accountId, action: 'meanwhile.done', target: { kind: 'thing', id: null } }),
    )
    await gates.query('select pg_advisory_unlock(1, 150)')
    await expect.poll(() => isAt(950)).toBe(true)
    await expect.poll(() => told).toContain('meanwhile.done')
    expect(await isAt(950)).toBe(true)

    await gates.query('select pg_advisory_unlock(1, 950)')
    await forgetting
    gates.release()
    gone.abort()
    await following
    const { rowCount } = await database.query(
      `select from idempotency_keys where created_at < now() - interval '1 day'`,
    )
    expect(rowCount).toBe(0)
  })

  test('two servers at once do no harm', async () => {
    await expect(Promise.all([forget(database), forget(database), forget(database)])).resolves.toBeDefined()
  })
})
