// What `sitzplan doctor` finds at fault. That a sound installation has no fault: packages.test.ts.
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../config.ts'
import { checkSecret, Secrets } from '../platform/secrets.ts'
import { databaseUrl } from '../testing/spawned-server.ts'
import { testDatabase } from '../testing/test-database.ts'
import { examine } from './doctor.ts'
import {
  type DatabaseSettings,
  judgeAddress,
  judgeClock,
  judgeDisk,
  judgeFolder,
  judgeMissingFolder,
  judgeRights,
  judgeSchema,
  judgeSecret,
  judgeSettings,
} from './doctor-rules.ts'

const good: DatabaseSettings = {
  version: 150_004,
  encoding: 'UTF8',
  isReadOnly: false,
  maxConnections: 100,
  statementTimeout: '0',
  fsync: 'on',
  synchronousCommit: 'on',
  fullPageWrites: 'on',
}
const settings = (change: Partial<DatabaseSettings>) => judgeSettings({ ...good, ...change }).map(({ state }) => state)
const address = (publicUrl: string, host = '127.0.0.1', trustedProxies: string[] = []) =>
  judgeAddress({ publicUrl, host, trustedProxies }).state

const isGivenToUs = expect.stringMatching(/chown/)

test.each([
  ['a sound database', settings({}), ['ok']],
  ['one that is too old', settings({ version: 140_011 }), ['fault']],
  ['one that is not in Unicode', settings({ encoding: 'LATIN1' }), ['fault']],
  ['a standby', settings({ isReadOnly: true }), ['fault']],
  ['one that may lose what was answered', settings({ fsync: 'off', synchronousCommit: 'off' }), ['fault', 'fault']],
  ['one that ends long statements', settings({ statementTimeout: '30s' }), ['warning']],
  ['one with few connections', settings({ maxConnections: 25 }), ['fault']],
  ['this machine alone', address('http://127.0.0.1:4500'), 'warning'],
  ['everybody, unencrypted', address('http://seats.example.com'), 'fault'],
  ['other machines, told of this one', address('http://localhost:4500', '0.0.0.0'), 'fault'],
  ['a proxy that is not trusted', address('https://seats.example.com'), 'warning'],
  ['a trusted proxy', address('https://seats.example.com', '127.0.0.1', ['10.0.0.0/8']), 'ok'],
  ['a secret of our own', judgeSecret('q3Wn8b1mYx0ZpLr5TtUv7cKdHs2fJgEo9iAaN4lMxwQ').state, 'ok'],
  ['a short secret', judgeSecret('correct horse 16').state, 'warning'],
  ['a long secret of one letter', judgeSecret('x'.repeat(40)).state, 'warning'],
  ['a closed file', judgeRights('secret', 0o100600, 0o600).state, 'ok'],
  ['a file that all may read', judgeRights('secret', 0o100644, 0o600).state, 'fault'],
  ['a folder that the database passes through', judgeFolder('data', 0o40710, true).state, 'ok'],
  ['a folder that all may read', judgeFolder('data', 0o40755, true).todo, 'chmod 750 it.'],
  ["somebody else's folder, which would be closed to us", judgeFolder('data', 0o40755, false).todo, isGivenToUs],
  ['a folder that will be made', judgeMissingFolder('/srv/data', '/srv', true).state, 'ok'],
  ['one that cannot be made', judgeMissingFolder('/srv/data', '/srv', false).todo, isGivenToUs],
  ['room', judgeDisk(40e9).state, 'ok'],
  ['little room', judgeDisk(1e9).state, 'warning'],
  ['next to no room', judgeDisk(1e8).state, 'fault'],
  ['a clock that is right', judgeClock(-0.3).state, 'ok'],
  ['a clock that is behind', judgeClock(-7).state, 'warning'],
  ['a clock of yesterday', judgeClock(-86_400).state, 'fault'],
  ['a schema that is up to date', judgeSchema(['1', '2'], ['1', '2']).state, 'ok'],
  ['an older schema', judgeSchema(['1'], ['1', '2']).state, 'warning'],
  ['a newer schema', judgeSchema(['1', '2', '3'], ['1', '2']).state, 'fault'],
])('%s', (_name, judged, expected) => {
  expect(judged).toEqual(expected)
})

const { database, address: there } = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'sitzplan-doctor-'))
afterAll(() => rm(folder, { recursive: true }))

async function faults(environment: Record<string, string>) {
  const config = readConfig({ SITZPLAN_DATA: folder, ...environment })
  const found: string[] = []
  for await (const { check, state, says } of examine(config, pino({ level: 'silent' }), false))
    if (state === 'fault') found.push(`${check}: ${says}`)
  return found
}

test('a secret that cannot be used is told, and ends the looking', async () => {
  const spoilt = await mkdtemp(join(tmpdir(), 'sitzplan-doctor-'))
  onTestFinished(() => rm(spoilt, { recursive: true }))
  await chmod(spoilt, 0o750)
  await writeFile(join(spoilt, 'secret'), 'too short', { mode: 0o600 })
  expect(await faults({ SITZPLAN_DATA: spoilt })).toEqual([
    expect.stringMatching(/^secret: .* is damaged; put it back/),
  ])
  await rm(join(spoilt, 'secret'))
  await mkdir(join(spoilt, 'secret'), { mode: 0o600 })
  expect(await faults({ SITZPLAN_DATA: spoilt })).toEqual([expect.stringMatching(/^secret: .* cannot be read: /)])
})

test('a data folder that cannot be made is told, and in what', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  const data = join(file, 'sitzplan', 'data')
  expect(await faults({ SITZPLAN_DATA: data })).toContainEqual(
    `data folder: ${data} is not there, and whoever runs this cannot make it in ${file}`,
  )
})

test('a database that is away, a mail server that is away, a wrong secret and an open one are told', async () => {
  await checkSecret(database, new Secrets('the secret of the server'))
  const away = { DATABASE_URL: 'postgresql://sitzplan@127.0.0.1:1/none', SMTP_URL: 'smtp://127.0.0.1:1' }
  expect(await faults({ ...away, SITZPLAN_SECRET: 'the secret of the server' })).toEqual([
    'database: it cannot be used: connect ECONNREFUSED 127.0.0.1:1',
    'mail: 127.0.0.1:1 does not take mail: connect ECONNREFUSED 127.0.0.1:1',
  ])
  await writeFile(join(folder, 'secret'), 'a secret that all may read', { mode: 0o644 })
  const wrong = { DATABASE_URL: databaseUrl(there), SITZPLAN_SECRET: 'the secret of somebody' }
  expect((await faults(wrong)).filter((fault) => !/ is off: /.test(fault))).toEqual([
    expect.stringMatching(/secret is open to others \(mode 644\)/),
    'secret: it is not the one that this database was made with: no server starts',
  ])
})
