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
    .description('people as files, by a running server; the token of an administrator is in SITZPLAN_TOKEN')
  userCommand(users, 'import <file>', 'say what a CSV file of people would do; with --yes, do it')
    .option('--yes', 'carry it out; lines with errors are left out')
    .option('--create-groups', 'make groups that are not there')
    .option('--no-notify', 'without mails: nobody is invited or told of new products')
    .action(async (file: string, options: UserOptions & { yes?: boolean; createGroups?: boolean; notify: boolean }) => {
      const { importUsers } = await import('./user-files.ts')
      await importUsers(new Terminal(options), file, options)
    })
  userCommand(users, 'export [file]', 'all people as CSV, or with --json one object a line; printed without a file')
    .addOption(new Option('--language <language>', 'of the CSV header').choices(languageCodes).default('en'))
    .action(async (file: string | undefined, options: UserOptions & { language: string }) => {
      const { exportUsers } = await import('./user-files.ts')
      await exportUsers(new Terminal(options), file, options)
    })
}

const userCommand = (parent: Command, name: string, description: string): Command =>
  command(parent, name, description).option(
    '--server <url>',
    'its address (default: PUBLIC_URL, or where a server started here listens)',
  )
