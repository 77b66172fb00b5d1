// `sitzplan demo`: fills an empty database and stops.
import { composeServices } from '../app.ts'
import { readConfig } from '../config.ts'
import { fillDemo } from '../demo/demo.ts'
import { Readiness } from '../health/readiness.ts'
import { openDatabase } from '../open-database.ts'
import { createLog } from '../platform/log.ts'
import type { Terminal } from './terminal.ts'

export async function fillDemoOnce(terminal: Terminal): Promise<void> {
  const config = readConfig(process.env, { demo: true })
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, process.stderr)
  const { database, secrets, close } = await openDatabase(config, log)
  try {
    const services = composeServices({ config, database, secrets, log, readiness: new Readiness(database) })
    const summary = await fillDemo(services)
    await terminal.demo(config, summary !== null)
  } finally {
    await close()
  }
}
