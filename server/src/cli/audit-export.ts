// What `sitzplan audit export` and `sitzplan audit key` do: by whoever runs the server, on its database.
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileRefusal, StartRefusal } from '../platform/start-refusal.ts'
import { accountCalled, sealedLog, sealKey } from '../seals/seals.ts'
import type { ExportOptions } from './audit-commands.ts'
import type { Terminal } from './terminal.ts'
import { withServices } from './with-services.ts'

/** Nothing is withheld from whoever runs the server: they have the database. */
export async function exportLog(terminal: Terminal, options: ExportOptions): Promise<void> {
  const { account, output, seats = false, from, to } = options
  const range = { from, to }
  await withServices(async ({ database }) => {
    const accountId = await accountCalled(database, account)
    if (!accountId) throw new StartRefusal(`There is no account ${account}.`)
    const log = Readable.from(sealedLog(database, { accountId, range, isComplete: true, withSeats: seats }))
    if (output === undefined) return terminal.pour(log)
    await pipeline(log, createWriteStream(output, { flags: 'wx', mode: 0o600 })).catch((error) => {
      throw 'syscall' in error ? fileRefusal(`${output} cannot be written`, error) : error
    })
    terminal.say(`The sealed log is in ${output}. It contains names, so protect it like the database.`, {
      file: output,
      accountId,
    })
  })
}

export const exportSealKey = (terminal: Terminal, output: string | undefined): Promise<void> =>
  withServices(async (services) => {
    const { publicKey } = await sealKey(services)
    const text = JSON.stringify(publicKey, null, 2)
    if (output === undefined) return terminal.say(text, { ...publicKey })
    await writeFile(output, `${text}\n`, { flag: 'wx' }).catch((error) => {
      throw fileRefusal(`${output} cannot be written`, error)
    })
    terminal.say(`The public key ${publicKey.kid} is in ${output}.`, { file: output, ...publicKey })
  })
