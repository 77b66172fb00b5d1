// The packages as others get them: packed, installed into an empty folder outside the repository, run by plain Node. The
// README's example of the client runs against the server there; then its data folder is lost, and a backup put back.
import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DemoFile } from '../../server/src/demo/demo-file.ts'
import { apiCall } from '../../server/src/testing/api-call.ts'
import { auroraOf, auroraPerson, demoIn } from '../../server/src/testing/demo-people.ts'
import { freePort } from '../../server/src/testing/free-port.ts'
import { SpawnedServer } from '../../server/src/testing/spawned-server.ts'

vi.setConfig({ testTimeout: 180_000 })

const run = promisify(execFile)
const repository = fileURLToPath(new URL('../../', import.meta.url))
const project = await mkdtemp(join(tmpdir(), 'sitzplan-packages-'))
const data = join(project, 'data')
const program = join(project, 'node_modules/@sitzplan/server/dist/sitzplan.js')
const backup = join(project, 'all.backup')
const environment = { PATH: process.env.PATH, SITZPLAN_DATA: data, LOG_LEVEL: 'error' }
const port = await freePort()
const origin = `http://127.0.0.1:${port}`
let server: SpawnedServer | undefined
let demo: DemoFile

const sitzplan = (...args: string[]) =>
  run(process.execPath, [program, ...args], { cwd: project, env: { ...environment, PORT: String(port) } })

async function start(...args: string[]): Promise<void> {
  server = new SpawnedServer([program, 'serve', ...args], port, environment)
  await server.untilReady()
}

const asSuperadmin = <T>(method: string, path: string, body?: unknown) =>
  apiCall<T>({ baseUrl: origin, token: auroraPerson(demo, 'superadmin').token }, method, path, body)

/** E-mail addresses of those who share the seats. */
async function technicians(): Promise<string[]> {
  const query = 'product=remote-support&kind=concurrent&status=active'
  const { items } = await asSuperadmin<{ items: { email: string }[] }>('GET', `/users?${query}`)
  return items.map(({ email }) => email)
}

beforeAll(async () => {
  // The database runs as another user where root tests.
  await chmod(project, 0o755)
  await writeFile(join(project, 'package.json'), '{ "type": "module", "private": true }')
  const [client, packed] = await Promise.all(['client', 'server'].map(pack))
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', client ?? ''], { cwd: project })
  await installLinked(packed ?? '', '@sitzplan/server')
  await start('--demo')
  demo = await demoIn(data)
}, 180_000)

afterAll(async () => {
  await server?.stop()
  await rm(project, { recursive: true, force: true })
})

async function pack(workspace: string): Promise<string> {
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', project], {
    cwd: join(repository, workspace),
    maxBuffer: 10_000_000,
  })
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as { filename: string }[]
  return join(project, packed?.filename ?? '')
}

/** As npm would, without a registry: what the package names as its dependencies is taken from the repository, nothing else. */
async function installLinked(file: string, name: string): Promise<void> {
  const modules = join(project, 'node_modules')
  const place = join(modules, name)
  await mkdir(place, { recursive: true })
  await run('tar', ['-xzf', file, '--strip-components=1', '-C', place])
  const { dependencies, optionalDependencies } = JSON.parse(await readFile(join(place, 'package.json'), 'utf8'))
  for (const dependency of Object.keys({ ...dependencies, ...optionalDependencies })) {
    await mkdir(dirname(join(modules, dependency)), { recursive: true })
    await symlink(join(repository, 'node_modules', dependency), join(modules, dependency))
  }
}

test('the client has its sources, what was built of them, and nothing else', async () => {
  const installed = join(project, 'node_modules/@sitzplan/client')
  expect((await readdir(installed)).sort()).toEqual(['README.md', 'dist', 'package.json', 'src'])
  const sources = (await readdir(join(installed, 'src'))).sort()
  expect(sources).toContain('client.ts')
  expect(sources.filter((name) => /test/.test(name))).toEqual([])
  const built = sources.flatMap((name) => ['.d.ts', '.js', '.js.map'].map((ending) => name.replace('.ts', ending)))
  expect((await readdir(join(installed, 'dist'))).sort()).toEqual(built.sort())
  const { dependencies, main } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))
  expect({ dependencies, main }).toEqual({})
})

