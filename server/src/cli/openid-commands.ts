// `sitzplan openid`: Sitzplan as OpenID provider, by whoever runs the server.
import type { Command } from 'commander'
import { command, type Options } from './command.ts'
import { Terminal } from './terminal.ts'

export function addOpenidCommands(program: Command): void {
  const openid = program
    .command('openid')
    .description('products that sign people in with Sitzplan (with the embedded database: while the server is stopped)')
  command(openid, 'renew-key', 'renew the key that signs sign-ins; the previous key keeps verifying for a week')
    .option('--at-once', 'revoke earlier keys now, because one of them may be in the wrong hands')
    .action(async (options: Options & { atOnce?: boolean }) => {
      const { renew } = await import('./openid-keys-command.ts')
      await renew(new Terminal(options), options.atOnce ?? false)
    })
}
