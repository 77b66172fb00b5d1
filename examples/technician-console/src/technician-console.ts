// npm run console: starts the Technician Console, the product of an invented vendor, beside a Sitzplan.
import { Command, InvalidArgumentError } from 'commander'
import { consoleServer } from './server/console-server.ts'
import { bundlePage } from './server/page-files.ts'
import { CannotStart, demoSettings, settingsOf } from './server/settings.ts'

const port = (text: string) => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new InvalidArgumentError('Give a port.')
  return value
}

const wishes = new Command('console')
  .description('Serves the Technician Console, the page of a product that takes its seats from Sitzplan.')
  .option('--demo', 'beside "npm start -- --demo": key and people from $SITZPLAN_DATA/demo.json')
  .option('--port <number>', 'where to listen; the demo allows pages of 4600 only', port, 4600)
  .addHelpText(
    'after',
    '\nWithout --demo: SITZPLAN_URL, SITZPLAN_PRODUCT_KEY, SITZPLAN_CLIENT_ID, SITZPLAN_CLIENT_SECRET in the environment.',
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ demo?: boolean; port: number }>()

try {
  const settings = wishes.demo ? await demoSettings(process.env.SITZPLAN_DATA ?? './data') : settingsOf(process.env)
  const server = await consoleServer(settings, await bundlePage())
  await server.listen({ port: wishes.port, host: '127.0.0.1' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new CannotStart(`Port ${wishes.port} is in use: is the console running already?`)
  })
  process.once('SIGINT', () => void server.close()).once('SIGTERM', () => void server.close())
  process.stdout.write(`Technician Console: http://127.0.0.1:${wishes.port} (Sitzplan: ${settings.sitzplanUrl})\n`)
} catch (error) {
  if (!(error instanceof CannotStart)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
