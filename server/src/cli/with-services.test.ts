import { expect, test, vi } from 'vitest'
import { databaseUrl } from '../testing/spawned-server.ts'
import { testDatabase } from '../testing/test-database.ts'
import { withServices } from './with-services.ts'

const { address } = await testDatabase()

test('what a command logs is not in its answer', async () => {
  vi.stubEnv('DATABASE_URL', databaseUrl(address))
  vi.stubEnv('SITZPLAN_SECRET', 'a secret of the tests')
  const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    await withServices(async ({ log }) => log.warn('a connection broke'))
    expect(logged.mock.calls.map(([line]) => JSON.parse(String(line)).msg)).toEqual(['a connection broke'])
  } finally {
    logged.mockRestore()
    vi.unstubAllEnvs()
  }
})
