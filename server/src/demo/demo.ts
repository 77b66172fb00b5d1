// Fills an empty database with the demo: an invented vendor, its catalogue and two customers. Of several servers that
// start at once exactly one does it; the others wait until the data and demo.json are there.
import type { Services } from '../app.ts'
import type { Transaction } from '../platform/database/database.ts'
import { fillWithDemo } from './demo-content.ts'
import {
  type DemoFile,
  demoFilePath,
  dropUnfinishedDemoFile,
  finishDemoFile,
  prepareDemoFile,
  readDemoFile,
  readUnfinishedDemoFile,
} from './demo-file.ts'
import { areAccountsThere, isEmpty, lockDemo } from './demo-store.ts'

/** What was filled in: the content of demo.json and where it lies. */
export interface DemoSummary extends DemoFile {
  path: string
}

/**
 * Fills the database if it is empty; null when it is not. Data and file appear together: the data in one transaction,
 * the file prepared before its commit and put in place after it. A start after a crash between the two finishes it.
 */
export async function fillDemo(services: Services): Promise<DemoSummary | null> {
  const { database, config } = services
  // The lock's transaction stays open until the file is in its place, so that nobody is ready before that.
  return database.transaction(async (lock) => {
    await lockDemo(lock)
    if (!(await isEmpty(lock))) {
      await finishInterruptedDemo(lock, config.dataFolder)
      // The embedded database has one server; of several that share one, the first one's address stays.
      if (!config.databaseUrl) await tellPresentAddress(lock, services)
      return null
    }
    const demo = await database.transaction(async (tx) => {
      const content = await fillWithDemo(tx, services)
      await prepareDemoFile(config.dataFolder, content)
      return content
    })
    await finishDemoFile(config.dataFolder)
    return { ...demo, path: demoFilePath(config.dataFolder) }
  })
}

// Ids are random: an unfinished file whose accounts are in the database was committed.
async function finishInterruptedDemo(lock: Transaction, dataFolder: string): Promise<void> {
  const unfinished = await readUnfinishedDemoFile(dataFolder)
  if (!unfinished) return
  const ids = unfinished.accounts.map((account) => account.id)
  await ((await areAccountsThere(lock, ids)) ? finishDemoFile(dataFolder) : dropUnfinishedDemoFile(dataFolder))
}

/** The demo's server may have been started under another address since. */
async function tellPresentAddress(lock: Transaction, { config }: Services): Promise<void> {
  const demo = await readDemoFile(config.dataFolder)
  if (!demo || demo.baseUrl === config.publicUrl) return
  const ids = demo.accounts.map((account) => account.id)
  if (!(await areAccountsThere(lock, ids))) return
  await prepareDemoFile(config.dataFolder, { ...demo, baseUrl: config.publicUrl })
  await finishDemoFile(config.dataFolder)
}
