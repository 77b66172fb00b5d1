// For commands that work on the database without serving: opened as a server would, closed when they are done.
import { readdir } from 'node:fs/promises'
import { composeServices, type Services } from '../app.ts'
import { readConfig } from '../config.ts'
import { Readiness } from '../health/readiness.ts'
import { openDatabase } from '../open-database.ts'
import { createLog } from '../platform/log.ts'
import { fileRefusal, StartRefusal } from '../platform/start-refusal.ts'

export async function withServices(work: (services: Services) => Promise<void>): Promise<void> {
  const config = readConfig(process.env)
  if (!config.databaseUrl) await refuseEmpty(config.dataFolder)
  const log = createLog('warn', process.stderr)
  const { database, secrets, close } = await openDatabase(config, log)
  try {
    await work(composeServices({ config, database, secrets, log, readiness: new Readiness(database) }))
  } finally {
    await close()
  }
}

/** A server would make a new database there, of which nothing true can be told. */
export async function refuseEmpty(dataFolder: string): Promise<void> {
  const entries = await readdir(dataFolder).catch((error) => {
    if (error.code !== 'ENOENT') throw fileRefusal(`The data folder ${dataFolder} cannot be read`, error)
    return []
  })
  if (entries.length > 0) return
  throw new StartRefusal(
    `There is no database in ${dataFolder}. Set SITZPLAN_DATA to the data folder of the server, or DATABASE_URL to its database.`,
  )
}
