// SQL of backing up and putting back: which tables, columns and sequences there are, by PostgreSQL's catalogs, so that no
// migration has to think of it.
import type pg from 'pg'
import { quoted } from '../platform/database/copying.ts'

/** Ours: no partitions, which go with their table, and nothing that keeps the migrations. */
const ownTables = `
  relnamespace = 'public'::regnamespace
  and relkind in ('r', 'p')
  and not relispartition
  and relname not like 'kysely\\_%'`

export interface Table {
  name: string
  /** Without those that PostgreSQL computes. */
  columns: string[]
  /** Null: not partitioned. */
  months: string[] | null
}

export async function selectTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select relname as name,
       array(
         select attname::text
         from pg_attribute
         where attrelid = c.oid
           and attnum > 0
           and not attisdropped
           and attgenerated = ''
         order by attnum) as columns,
       case when relkind = 'p' then array(
         select replace(right(p.relname, 7), '_', '-')
         from pg_inherits
         join pg_class p on p.oid = inhrelid
         where inhparent = c.oid
         order by 1) end as months
     from pg_class c
     where ${ownTables}
     order by relname collate "C"`,
  )
  return rows
}

/** About how many rows there are, as the planner estimates. */
export async function estimateRows(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select coalesce(sum(greatest(reltuples, 0)), 0)::float8 as count
     from pg_class
     where relnamespace = 'public'::regnamespace
       and relkind = 'r'`,
  )
  return rows[0]?.count ?? 0
}

export interface Sequence {
  name: string
  lastValue: string
  isCalled: boolean
}

