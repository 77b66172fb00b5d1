// The demo traffic as it is started, against a real server.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { realServer } from '../../../client/src/testing/real-server.ts'
import { peopleInLine, poolSize, runningSessions, technicians } from '../../../client/src/testing/remote-support.ts'
import type { Happening } from './stage.ts'

const server = await realServer()
const program = fileURLToPath(new URL('./demo-traffic.ts', import.meta.url))

function traffic(folder: string, ...args: string[]) {
  const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', program, ...args], {
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
    env: { ...process.env, SITZPLAN_DATA: folder },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (text) => {
    stdout += text
  })
  child.stderr.on('data', (text) => {
    stderr += text
  })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, stdout, stderr }))
  return { child, ended, soFar: () => stdout }
}

test('technicians share the seats, wait in line, and leave every seat free when they are sent home', async () => {
  const { child, ended, soFar } = traffic(server.folder, '--speed', '200', '--people', '18', '--json')
  while (!(soFar().match(/"waiting"/g)?.length && soFar().match(/"released"/g)?.length)) {
    await Promise.race([once(child.stdout, 'data'), ended])
  }
  child.kill('SIGINT')
  const { code, stdout, stderr } = await ended
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })

  const story = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Happening)
  const seated = new Map<number, string>()
  for (const { event, seat, person } of story) {
    if (typeof seat !== 'number') continue
    if (event === 'seated') {
      expect(seated.has(seat), `seat ${seat} for ${person}`).toBe(false)
      seated.set(seat, person)
    }
    if (event === 'released' || event === 'ended') seated.delete(seat)
    expect(seated.size).toBeLessThanOrEqual(poolSize)
  }
  const players = new Set(story.map(({ person }) => person))
  expect(players.size).toBeGreaterThan(poolSize)
  // Whom the Technician Console offers first, nobody plays.
  for (const person of (await technicians(server)).slice(0, 3)) expect(players).not.toContain(person)
  expect(await runningSessions(server)).toEqual([])
  expect(await peopleInLine(server)).toEqual([])
}, 60_000)

test('without a demo, without a server and with a wrong wish, one sentence says what to do', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sitzplan-traffic-'))
  const nothing = await traffic(folder).ended
  expect(nothing.code).toBe(1)
  expect(nothing.stderr).toMatch(/^There is no demo in .+: start one with .+\n$/)

  const users = [{ role: 'superadmin', token: 'x' }]
  const accounts = [{ slug: 'aurora', name: 'Aurora', users, productKeys: { 'remote-support': 'x' } }]
  await writeFile(join(folder, 'demo.json'), JSON.stringify({ baseUrl: 'http://127.0.0.1:1', accounts }))
  const away = await traffic(folder).ended
  expect(away.stderr).toMatch(/^No server answers at .+\n$/)

  await writeFile(join(folder, 'demo.json'), JSON.stringify({ baseUrl: server.baseUrl, accounts }))
  const foreign = await traffic(folder).ended
  expect(foreign.stderr).toMatch(/runs on another database\.\n$/)

  const wrong = await traffic(folder, '--speed', 'fast').ended
  expect(wrong.code).toBe(2)
}, 60_000)
