// The command line. Errors are one sentence on standard error; exit codes: 0 done, 1 refused, 2 wrong usage. Each
// command loads what it needs when it runs.
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { StartRefusal } from '../platform/start-refusal.ts'
import { addAuditCommands } from './audit-commands.ts'
import { addBackupCommands } from './backup-commands.ts'
import { command, type Options } from './command.ts'
import { addLicenseCommands } from './license-commands.ts'
import { addOpenidCommands } from './openid-commands.ts'
import { addOperatorCommands } from './operator-commands.ts'
import { letReadersLeave, Terminal } from './terminal.ts'
import { addUserCommands } from './user-commands.ts'

/** Also for what is no command: it is not parsed then. */
const isJson = process.argv.includes('--json')
const errorLine = (error: string) => `${JSON.stringify({ error })}\n`
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}
letReadersLeave()

const program = new Command('sitzplan')
  .description('Licenses and seats: who may work right now, who is waiting, who must stop.')
  .version(isJson ? JSON.stringify({ version }) : version, '--version', 'print the version')
  .exitOverride()
  .configureOutput({
    outputError: (text, write) =>
      write(isJson ? errorLine(text.trim().replace(/^error: /, '')) : `${text.trimEnd()} (see --help)\n`),
  })

command(program, 'serve', 'start the server')
  .option('--demo', 'fill an empty database with an invented vendor and customers')
  .action(async (options: Options & { demo?: boolean }) => {
    const { serve } = await import('../main.ts')
    await serve({ demo: options.demo ?? false }, new Terminal(options))
  })

command(program, 'demo', 'fill an empty database with an invented vendor and customers, then stop').action(
  async (options: Options) => {
    const { fillDemoOnce } = await import('./demo-command.ts')
    await fillDemoOnce(new Terminal(options))
  },
)

command(program, 'migrate', 'bring the database schema up to date, then stop').action(async (options: Options) => {
  const { migrateOnce } = await import('./migrate-command.ts')
  await migrateOnce(new Terminal(options))
})

command(program, 'schema', 'write server/schema.sql from the migrations')
  .option('--check', 'write nothing; exit 1 if the file is out of date')
  .action(async (options: Options & { check?: boolean }) => {
    const terminal = new Terminal(options)
    const { checkSchema, writeSchema } = await import('./schema-command.ts')
    await (options.check ? checkSchema(terminal) : writeSchema(terminal))
  })

addLicenseCommands(program)
addUserCommands(program)
addOperatorCommands(program)
addOpenidCommands(program)
addAuditCommands(program)
addBackupCommands(program)

async function run(): Promise<number> {
  try {
    await program.parseAsync()
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const isPlain = error instanceof StartRefusal
    const sentence = isPlain ? error.message : String((error as Error).stack ?? error)
    process.stderr.write(isJson ? errorLine(sentence) : `${sentence}\n`)
    return 1
  }
}

// Set, not called: what is still to be written gets out first.
process.exitCode = await run()
// Nothing is left to do, whatever a library still keeps open.
setTimeout(() => process.exit(), 500).unref()
