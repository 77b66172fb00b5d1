// Every test of the repository. One PostgreSQL serves the whole run; each file works in a database of its own.
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './server/src/testing/longest-first.ts'

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['{contract,server,client,bench,torture,examples,e2e,web}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: ['server/src/testing/test-postgres.ts', 'server/src/testing/test-web.ts'],
    pool: 'forks',
    maxWorkers: 3,
    // Reading all sources anew for each file took longer than half of the tests: what is read stays read.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Processes that the tests start (servers, clients) run from the sources as well.
    execArgv: ['--conditions=source'],
    // On a busy machine a condition takes its time to come true.
    expect: { poll: { timeout: 45_000 } },
    testTimeout: 60_000,
    hookTimeout: 90_000,
    teardownTimeout: 20_000,
  },
})
