// Every test of the repository. One PostgreSQL serves the whole run; each file works in a database of its own.
import { defineConfig } from 'vitest/config'

const source = { resolve: { conditions: ['source'] }, ssr: { resolve: { conditions: ['source'] } } }

const common = {
  pool: 'forks' as const,
  // Processes that the tests start (servers, clients) run from the sources as well.
  execArgv: ['--conditions=source'],
  exclude: ['**/node_modules/**', '**/dist/**'],
  // On a busy machine a condition takes its time to come true.
  expect: { poll: { timeout: 20_000 } },
  testTimeout: 60_000,
  hookTimeout: 90_000,
  teardownTimeout: 20_000,
}

export default defineConfig({
  ...source,
  test: {
    globalSetup: ['server/src/testing/test-postgres.ts', 'server/src/testing/test-web.ts'],
    maxWorkers: 3,
    // Reading all sources anew for each file took longer than half of the tests: what is read stays read.
    isolate: false,
    ...common,
    include: ['{contract,server,client,bench,torture,examples,e2e,web}/**/*.test.ts'],
  },
})
