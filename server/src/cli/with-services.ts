// For commands that work on the database without serving: opened as a server would, closed when they are done.
import { composeServices, type Services } from '../app.ts'
import { readConfig } from '../config.ts'
import { Readiness } from '../health/readiness.ts'
import { openDatabase } from '../open-database.ts'
import { createLog } from '../platform/log.ts'

export async function withServices(work: (services: Services) => Promise<void>): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog('warn')
  const { database, secrets, close } = await openDatabase(config, log)
  try {
    await work(composeServices({ config, database, secrets, log, readiness: new Readiness(database) }))
  } finally {
    await close()
  }
}
