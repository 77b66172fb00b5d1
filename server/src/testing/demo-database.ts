// A database with the demo for a test file. A server fills one when a file first wants it, as `npm start -- --demo` does,
// which takes three seconds; the files get copies. What demo.json says is kept as the comment on it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { DemoFile } from '../demo/demo-file.ts'
import { connectionOptions, type DatabaseAddress } from '../platform/database/database.ts'
import { demoIn } from './demo-people.ts'
import { freePort } from './free-port.ts'
import { databaseUrl, SpawnedServer, sitzplan } from './spawned-server.ts'
import { inDatabase, type TestDatabase, testDatabase } from './test-database.ts'

/** Of every server on such a database: the vendor's key is kept under it. */
export const demoSecret = 'a secret of the demo for tests'

/** At the top of a test file, like `testDatabase`. `demo`: with the address of a server that is no more. */
export async function demoDatabase(): Promise<TestDatabase & { demo: DemoFile }> {
  const template = `${inject('testTemplate')}_demo`
  const demo = await filledOnce(inject('testServer'), template)
  return { ...(await testDatabase({ template })), demo }
}

/** Whichever process comes first fills it; the others wait. */
async function filledOnce(server: DatabaseAddress, name: string): Promise<DemoFile> {
  const client = new pg.Client(connectionOptions(server))
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rows } = await client.query<{ comment: string | null }>(
      `select shobj_description(oid, 'pg_database') as comment
         from pg_database
        where datname = $1`,
      [name],
    )
    const comment = rows[0]?.comment
    if (comment) return JSON.parse(comment) as DemoFile
    // Without its comment it is what a process left that was ended in the middle.
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template ${inject('testTemplate')}`)
    const demo = await fill(inDatabase(server, name))
    await client.query(`comment on database ${name} is ${client.escapeLiteral(JSON.stringify(demo))}`)
    return demo
  } finally {
    await client.end()
  }
}

async function fill(address: DatabaseAddress): Promise<DemoFile> {
  const folder = await mkdtemp(join(tmpdir(), 'sitzplan-demo-'))
  const server = new SpawnedServer([...sitzplan, 'serve', '--demo'], await freePort(), {
    ...process.env,
    DATABASE_URL: databaseUrl(address),
    SITZPLAN_SECRET: demoSecret,
    SITZPLAN_DATA: folder,
    LOG_LEVEL: 'error',
  })
  try {
    await server.untilReady()
    return await demoIn(folder)
  } finally {
    // Nobody may be connected to a database that is copied.
    await server.stop()
    await rm(folder, { recursive: true })
  }
}
