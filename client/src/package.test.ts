// The package as others get it: packed, installed outside the repository, run by plain Node; and the README's example
// with it, type-checked and run against a real server.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { realServer } from './testing/real-server.ts'
import { product, runningSessions, technicians } from './testing/remote-support.ts'

const run = promisify(execFile)
const server = await realServer()
const repository = fileURLToPath(new URL('../../', import.meta.url))
let project = ''

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'sitzplan-package-'))
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', project], {
    cwd: join(repository, 'client'),
  })
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf('['))) as { filename: string }[]
  await writeFile(join(project, 'package.json'), '{ "type": "module", "private": true }')
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(project, packed?.filename ?? '')], {
    cwd: project,
  })
}, 60_000)

afterAll(() => rm(project, { recursive: true, force: true }))

test('the package holds its sources, what was built of them, and nothing else', async () => {
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

test('the example of the README compiles and runs, in Node without any option', async () => {
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
  const [user = ''] = await technicians(server)
  const env = {
    PATH: process.env.PATH,
    SITZPLAN_URL: server.baseUrl,
    SITZPLAN_PRODUCT_KEY: server.productKey(product),
    SITZPLAN_USER: user,
  }
  const { stdout, stderr } = await run(process.execPath, ['example.js'], { cwd: project, env })
  expect(stdout).toMatch(/ sits on seat 1\nThe session is over: released/)
  expect(stderr).toBe('')
  expect(await runningSessions(server)).toEqual([])
}, 60_000)