export async function selectSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows: names } = await client.query<{ name: string }>(
    `select relname as name
     from pg_class
     where relnamespace = 'public'::regnamespace
       and relkind = 'S'
     order by relname collate "C"`,
  )
  const sequences: Sequence[] = []
  for (const { name } of names) {
    const { rows } = await client.query<Omit<Sequence, 'name'>>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${quoted(name)}`,
    )
    for (const row of rows) sequences.push({ name, ...row })
  }
  return sequences
}

export async function setSequence(client: pg.ClientBase, { name, lastValue, isCalled }: Sequence): Promise<void> {
  await client.query('select setval($1::regclass, $2::bigint, $3)', [quoted(name), lastValue, isCalled])
}

/** Nothing it changes is seen, and it holds nobody up: one moment of all tables, however long they take. */
export async function beginSnapshot(client: pg.ClientBase): Promise<{ at: Date; version: string }> {
  await client.query('begin isolation level repeatable read, read only')
  await setForLong(client)
  const { rows } = await client.query<{ at: Date; version: string }>(
    `select now() as at, current_setting('server_version') as version`,
  )
  return { at: rows[0]?.at ?? new Date(), version: rows[0]?.version ?? '' }
}

/** Rows are written the same everywhere, whatever the role or the database is set to; nothing ends it for its length. */
export async function setForLong(client: pg.ClientBase): Promise<void> {
  await client.query(
    `set local idle_in_transaction_session_timeout = 0;
     set local statement_timeout = 0;
     set local lock_timeout = '10s';
     set local search_path = public;
     set local timezone = 'UTC';
     set local datestyle = 'ISO';
     set local intervalstyle = 'postgres';
     set local bytea_output = 'hex';
     set local extra_float_digits = 1`,
  )
}

export async function selectState(client: pg.ClientBase): Promise<'empty' | 'used' | 'foreign'> {
  const { rows } = await client.query<{ tables: number; isOurs: boolean }>(
    `select count(*)::integer as tables,
       to_regclass('public.kysely_migration') is not null and to_regclass('public.accounts') is not null as "isOurs"
     from pg_class
     where relnamespace = 'public'::regnamespace
       and relkind in ('r', 'p', 'v', 'm')`,
  )
  if (!rows[0]?.tables) return 'empty'
  if (!rows[0].isOurs) return 'foreign'
  const { rows: accounts } = await client.query('select from accounts limit 1')
  return accounts.length > 0 ? 'used' : 'empty'
}

/** Servers, and whoever else works on the database as Sitzplan. */
export async function countOthers(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ others: number }>(
    `select count(*)::integer as others
     from pg_stat_activity
     where datname = current_database()
       and pid <> pg_backend_pid()
       and application_name = 'sitzplan'`,
  )
  return rows[0]?.others ?? 0
}

/** Tables, sequences and functions that no extension brought. */
export async function dropEverything(client: pg.ClientBase): Promise<void> {
  await client.query(
    `do $$
     declare
       statement text;
     begin
       -- All names first: one that went with another is no name any more.
       foreach statement in array array(
         select format('drop %s if exists public.%I cascade',
           case relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'materialized view' else 'table' end,
           relname)
         from pg_class
         where relnamespace = 'public'::regnamespace
           and relkind in ('r', 'p', 'v', 'm', 'S')
           and not relispartition
           and not exists (
                 select from pg_depend
                 where classid = 'pg_class'::regclass
                   and objid = pg_class.oid
                   and (deptype = 'e' or relkind = 'S' and deptype in ('a', 'i')))
         union all
         select format('drop function if exists %s cascade', oid::regprocedure)
         from pg_proc
         where pronamespace = 'public'::regnamespace
           and prokind = 'f'
           and not exists (
                 select from pg_depend
                 where classid = 'pg_proc'::regclass
                   and objid = pg_proc.oid
                   and deptype = 'e'))
       loop
         execute statement;
       end loop;
     end $$`,
  )
}

/** As ensure_month_partitions makes them. */
export async function createMonth(client: pg.ClientBase, table: string, month: string): Promise<void> {
  const from = new Date(`${month}-01T00:00:00Z`)
  const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1))
  const name = quoted(`${table}_${month.replace('-', '_')}`)
  await client.query(
    `create table if not exists ${name} partition of ${quoted(table)}
     for values from ('${from.toISOString()}') to ('${to.toISOString()}')`,
  )
}

export interface ForeignKey {
  table: string
  name: string
  definition: string
}

/** So that tables can be filled in any order, without a trigger taking rows for news. Migrations' own rows go. */
export async function openForLoading(client: pg.ClientBase, tables: readonly Table[]): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select relname as table, conname as name, pg_get_constraintdef(pg_constraint.oid) as definition
     from pg_constraint
     join pg_class on pg_class.oid = conrelid
     where contype = 'f'
       and conparentid = 0
       and ${ownTables}
     order by relname collate "C", conname collate "C"`,
  )
  for (const { table, name } of rows) await client.query(`alter table ${quoted(table)} drop constraint ${quoted(name)}`)
  for (const { name } of tables) await client.query(`alter table ${quoted(name)} disable trigger user`)
  await client.query(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')}`)
  return rows
}

/** Every row is checked against the keys that are put back. */
export async function closeAfterLoading(
  client: pg.ClientBase,
  tables: readonly Table[],
  foreignKeys: readonly ForeignKey[],
): Promise<void> {
  for (const { name } of tables) await client.query(`alter table ${quoted(name)} enable trigger user`)
  for (const { table, name, definition } of foreignKeys)
    await client.query(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`)
}

/** Of what was lost between the backup and the restore: more than any installation could have used. */
const lostTransactions = 1_000_000_000_000
const lostFences = 1_000_000_000

/** What is recorded from now on stands above what was recorded, and above what was lost. */
export async function goOnAbove(client: pg.ClientBase, madeAt: string): Promise<void> {
  await client.query(
    `with highest as (
       select greatest(
         (select max(xact) from seat_journal),
         (select max(xact) from audit_events),
         (select max(last_xact) from seal_blocks),
         (select max(next_xact) from restores),
         '1')::text::bigint as xact
     ), restored as (
       insert into restores (made_at, last_xact, next_xact)
       select $1, xact::text::xid8,
         greatest(xact + $2::bigint, pg_current_xact_id()::text::bigint)::text::xid8
       from highest
       returning next_xact
     )
     select count_transactions_from(next_xact::text::bigint - pg_current_xact_id()::text::bigint)
     from restored`,
    [madeAt, lostTransactions],
  )
  await client.query('update pools set fence = fence + $1', [lostFences])
}
