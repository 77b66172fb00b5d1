// The server from start to stop, top-down: configuration, database, schema, application, listening; then it waits for
// a signal, finishes what is running and goes.
import { setInterval } from 'node:timers'
import type { Logger } from 'pino'
import { vendorAccount } from './accounts/accounts.ts'
import { buildApp, composeServices, type Foundations, startServices } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { offerSetup } from './first-run/setup.ts'
import { Readiness } from './health/readiness.ts'
import { refuseOtherKind } from './license-feed/own-license.ts'
import { adoptKeyInFile } from './licenses/licenses.ts'
import { openDatabase } from './open-database.ts'
import { ensureMonthPartitions } from './platform/database/migrations.ts'
import { endAllStreams } from './platform/http/event-stream.ts'
import type { App } from './platform/http/http-server.ts'
import { createLog } from './platform/log.ts'
import { StartRefusal } from './platform/start-refusal.ts'
import { type Stopping, untilStopped } from './stopping.ts'
import { ensureWebIsBuilt } from './web/build-web.ts'

/** What the person at the terminal is told. */
export interface Announcements {
  /** The web app's sources changed since it was built: a few seconds. */
  building(): void
  ready(url: string): void
  /** `isOwn`: of a customer's own installation. */
  setup(link: string, isOwn: boolean): void
  demo(config: Config, isNew: boolean): Promise<void>
}

/** Runs the server until it is told to stop. Throws a StartRefusal when it cannot start. */
export async function serve({ demo }: { demo: boolean }, tell: Announcements): Promise<void> {
  const config = readConfig(process.env, { demo })
  const log = createLog(config.logLevel)
  const stopping = untilStopped(log)
  const web = ensureWebIsBuilt(() => tell.building())
  // Thrown below, when there is a database to close.
  web.catch(() => undefined)
  const { database, secrets, close } = await openDatabase(config, log, stopping.fail)
  const readiness = new Readiness(database)
  if (demo) readiness.begin('demo')

  try {
    // Told to stop while the web app is built: there is nothing to finish.
    await Promise.race([web, stopping.asked])
    if (!stopping.isAsked()) await serveOn({ config, database, secrets, log, readiness }, stopping, tell)
  } finally {
    await close()
  }
  stopping.rethrow()
}

async function serveOn(
  foundations: Foundations & { log: Logger },
  stopping: Stopping,
  tell: Announcements,
): Promise<void> {
  const { config, database, log, readiness } = foundations
  const services = composeServices(foundations)
  await refuseOtherKind(services, await vendorAccount(database))
  await adoptKeyInFile(services)
  const stopServices = await startServices(services)
  try {
    const app = await buildApp(services)
    await listen(app, config)
    const partitions = everyHour(() => ensureMonthPartitions(database), log)
    tell.ready(config.publicUrl)

    if (config.demo) {
      // Loaded when asked for: an ordinary server has no use for invented people.
      const { fillDemo } = await import('./demo/demo.ts')
      const summary = await fillDemo(services)
      readiness.done('demo')
      await tell.demo(config, summary !== null)
    }
    const link = await offerSetup(database, config)
    if (link) tell.setup(link, config.vendorKeys !== undefined)

    await stopping.asked
    readiness.begin('stop')
    clearInterval(partitions)
    services.line.stop()
    await finishRequests(app, log)
  } finally {
    await stopServices()
  }
}

async function listen(app: App, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    await app.close()
    throw listenRefusal(error as NodeJS.ErrnoException, host, port)
  }
}

function listenRefusal(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartRefusal(`PORT ${port} on ${host} is in use; stop the other program or set PORT.`)
    case 'EACCES':
      return new StartRefusal(`PORT ${port} may not be opened by this user; set PORT to a number above 1023.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartRefusal(`HOST ${host} is no address of this machine.`)
    default:
      return error
  }
}

// The stop as a whole has ten seconds; the database needs some of them.
const mostFinishMilliseconds = 6_000

async function finishRequests(app: App, log: Logger): Promise<void> {
  endAllStreams()
  const late = setTimeout(() => {
    log.warn('requests that still run are cut off')
    app.server.closeAllConnections()
  }, mostFinishMilliseconds)
  await app.close()
  clearTimeout(late)
}

function everyHour(task: () => Promise<void>, log: Logger): NodeJS.Timeout {
  const run = () =>
    task().catch((error) => log.error({ err: error }, 'the partitions of the coming months are not made'))
  return setInterval(run, 3_600_000).unref()
}
