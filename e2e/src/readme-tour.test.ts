// The tour of the README, command by command, against a real server with the demo: what it prints is what stands there.
import { execFile, execFileSync } from 'node:child_process'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'

const run = promisify(execFile)
const repository = fileURLToPath(new URL('../../', import.meta.url))
const server = await realServer()
const readme = await readFile(join(repository, 'README.md'), 'utf8')
const [, tour = '', rest = ''] =
  /## Five minutes' tour, over HTTP\n([\s\S]+?)\n### The same from a program\n([\s\S]+)/.exec(readme) ?? []

const boundary = '--- next command ---'
const atServer = (text: string) => text.replaceAll('http://127.0.0.1:4500', server.baseUrl)

/** What differs from run to run. */
function comparable(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
    .replaceAll(/requestId: '[^']+'/g, "requestId: '<request>'")
    .trim()
}

const blocks = (language: string, text: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block = '']) => block)

const hasCurl = (() => {
  try {
    const [, major = 0, minor = 0] =
      /^curl (\d+)\.(\d+)/.exec(execFileSync('curl', ['--version'], { encoding: 'utf8' })) ?? []
    return Number(major) * 1000 + Number(minor) >= 7082
  } catch {
    return false
  }
})()

test.skipIf(!hasCurl)("every command of the README's tour prints what the README says", async () => {
  const [preparation = '', ...commands] = blocks('sh', tour)
  await symlink('.', join(server.folder, 'data'))
  const script = [preparation, ...commands].map(atServer).join(`\necho '${boundary}'\n`)
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`
  const { stdout, stderr } = await run('bash', ['-c', script], { cwd: server.folder, env: { ...process.env, PATH } })
  expect(stderr).toBe('')
  const printed = stdout.split(`${boundary}\n`).slice(1).map(comparable)
  expect(printed).toEqual(blocks('text', tour).map(comparable))
})

test("the README's program takes a seat and gives it back", async () => {
  const [program = ''] = blocks('ts', rest)
  const folder = join(repository, 'e2e', 'artefacts')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `readme-program-${server.port}.ts`)
  await writeFile(file, atServer(program))
  const { stdout, stderr } = await run(process.execPath, ['--conditions=source', '--import', 'tsx', file], {
    cwd: repository,
    env: { ...process.env, PRODUCT_KEY: server.productKey('remote-support') },
  })
  expect(stderr).toBe('')
  expect(stdout).toBe('The session is over: released\n')
})
