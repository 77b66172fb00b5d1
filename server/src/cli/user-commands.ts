// `sitzplan users`: people in and out as files, by a running server and with the permissions of whoever's token it is.
import { languageCodes } from '@sitzplan/contract/languages'
import { type Command, Option } from 'commander'
import { command, type Options } from './command.ts'
import { Terminal } from './terminal.ts'

interface UserOptions extends Options {
  server?: string
}

export function addUserCommands(program: Command): void {
  const users = program
    .command('users')
    .description('import and export people through a running server; set SITZPLAN_TOKEN to an administrator’s token')
  userCommand(users, 'import <file>', 'show what importing a CSV file would do; with --yes, do it')
    .option('--yes', 'carry it out; lines with errors are skipped')
    .option('--create-groups', 'add groups that do not exist yet')
    .option('--no-notify', 'send no e-mails: nobody is invited or told about new products')
    .action(async (file: string, options: UserOptions & { yes?: boolean; createGroups?: boolean; notify: boolean }) => {
      const { importUsers } = await import('./user-files.ts')
      await importUsers(new Terminal(options), file, options)
    })
  userCommand(
    users,
    'export [file]',
    'all people as CSV, or one JSON object per line with --json; printed if no file is given',
  )
    .addOption(new Option('--language <language>', 'language of the CSV header').choices(languageCodes).default('en'))
    .action(async (file: string | undefined, options: UserOptions & { language: string }) => {
      const { exportUsers } = await import('./user-files.ts')
      await exportUsers(new Terminal(options), file, options)
    })
}

const userCommand = (parent: Command, name: string, description: string): Command =>
  command(parent, name, description).option(
    '--server <url>',
    'the server’s address (default: PUBLIC_URL, or where a server started here listens)',
  )
