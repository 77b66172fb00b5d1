import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../testing/test-database.ts'
import { StartRefusal } from '../start-refusal.ts'
import { ensureMonthPartitions, isMigrated, migrate, migrationsFolder } from './migrations.ts'

const empty = await testDatabase({ template: 'template0' })
const ready = await testDatabase()

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

test('no two have the same number', async () => {
  const numbers = (await readdir(migrationsFolder)).map((file) => file.slice(0, 4))
  expect(numbers).toEqual([...new Set(numbers)])
})

test('several servers that start at once on an empty database migrate it once', async () => {
  const servers = Array.from({ length: 6 }, () => empty.connect(3))
  expect(await isMigrated(empty.database)).toBe(false)
  const ran = await Promise.all(servers.map((server) => migrate(server)))
  expect(ran.filter((names) => names.length > 0)).toHaveLength(1)
  expect(await isMigrated(empty.database)).toBe(true)
  expect(await migrate(empty.database)).toEqual([])
})

test('a newer schema is refused with a sentence that names it', async () => {
  await ready.database.query(`insert into kysely_migration values ('9999_from_the_future', now()::text)`)
  const refused = migrate(ready.database)
  await expect(refused).rejects.toThrow(StartRefusal)
  await expect(refused).rejects.toThrow(/newer Sitzplan \(9999_from_the_future/)
  await ready.database.query(`delete from kysely_migration where name = '9999_from_the_future'`)
})

test('a migration that fails changes nothing and is told by name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sitzplan-migrations-'))
  folders.push(folder)
  for (const name of ['0001_first_stone', '0002_installation']) {
    await writeFile(join(folder, `${name}.sql`), await readFile(join(migrationsFolder, `${name}.sql`)))
  }
  await writeFile(join(folder, '9998_broken.sql'), 'create table half_made (id int); select no_such_function();')
  await expect(migrate(ready.database, folder)).rejects.toThrow(/9998_broken/)
  const { rows } = await ready.database.query(`select to_regclass('half_made') as found`)
  expect(rows).toEqual([{ found: null }])
})

test('partitions for this month and the next two are there, and making them again is harmless', async () => {
  await Promise.all([ensureMonthPartitions(ready.database), ensureMonthPartitions(ready.database)])
  const { rows } = await ready.database.query(
    `select count(*) as count from pg_inherits where inhparent = 'seat_journal'::regclass`,
  )
  expect(rows).toEqual([{ count: 3 }])
})

test('every table and every function has a comment', async () => {
  const { rows } = await ready.database.query(
    `select relname as name
     from pg_class
     where relnamespace = 'public'::regnamespace
       and relkind in ('r', 'p', 'v', 'm')
       and not relispartition
       and relname not like 'kysely_%'
       and obj_description(oid, 'pg_class') is null
     union all
     select proname
     from pg_proc
     where pronamespace = 'public'::regnamespace
       and obj_description(oid, 'pg_proc') is null`,
  )
  expect(rows).toEqual([])
})
