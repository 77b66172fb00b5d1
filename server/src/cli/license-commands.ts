// `sitzplan keys` and `sitzplan license`: license documents as files, without a server; only the export of the vendor's
// keys needs a database.
import type { Command } from 'commander'
import { command, type Options } from './command.ts'
import { Terminal } from './terminal.ts'

export function addLicenseCommands(program: Command): void {
  const keys = program.command('keys').description('keys for signing license documents')
  command(keys, 'new', 'create an Ed25519 key pair')
    .requiredOption('--out <file>', 'file for the private key, readable by its owner alone')
    .action(async (options: Options & { out: string }) => {
      const { newKey } = await import('./license-files.ts')
      await newKey(new Terminal(options), options.out)
    })
  command(keys, 'export', "the vendor's public keys as JWKS (with the embedded database: while the server is stopped)")
    .option('--from <file>', 'use the public part of this private key, without a database')
    .option('--out <file>', 'write to this file instead of printing')
    .action(async (options: Options & { from?: string; out?: string }) => {
      const { exportKeys } = await import('./key-export.ts')
      await exportKeys(new Terminal(options), options)
    })

  const license = program.command('license').description('license documents as files')
  command(license, 'inspect <file>', 'show what a document says without checking who signed it').action(
    async (file: string, options: Options) => {
      const { inspect } = await import('./license-files.ts')
      await inspect(new Terminal(options), file)
    },
  )
  command(license, 'verify <file>', 'check the signature of a document')
    .requiredOption('--key <file>', "the vendor's public keys (JWK or JWKS)")
    .action(async (file: string, options: Options & { key: string }) => {
      const { verify } = await import('./license-files.ts')
      await verify(new Terminal(options), file, options.key)
    })
  command(license, 'issue', 'sign a document')
    .requiredOption('--key <file>', 'the private key (JWK)')
    .requiredOption('--payload <file>', 'what the document says (JSON)')
    .requiredOption('--out <file>', 'the document to write, such as aurora-7.license')
    .action(async (options: Options & { key: string; payload: string; out: string }) => {
      const { issue } = await import('./license-files.ts')
      await issue(new Terminal(options), options)
    })
  command(license, 'diff <old> <new>', 'show which lines differ between two documents').action(
    async (old: string, next: string, options: Options) => {
      const { diff } = await import('./license-files.ts')
      await diff(new Terminal(options), old, next)
    },
  )
  command(license, 'dry-run <file>', 'show what a document would change, and who would lose a license')
    .option('--server <url>', 'ask a running server; set SITZPLAN_TOKEN to an administrator’s token')
    .action(async (file: string, options: Options & { server?: string }) => {
      const { tryFile } = await import('./dry-run.ts')
      await tryFile(new Terminal(options), file, options)
    })
}
