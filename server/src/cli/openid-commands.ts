// `sitzplan openid`: Sitzplan as OpenID provider, by whoever runs the server.
import type { Command } from 'commander'
import { Terminal } from './terminal.ts'

export function addOpenidCommands(program: Command): void {
  program
    .command('openid')
    .description('products that sign people in with Sitzplan (with the embedded database: while the server is stopped)')
    .command('renew-key')
    .description('another key that sign-ins are signed with; the one before goes on verifying for a week')
    .option('--at-once', 'the keys before end now: one of them is in wrong hands')
    .option('--json', 'print JSON, one object a line')
    .allowExcessArguments(false)
    .action(async (options: { atOnce?: boolean; json?: boolean }) => {
      const { renew } = await import('./openid-keys-command.ts')
      await renew(new Terminal(options), options.atOnce ?? false)
    })
}
