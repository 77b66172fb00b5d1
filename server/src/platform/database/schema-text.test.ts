import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { testDatabase } from '../../testing/test-database.ts'
import { schemaFile } from './schema-file.ts'
import { schemaText } from './schema-text.ts'

const { database } = await testDatabase()

test('schema.sql is what the migrations make (if not: npm run schema)', async () => {
  expect(await schemaText(database)).toBe(await readFile(schemaFile, 'utf8'))
})

test('every kind of change shows', async () => {
  const before = await schemaText(database)
  const changes = [
    'alter table accounts add column motto text',
    `alter table accounts alter column motto set default 'none'`,
    `comment on column accounts.motto is 'What they say.'`,
    'create index accounts_by_motto on accounts (motto)',
    `alter table accounts add constraint no_shouting check (motto <> upper(motto))`,
    'alter table accounts set (fillfactor = 90)',
    'create function one() returns int language sql return 1',
    `create sequence counter`,
  ]
  let last = before
  for (const change of changes) {
    await database.query(change)
    const now = await schemaText(database)
    expect(now, change).not.toBe(last)
    last = now
  }
})

test('next month changes nothing', async () => {
  const before = await schemaText(database)
  await database.query('select ensure_month_partitions(14)')
  expect(await schemaText(database)).toBe(before)
})
