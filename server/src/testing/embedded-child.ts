// A process that owns an embedded database, for tests that kill it, start it twice or run it as somebody else.
// Prints one JSON line when the database is ready (or refused), and stops it at SIGTERM.
import { pino } from 'pino'
import { type EmbeddedOptions, EmbeddedPostgres } from '../platform/database/embedded.ts'

const options = JSON.parse(process.argv[2] ?? '{}') as Omit<EmbeddedOptions, 'log'>
const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`)

try {
  const embedded = await EmbeddedPostgres.start({ ...options, log: pino({ level: 'silent' }) })
  process.on('SIGTERM', async () => {
    await embedded.stop()
    process.exit(0)
  })
  setInterval(() => {}, 1_000)
  say({ address: embedded.address, home: embedded.place.home })
} catch (error) {
  say({ refused: (error as Error).message })
}
