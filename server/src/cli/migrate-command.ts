// `sitzplan migrate`: brings the schema up to date without serving, for installations that want to do it apart.
import { readConfig } from '../config.ts'
import { openDatabase } from '../open-database.ts'
import { createLog } from '../platform/log.ts'
import type { Terminal } from './terminal.ts'

export async function migrateOnce(terminal: Terminal): Promise<void> {
  const config = readConfig(process.env)
  const { close } = await openDatabase(config, createLog('warn', process.stderr))
  await close()
  terminal.say('The schema is up to date.', { event: 'migrated' })
}
