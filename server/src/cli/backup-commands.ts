// `sitzplan backup`, `restore` and `doctor`: for whoever runs the server.
import type { Command } from 'commander'
import { command, type Options } from './command.ts'
import { Terminal } from './terminal.ts'

export function addBackupCommands(program: Command): void {
  command(program, 'backup <file>', 'save everything to one file; works while the server is running').action(
    async (file: string, options: Options) => {
      const { backup } = await import('./backup-files.ts')
      await backup(new Terminal(options), file)
    },
  )
  command(program, 'restore <file>', 'restore a backup while the server is stopped')
    .option('--replace', 'replace an existing installation; everything in it is lost')
    .action(async (file: string, options: Options & { replace?: boolean }) => {
      const { restore } = await import('./backup-files.ts')
      await restore(new Terminal(options), file, options.replace ?? false)
    })
  command(program, 'doctor', 'find problems and say what to do; works while the server is running').action(
    async (options: Options) => {
      const { findFaults } = await import('./doctor-command.ts')
      await findFaults(new Terminal(options))
    },
  )
}
