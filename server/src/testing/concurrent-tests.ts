// Runs the concurrent tests once more, against a PostgreSQL that was started separately (npm run test:concurrent).
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { startSeparatePostgres } from './separate-postgres.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))

// Files (or folders) in which callers race each other or servers share a database.
const concurrent = [
  'server/src/access/authenticate.test.ts',
  'server/src/assignments/',
  'server/src/catalog/catalog.test.ts',
  'server/src/demo/',
  'server/src/events/events.test.ts',
  'server/src/first-run/',
  'server/src/licenses/licenses.test.ts',
  'server/src/line/',
  'server/src/orders/orders.test.ts',
  'server/src/people/people.test.ts',
  'server/src/platform/database/migrations.test.ts',
  'server/src/retention/',
  'server/src/scim/scim-bad-input.test.ts',
  'server/src/seats/',
  'server/src/sign-in/',
]

// Ctrl-C is for the tests; the database is stopped after them.
process.on('SIGINT', () => undefined)

const postgres = await startSeparatePostgres()
const note = postgres.isOlder ? '' : ' (no older PostgreSQL found on this machine: the embedded one, over TCP)'
process.stdout.write(`\nThe concurrent tests once more, on PostgreSQL ${postgres.version}${note}\n`)
try {
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...concurrent], {
    cwd: repository,
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: postgres.url },
  })
  process.exitCode = status ?? 1
} finally {
  await postgres.stop()
}
