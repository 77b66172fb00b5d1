// `sitzplan backup`, `restore` and `doctor`: for whoever runs the server.
import type { Command } from 'commander'
import { command, type Options } from './command.ts'
import { Terminal } from './terminal.ts'

export function addBackupCommands(program: Command): void {
  command(program, 'backup <file>', 'everything in one file, also while the server runs').action(
    async (file: string, options: Options) => {
      const { backup } = await import('./backup-files.ts')
      await backup(new Terminal(options), file)
    },
  )
  command(program, 'restore <file>', 'put a backup back, while the server is stopped')
    .option('--replace', 'also where there is an installation already, of which nothing is left then')
    .action(async (file: string, options: Options & { replace?: boolean }) => {
      const { restore } = await import('./backup-files.ts')
      await restore(new Terminal(options), file, options.replace ?? false)
    })
  command(program, 'doctor', 'look for what is at fault, and say what to do; also while the server runs').action(
    async (options: Options) => {
      const { findFaults } = await import('./doctor-command.ts')
      await findFaults(new Terminal(options))
    },
  )
}