test('the server has its program, the web app and the migrations, and names no place of where it was packed', async () => {
  const installed = join(project, 'node_modules/@sitzplan/server')
  expect((await readdir(installed)).sort()).toEqual(['README.md', 'dist', 'migrations', 'package.json', 'schema.sql'])
  expect((await readdir(join(installed, 'dist'))).sort()).toEqual(['LICENSE', 'sitzplan.js', 'web'])
  expect(await readdir(join(installed, 'migrations'))).toEqual(await readdir(join(repository, 'server/migrations')))
  expect(await readFile(program, 'utf8')).not.toContain(repository)
  for (const name of ['Dockerfile', 'sitzplan.service'])
    expect(await readFile(join(repository, 'packaging', name), 'utf8')).toContain(`/${relative(project, program)}`)
  const page = await fetch(`${origin}/`)
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1]
  expect((await fetch(`${origin}${script}`)).status).toBe(200)
})

test("the example of the client's README compiles and runs, in Node without any option", async () => {
  const readme = await readFile(join(repository, 'client/README.md'), 'utf8')
  const example = /```ts\n([\s\S]+?)```/.exec(readme)?.[1] ?? ''
  await writeFile(join(project, 'example.ts'), example)
  await writeFile(
    join(project, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        module: 'nodenext',
        target: 'es2022',
        lib: ['es2022', 'dom'],
        strict: true,
        typeRoots: [join(repository, 'node_modules/@types')],
        types: ['node'],
      },
      files: ['example.ts'],
    }),
  )
  await run(process.execPath, [join(repository, 'node_modules/typescript/bin/tsc'), '-p', project])
  const [member] = await technicians()
  const env = {
    PATH: process.env.PATH,
    SITZPLAN_URL: origin,
    SITZPLAN_PRODUCT_KEY: auroraOf(demo).productKeys['remote-support'],
    SITZPLAN_USER: member,
  }
  const { stdout, stderr } = await run(process.execPath, ['example.js'], { cwd: project, env })
  expect(stdout).toMatch(/ sits on seat 1\nThe session is over: released/)
  expect(stderr).toBe('')
})

test('a backup of the running server brings everything back when its data folder is lost', async () => {
  const { email, password } = auroraPerson(demo, 'superadmin')
  const product = { baseUrl: origin, token: auroraOf(demo).productKeys['remote-support'] ?? '' }
  const [member = ''] = await technicians()
  const session = await apiCall<{ id: string; fence: number }>(product, 'POST', '/sessions', { user: member })
  const before = await asSuperadmin<{ total: number }>('GET', '/users')
  const examined = await sitzplan('doctor')
  expect(examined.stdout).toMatch(/ok +license keys .* signs /)
  expect(examined.stdout).toContain('Nothing is at fault')
  const { stdout } = await sitzplan('backup', backup)
  expect(stdout).toContain('IT CONTAINS THE SECRET')
  await expect(sitzplan('restore', backup, '--replace')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^A server runs on .* Stop it first\.$/m),
  })

  await server?.stop()
  await rm(data, { recursive: true })
  expect((await sitzplan('restore', backup, '--json')).stdout).toContain('"event":"restored"')
  await start()
  const signedIn = await fetch(`${origin}/api/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  expect(signedIn.status).toBe(200)
  expect((await asSuperadmin<{ total: number }>('GET', '/users')).total).toBe(before.total)
  // The seat is still taken: the outage was ours. Whoever sits down next is told from whoever did since the backup.
  await apiCall(product, 'POST', `/sessions/${session.id}/heartbeat`, {})
  await apiCall(product, 'DELETE', `/sessions/${session.id}`)
  const next = await apiCall<{ fence: number }>(product, 'POST', '/sessions', { user: member })
  expect(next.fence).toBeGreaterThan(session.fence + 1_000_000)
})
