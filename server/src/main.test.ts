// The server as a person starts it: as a process, by npm, with signals.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freePort } from './testing/free-port.ts'
import { sitzplan as command } from './testing/spawned-server.ts'

// Whole processes are started here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 90_000 })

const repository = fileURLToPath(new URL('../..', import.meta.url))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sitzplan-main-'))
  await chmod(folder, 0o755)
})
const started: ChildProcess[] = []
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await rm(folder, { recursive: true })
})

type Started = ReturnType<typeof start>

/** Starts a process and collects what it prints. */
function start(file: string, args: string[], environment: Record<string, string>) {
  const { DATABASE_URL: _database, SITZPLAN_SECRET: _secret, ...inherited } = process.env
  const child = spawn(file, args, {
    cwd: repository,
    env: { ...inherited, LOG_LEVEL: 'info', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  const exit = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return { child, said, exit }
}

const sitzplan = (args: string[], environment: Record<string, string>) =>
  start(process.execPath, [...command, ...args], environment)

async function untilReady({ said, exit }: Started): Promise<void> {
  const gone = exit.then((code) => {
    throw new Error(`exited with ${code}: ${said.err}`)
  })
  gone.catch(() => undefined)
  await Promise.race([gone, expect.poll(() => said.out, { timeout: 60_000 }).toMatch(/setup\/|"setup"/)])
}

async function serverOn(name: string) {
  const port = String(await freePort())
  return { environment: { SITZPLAN_DATA: join(folder, name), PORT: port }, url: `http://127.0.0.1:${port}` }
}

test('the first start prints a setup link, keeps its secret to itself and stops cleanly at SIGTERM', async () => {
  const { environment, url } = await serverOn('first')
  const server = sitzplan(['serve'], environment)
  await untilReady(server)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  const link = new RegExp(`${url}/setup/[\\w-]{43}`).exec(server.said.out)?.[0] ?? ''
  expect((await fetch(link)).status).toBe(200)
  expect((await stat(join(environment.SITZPLAN_DATA, 'secret'))).mode & 0o777).toBe(0o600)
  // The link is told to the person once, and the log never repeats it.
  expect(server.said.out.split(link.slice(-43))).toHaveLength(2)

  const stopAt = Date.now()
  server.child.kill('SIGTERM')
  expect(await server.exit).toBe(0)
  expect(Date.now() - stopAt).toBeLessThan(10_000)
  await expect(readFile(join(environment.SITZPLAN_DATA, 'postgres/cluster/postmaster.pid'))).rejects.toThrow()
})

test('a request that runs when the signal comes is answered', async () => {
  const { environment, url } = await serverOn('running')
  const server = sitzplan(['serve'], environment)
  await untilReady(server)
  const socket = connect(Number(environment.PORT), '127.0.0.1')
  let answer = ''
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text
  })
  const body = JSON.stringify({ email: 'nobody@nordlicht.example', password: 'unknown' })
  socket.write(
    `POST /api/v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
  )
  // The server has the request's head when it answers a later call on another connection.
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  server.child.kill('SIGTERM')
  await expect.poll(() => fetch(`${url}/healthz`).catch(() => 'closed'), { timeout: 5_000 }).toBe('closed')
  socket.write(body)
  expect(await server.exit).toBe(0)
  expect(server.said.out + server.said.err).not.toContain('cut off')
  expect(answer).toMatch(/^HTTP\/1\.1 401 [\s\S]*sign_in_failed/)
})

test('a signal while the server starts stops it cleanly', async () => {
  const { environment } = await serverOn('starting')
  const server = sitzplan(['serve'], environment)
  // The database is being made: the server is far from ready.
  await expect.poll(() => stat(environment.SITZPLAN_DATA).catch(() => null), { timeout: 60_000 }).toBeTruthy()
  server.child.kill('SIGTERM')
  expect(await server.exit).toBe(0)
  expect(server.said.err).toBe('')
})

test('a server whose npm was killed stops as well', async () => {
  const { environment, url } = await serverOn('orphan')
  const server = start('npm', ['start', '--silent'], environment)
  await untilReady(server)
  server.child.kill('SIGKILL')
  await expect.poll(() => fetch(`${url}/healthz`).catch(() => 'closed'), { timeout: 5_000 }).toBe('closed')
})

test('a signal to npm stops the server cleanly, and npm exits 0', async () => {
  const { environment, url } = await serverOn('npm')
  const server = start('npm', ['start', '--silent'], environment)
  await untilReady(server)
  server.child.kill('SIGTERM')
  expect(await server.exit).toBe(0)
  await expect(fetch(`${url}/healthz`)).rejects.toThrow()
})

test('a second server on the data folder and a taken port are refused with one sentence', async () => {
  const { environment } = await serverOn('taken')
  const first = sitzplan(['serve', '--json'], environment)
  await untilReady(first)
  const events = first.said.out.split('\n').flatMap((line) => (line.startsWith('{"event"') ? [JSON.parse(line)] : []))
  expect(events.map(({ event }) => event)).toEqual(['ready', 'setup'])

  const second = sitzplan(['serve'], { ...environment, PORT: String(await freePort()) })
  const third = sitzplan(['serve'], { ...environment, SITZPLAN_DATA: join(folder, 'other') })
  const beside = sitzplan(['migrate'], environment)
  expect(await second.exit).toBe(1)
  expect(second.said.err).toMatch(/^Another Sitzplan server is already running on the data folder \S+\n$/)
  expect(await beside.exit).toBe(1)
  expect(beside.said.err).toMatch(/^A server runs on \S+taken\. Stop it first\.\n$/)
  expect(await third.exit).toBe(1)
  expect(third.said.err.replace(/^\(.*\n/gm, '')).toBe(
    `PORT ${environment.PORT} on 127.0.0.1 is in use; stop the other program or set PORT.\n`,
  )

  first.child.kill('SIGINT')
  expect(await first.exit).toBe(0)
})

test.each([
  ['a wrong value', ['serve'], { PORT: 'x' }, 1, /^PORT must be a number from 1 to 65535, not "x"\.\n$/],
  ['the demo for everybody', ['serve', '--demo'], { HOST: '0.0.0.0' }, 1, /^--demo is for this machine alone/],
  ['a database without a secret', ['serve'], { DATABASE_URL: 'postgres://h/d' }, 1, /^SITZPLAN_SECRET is required/],
  ['JSON', ['serve', '--json'], { PORT: 'x' }, 1, /^\{"error":"PORT must be/],
  ['an unknown command', ['sit'], {}, 2, /unknown command 'sit'/],
  ['an unknown command as JSON', ['sit', '--json'], {}, 2, /^\{"error":"unknown command 'sit'"\}\n$/],
  ['a missing option as JSON', ['license', 'issue', '--json'], {}, 2, /^\{"error":"required option/],
  ['a missing argument', ['backup'], {}, 2, /^error: missing required argument 'file' \(see --help\)\n$/],
  ['an unknown option', ['serve', '--fast'], {}, 2, /unknown option '--fast'/],
])('%s ends with one sentence and its exit code', async (_what, args, environment, code, sentence) => {
  const refused = sitzplan(args, { SITZPLAN_DATA: join(folder, 'unused'), ...environment })
  expect(await refused.exit).toBe(code)
  expect(refused.said.err).toMatch(sentence)
  expect(refused.said.err.trim().split('\n')).toHaveLength(1)
})

test('a command whose reader has read enough does what it was to do', async () => {
  const examined = sitzplan(['doctor', '--json'], { SITZPLAN_DATA: join(folder, 'unused') })
  examined.child.stdout?.destroy()
  expect({ code: await examined.exit, err: examined.said.err }).toEqual({ code: 0, err: '' })
})

test('the version is told', () => {
  const out = execFileSync(process.execPath, [...command, '--version', '--json'], { cwd: repository })
  expect(JSON.parse(out.toString()).version).toMatch(/^\d+\.\d+\.\d+/)
})

test('the schema file is checked by a command', () => {
  const out = execFileSync(process.execPath, [...command, 'schema', '--check', '--json'], { cwd: repository })
  expect(JSON.parse(out.toString())).toMatchObject({ changed: false })
})
