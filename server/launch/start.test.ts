// What `npm start` runs, in a small checkout of its own that shares the installed packages with this one.
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 120_000 })

const repository = fileURLToPath(new URL('../../', import.meta.url))
const made: string[] = []
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true }))))

async function checkout(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'sitzplan-launch-'))
  made.push(root)
  for (const file of ['package.json', 'package-lock.json', 'contract', 'server/package.json', 'server/launch'])
    await cp(join(repository, file), join(root, file), { recursive: true })
  for (const folder of ['server/src', 'server/migrations'])
    await cp(join(repository, folder), join(root, folder), { recursive: true })
  await mkdir(join(root, 'node_modules/@sitzplan'), { recursive: true })
  for (const name of await readdir(join(repository, 'node_modules')))
    if (name !== '@sitzplan')
      await symlink(join(repository, 'node_modules', name), join(root, 'node_modules', name)).catch(() => undefined)
  for (const name of ['contract', 'server']) await symlink(join(root, name), join(root, 'node_modules/@sitzplan', name))
  return root
}

async function run(root: string, ...args: string[]) {
  const command = ['--conditions=source', 'server/launch/start.js', ...args]
  return promisify(execFile)(process.execPath, command, { cwd: root }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  )
}

async function edit(root: string, file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8')
  expect(text).toContain(from)
  await writeFile(join(root, file), text.replaceAll(from, to))
}

const cache = (root: string) => join(root, 'server/node_modules/.cache/sitzplan')
const bundles = async (root: string) => (await readdir(cache(root))).filter((name) => name.endsWith('.mjs'))
const cli = 'server/src/cli/sitzplan.ts'

test('the command line runs from one file, made once, and from a new one when a source has changed', async () => {
  const root = await checkout()
  expect((await run(root, '--help')).stdout).toContain('Licenses and seats')
  const [first = ''] = await bundles(root)
  expect(await bundles(root)).toHaveLength(1)

  // That it runs, and is not made again, shows in what stands in it.
  await edit(root, `${cache(root).slice(root.length + 1)}/${first}`, 'Licenses and seats:', 'From the bundle:')
  expect((await run(root, '--help')).stdout).toContain('From the bundle')

  await edit(root, cli, 'Licenses and seats:', 'Seats and licenses:')
  expect((await run(root, '--help')).stdout).toContain('Seats and licenses')
  expect(await bundles(root)).toHaveLength(2)

  const anHourAgo = new Date(Date.now() - 3_700_000)
  await utimes(join(cache(root), first), anHourAgo, anHourAgo)
  await writeFile(join(root, 'contract/src/errors.ts'), '\n// Changed.\n', { flag: 'a' })
  expect((await run(root, '--help')).code).toBe(0)
  expect(await bundles(root)).not.toContain(first)
})

test('an error is told with the line of the source', async () => {
  const root = await checkout()
  await edit(root, cli, "new Command('sitzplan')", "new Command(process.env.PATH ? fail() : 'sitzplan')")
  await edit(
    root,
    cli,
    'async function run()',
    "function fail(): string {\n  throw new Error('on purpose')\n}\n\nasync function run()",
  )
  const line =
    (await readFile(join(root, cli), 'utf8')).split('\n').findIndex((text) => text.includes('on purpose')) + 1
  const { code, stderr } = await run(root, '--help')
  expect(code).toBe(1)
  expect(stderr).toContain(`${cli}:${line}`)
})

test('where no file can be made, the sources run, without a word', async () => {
  const root = await checkout()
  await mkdir(join(root, 'server/node_modules'), { recursive: true })
  await writeFile(join(root, 'server/node_modules/.cache'), 'not a folder')
  const { code, stdout, stderr } = await run(root, '--help')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('Licenses and seats')
})

test('paths beside a source lead where they led', async () => {
  const root = await checkout()
  const { code, stderr } = await run(root, 'schema')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(await readFile(join(root, 'server/schema.sql'), 'utf8')).toContain('create table')
})
