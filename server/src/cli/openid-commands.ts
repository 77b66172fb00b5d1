// `sitzplan openid`: Sitzplan as OpenID provider, by whoever runs the server.
import type { Command } from 'commander'
import { Terminal } from './terminal.ts'

export function addOpenidCommands(program: Command): void {
  program
    .command('openid')
    .description('products that sign people in with Sitzplan (with the embedded database: while the server is stopped)')
    .command('renew-key')
    .description('renew the key that signs sign-ins; the previous key keeps verifying for a week')
    .option('--at-once', 'revoke earlier keys now, because one of them may be in the wrong hands')
    .option('--json', 'print JSON, one object per line')
    .allowExcessArguments(false)
    .action(async (options: { atOnce?: boolean; json?: boolean }) => {
      const { renew } = await import('./openid-keys-command.ts')
      await renew(new Terminal(options), options.atOnce ?? false)
    })
}
