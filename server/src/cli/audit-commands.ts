// `sitzplan audit`: the sealed audit log as a file, and whether it is as it was sealed.
import type { Command } from 'commander'
import { Terminal } from './terminal.ts'

interface Options {
  json?: boolean
}

export function addAuditCommands(program: Command): void {
  const audit = program.command('audit').description('the sealed audit log')
  command(audit, 'verify <file>', 'check a sealed log, without a server or a database')
    .requiredOption('--key <file>', 'the public key of the installation it comes from (JWK or JWKS)')
    .option('--head <block:hash>', 'a block that was noted earlier; it must be in the log')
    .action(async (file: string, options: Options & { key: string; head?: string }) => {
      const { verifyLog } = await import('./audit-files.ts')
      await verifyLog(new Terminal(options), file, options)
    })
  command(
    audit,
    'export',
    'write the sealed log of an account (with the embedded database: while the server is stopped)',
  )
    .requiredOption('--account <account>', 'id or slug')
    .option('--output <file>', 'file to write, instead of printing')
    .option('--from <time>', 'only blocks with an event of then or later (ISO 8601)')
    .option('--to <time>', 'only blocks with an event before then (ISO 8601)')
    .option('--seats', 'with the rows of the seat journal')
    .action(async (options: Options & ExportOptions) => {
      const { exportLog } = await import('./audit-export.ts')
      await exportLog(new Terminal(options), options)
    })
  command(audit, 'key', 'the public key to verify with (with the embedded database: while the server is stopped)')
    .option('--output <file>', 'file to write, instead of printing')
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

function command(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .option('--json', 'print JSON, one object a line')
    .allowExcessArguments(false)
}
