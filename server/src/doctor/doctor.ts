// Looks at an installation as a server would find it, also beside one that runs, and changes nothing.
import { access, constants, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Logger } from 'pino'
import { vendorAccount } from '../accounts/accounts.ts'
import type { Config } from '../config.ts'
import { signingKey } from '../licenses/vendor-keys.ts'
import { databaseBeside } from '../open-database.ts'
import { Database } from '../platform/database/database.ts'
import { appliedMigrations, migrationNames } from '../platform/database/migrations.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { opensCheck, Secrets, secretIn } from '../platform/secrets.ts'
import {
  type Finding,
  judgeAddress,
  judgeClock,
  judgeDisk,
  judgeFolder,
  judgeMissingFolder,
  judgeRights,
  judgeSchema,
  judgeSecret,
  judgeSettings,
} from './doctor-rules.ts'
import { selectSecretCheck, selectSettings, selectTime } from './doctor-store.ts'

/** One after the other, as they are found. `isEmpty`: there is no data folder yet, or nothing in it. */
export async function* examine(config: Config, log: Logger, isEmpty: boolean): AsyncGenerator<Finding> {
  yield { check: 'address', ...judgeAddress(config) }
  yield* folder(config)
  let secret: string | null
  try {
    secret = config.secret ?? (await secretIn(config.dataFolder)) ?? null
    yield { check: 'secret', ...judgeSecret(secret) }
  } catch (error) {
    // Without it there is no looking into the database.
    yield { check: 'secret', state: 'fault', says: reasonOf(error), todo: 'Mend that, and look again.' }
    return
  }
  if (config.databaseUrl === undefined && isEmpty)
    yield { check: 'database', state: 'ok', says: 'PostgreSQL 18 of our own, made at the first start' }
  else yield* reached(config, log, secret)
  yield await mail(config)
}

async function* folder({ dataFolder, databaseUrl }: Config): AsyncGenerator<Finding> {
  const found = await stat(dataFolder).catch(() => null)
  if (!found) {
    const above = await nearestAbove(dataFolder)
    if (!databaseUrl) yield { check: 'data folder', ...judgeMissingFolder(dataFolder, above, await isWritable(above)) }
    return
  }
  // Beside a database of yours, nothing is written there.
  const mayWrite = databaseUrl !== undefined || (await isWritable(dataFolder))
  yield { check: 'data folder', ...judgeFolder(dataFolder, found.mode, mayWrite) }
  const secret = await stat(join(dataFolder, 'secret')).catch(() => null)
  if (secret) yield { check: 'data folder', ...judgeRights(join(dataFolder, 'secret'), secret.mode, 0o600) }
  if (databaseUrl) return
  const { bavail, bsize } = await statfs(dataFolder)
  yield { check: 'disk', ...judgeDisk(bavail * bsize) }
}

/** The nearest one above that is there: what lacks below it is made in it. */
async function nearestAbove(folder: string): Promise<string> {
  const above = dirname(folder)
  return (await stat(above).catch(() => null)) ? above : nearestAbove(above)
}

/** With a slash behind it a file is no folder. */
const isWritable = (folder: string) =>
  access(`${folder}/`, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )

async function* reached(config: Config, log: Logger, secret: string | null): AsyncGenerator<Finding> {
  let close = () => Promise.resolve()
  try {
    const beside = await databaseBeside(config, log)
    const database = new Database(beside.address, { connections: 2 })
    close = async () => {
      await database.close()
      await beside.close()
    }
    yield* lookedInto(config, database, secret)
  } catch (error) {
    yield {
      check: 'database',
      state: 'fault',
      says: `it cannot be used: ${reasonOf(error)}`,
      todo: config.databaseUrl ? 'Start it, or mend DATABASE_URL.' : 'Mend that, and look again.',
    }
  } finally {
    await close()
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Refusal ? error.cause : error
  const { message, code } = cause as { message?: string; code?: string }
  return (message || code || 'no answer').replace(/\.$/, '')
}

async function* lookedInto(config: Config, database: Database, secret: string | null): AsyncGenerator<Finding> {
  for (const found of judgeSettings(await selectSettings(database))) yield { check: 'database', ...found }
  const before = Date.now()
  const there = (await selectTime(database)).getTime()
  yield { check: 'clock', ...judgeClock(((before + Date.now()) / 2 - there) / 1_000) }

  const [applied, known] = [await appliedMigrations(database), await migrationNames()]
  yield { check: 'schema', ...judgeSchema(applied, known) }
  if (applied.length === 0 || applied.length !== known.length) return
  const check = await selectSecretCheck(database)
  if (check === null) return
  if (secret === null || !opensCheck(new Secrets(secret), check)) {
    yield {
      check: 'secret',
      state: 'fault',
      says: 'it is not the one that this database was made with: no server starts',
      todo: 'Put the right one back: into SITZPLAN_SECRET, or the file "secret" of the data folder.',
    }
    return
  }
  yield { check: 'secret', state: 'ok', says: "it opens the database's keys" }
  yield await licenseKeys(config, database, new Secrets(secret))
}

async function licenseKeys(config: Config, database: Database, secrets: Secrets): Promise<Finding> {
  const check = 'license keys'
  if (config.vendorKeys) {
    const { length } = config.vendorKeys
    return {
      check,
      state: 'ok',
      says: `${length === 1 ? "the vendor's key is" : `${length} keys of the vendor are`} trusted`,
    }
  }
  if (!(await vendorAccount(database))) return { check, state: 'ok', says: 'made with the vendor' }
  try {
    const { kid } = await signingKey(database, { config, secrets })
    const place = config.signingKey ? 'of SITZPLAN_SIGNING_KEY' : 'in the database'
    return { check, state: 'ok', says: `the key ${place} signs (${kid})` }
  } catch (error) {
    const isElsewhere = error instanceof Refusal && error.details.reason === 'key_elsewhere'
    return {
      check,
      state: 'fault',
      says: isElsewhere ? 'the key that signs is not in the database' : `none signs: ${reasonOf(error)}`,
      todo: isElsewhere
        ? 'Set SITZPLAN_SIGNING_KEY to its file, or let another key sign (Settings of the Vendor Console).'
        : 'Let a key sign on Settings of the Vendor Console: docs/operating/vendor-keys.md',
    }
  }
}

const mailPatience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 5_000 }

/** Signs in to the mail server, and sends nothing. */
async function mail({ smtpUrl, mailFrom }: Config): Promise<Finding> {
  const check = 'mail'
  if (!smtpUrl)
    return {
      check,
      state: 'warning',
      says: 'there is no mail server: invitations are handed on from the outbox, links for new passwords and addresses reach nobody',
      todo: 'Set SMTP_URL, and SMTP_FROM.',
    }
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({ url: smtpUrl, ...mailPatience })
  try {
    await transport.verify()
    return { check, state: 'ok', says: `${new URL(smtpUrl).host} takes mail from ${mailFrom}` }
  } catch (error) {
    const says = `${new URL(smtpUrl).host} does not take mail: ${reasonOf(error)}`
    return { check, state: 'fault', says, todo: 'Mend SMTP_URL, or the mail server. Mail is tried again for two days.' }
  } finally {
    transport.close()
  }
}
