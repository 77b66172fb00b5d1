// `sitzplan audit`: the sealed audit log as a file, and whether it is as it was sealed.
import { type Command, InvalidArgumentError } from 'commander'
import { command, type Options } from './command.ts'
import { Terminal } from './terminal.ts'

export function addAuditCommands(program: Command): void {
  const audit = program.command('audit').description('the sealed audit log')
  command(audit, 'verify <file>', 'check a sealed log without a server or a database')
    .requiredOption('--key <file>', 'the public key of the installation it comes from (JWK or JWKS)')
    .option('--head <block:hash>', 'a block noted earlier; it must be in the log', headOf)
    .action(async (file: string, options: Options & { key: string; head?: NotedHead }) => {
      const { verifyLog } = await import('./audit-files.ts')
      await verifyLog(new Terminal(options), file, options)
    })
  command(
    audit,
    'export',
    'write the sealed log of an account (with the embedded database: while the server is stopped)',
  )
    .requiredOption('--account <account>', 'id or slug')
    .option('--output <file>', 'write to this file instead of printing')
    .option('--from <time>', 'only blocks with events at or after this time (ISO 8601)', timeOf)
    .option('--to <time>', 'only blocks with events before this time (ISO 8601)', timeOf)
    .option('--seats', 'include the rows of the seat journal')
    .action(async (options: Options & ExportOptions) => {
      const { exportLog } = await import('./audit-export.ts')
      await exportLog(new Terminal(options), options)
    })
  command(audit, 'key', 'the public key to verify with (with the embedded database: while the server is stopped)')
    .option('--output <file>', 'write to this file instead of printing')
    .action(async (options: Options & { output?: string }) => {
      const { exportSealKey } = await import('./audit-export.ts')
      await exportSealKey(new Terminal(options), options.output)
    })
}

export interface ExportOptions {
  account: string
  output?: string
  from?: string
  to?: string
  seats?: boolean
}

export interface NotedHead {
  block: number
  hash: string
}

function headOf(text: string): NotedHead {
  const [, block, hash] = /^(\d{1,15}):([A-Za-z0-9_-]{43})$/.exec(text) ?? []
  if (block === undefined || hash === undefined)
    throw new InvalidArgumentError(
      'Give the number and hash of a block as the audit page shows them, such as 812:Zk3….',
    )
  return { block: Number(block), hash }
}

function timeOf(text: string): string {
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? new Date(text) : new Date(Number.NaN)
  if (Number.isNaN(time.getTime())) throw new InvalidArgumentError('Give a time such as 2026-11-21T10:14:00Z.')
  return time.toISOString()
}
