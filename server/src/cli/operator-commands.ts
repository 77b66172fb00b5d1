// `sitzplan operator`: the vendor's operators, by whoever runs the server.
import type { Command } from 'commander'
import { command, type Options } from './command.ts'
import { Terminal } from './terminal.ts'

export function addOperatorCommands(program: Command): void {
  const operator = program
    .command('operator')
    .description("the vendor's operators (with the embedded database: while the server is stopped)")
  command(operator, 'add <email>', 'a link that makes somebody an operator').action(
    async (email: string, options: Options) => {
      const { add } = await import('./operator-access.ts')
      await add(new Terminal(options), email)
    },
  )
  command(
    operator,
    'reset <email>',
    'a link for an operator who has lost phone and recovery codes, or the password',
  ).action(async (email: string, options: Options) => {
    const { reset } = await import('./operator-access.ts')
    await reset(new Terminal(options), email)
  })
  command(operator, 'remove <email>', 'take an operator away').action(async (email: string, options: Options) => {
    const { remove } = await import('./operator-access.ts')
    await remove(new Terminal(options), email)
  })
}
