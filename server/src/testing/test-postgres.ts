// One PostgreSQL for the whole test run: the embedded one in a fresh folder, or the server of TEST_DATABASE_URL.
// In it a template database with every migration, from which each test file gets its own (test-database.ts).
import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { pino } from 'pino'
import type { TestProject } from 'vitest/node'
import { Database, type DatabaseAddress } from '../platform/database/database.ts'
import { EmbeddedPostgres } from '../platform/database/embedded.ts'
import { migrate } from '../platform/database/migrations.ts'
import { memoryFolder, memorySettings } from './memory-folder.ts'
import { command, inDatabase } from './test-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Any database of the server, to make and drop others from. */
    testServer: DatabaseAddress
    testTemplate: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startServer()
  const template = `sitzplan_template_${randomBytes(4).toString('hex')}`
  await command(server, `create database ${template}`)
  const database = new Database(inDatabase(server, template), { connections: 3 })
  await migrate(database)
  await database.close()
  project.provide('testServer', server)
  project.provide('testTemplate', template)
  return async () => {
    for (const name of [`${template}_demo`, template])
      await command(server, `drop database if exists ${name} with (force)`)
    await stop()
  }
}

async function startServer(): Promise<{ server: DatabaseAddress; stop: () => Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL
  if (url) return { server: { url }, stop: async () => {} }
  const dataFolder = await memoryFolder('sitzplan-test-')
  const embedded = await EmbeddedPostgres.start({
    dataFolder,
    log: pino({ level: 'warn' }),
    settings: { ...memorySettings, max_connections: '300', autovacuum_naptime: '60s' },
  })
  return {
    server: embedded.address,
    stop: async () => {
      await embedded.stop()
      await rm(dataFolder, { recursive: true })
    },
  }
}
