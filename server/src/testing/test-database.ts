// A fresh, migrated database for one test file, dropped at its end.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { connectionOptions, Database, type DatabaseAddress } from '../platform/database/database.ts'

export interface TestDatabase {
  address: DatabaseAddress
  /** A pool of ten connections, closed at the end of the file. */
  database: Database
  /** A further pool, as a second server would have; closed at the end of the file too. */
  connect(connections?: number): Database
}

/**
 * Makes a database of its own for this test file. At the top of the file or of a `describe`:
 * `const { database } = await testDatabase()`. `template`: what it is a copy of, instead of every migration; `template0`
 * has no table at all.
 */
export async function testDatabase(options: { template?: string } = {}): Promise<TestDatabase> {
  const server = inject('testServer')
  const name = `sitzplan_test_${randomBytes(6).toString('hex')}`
  const template = options.template ?? inject('testTemplate')
  await command(server, `create database ${name} template ${template}`)
  const address = inDatabase(server, name)
  const opened: Database[] = []
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()))
    await command(server, `drop database ${name} with (force)`)
  })
  const connect = (connections = 10) => {
    const database = new Database(address, { connections })
    opened.push(database)
    return database
  }
  return { address, database: connect(), connect }
}

/** The address of another database on the same server. */
export function inDatabase(server: DatabaseAddress, name: string): DatabaseAddress {
  if (!('url' in server)) return { ...server, database: name }
  const url = new URL(server.url)
  url.pathname = `/${name}`
  return { url: url.href }
}

/** One statement on a connection of its own, as `create database` wants it. */
export async function command(server: DatabaseAddress, text: string): Promise<void> {
  const client = new pg.Client(connectionOptions(server))
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
