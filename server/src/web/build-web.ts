// Builds the web app when its sources have changed since. `npm ci` does it (`prepare`), and a start looks again, for
// checkouts that were updated since, or installed without scripts. What is built is compressed here, once. In the package
// of npm there are no sources: it brings what was built of them.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { StartRefusal } from '../platform/start-refusal.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))
const webFolder = join(repository, 'web')

const isPackage = !existsSync(join(webFolder, 'src'))

/** What the browser is sent. */
export const builtFolder = isPackage
  ? fileURLToPath(new URL('../../dist/web', import.meta.url))
  : join(webFolder, 'dist')
const stampFile = join(builtFolder, '.sources')

const sources = ['web/src', 'web/public', 'web/index.html', 'web/vite.config.ts', 'web/package.json', 'contract/src']
const compressible = /\.(js|css|html|svg|json)$/

/** Builds if need be. `onBuild` hears that it will take a few seconds. Throws a StartRefusal when it cannot be done. */
export async function ensureWebIsBuilt(onBuild: () => void = () => undefined): Promise<void> {
  if (isPackage) return
  const stamp = await sourcesDigest()
  if (await isBuiltFrom(stamp)) return
  onBuild()
  // Built aside, so that a server that runs meanwhile never sends half of it.
  const fresh = join(repository, 'node_modules', '.cache', `sitzplan-web-${process.pid}`)
  try {
    await mkdir(dirname(fresh), { recursive: true })
    await runVite(fresh)
    await compressAll(fresh)
    await writeFile(join(fresh, '.sources'), stamp)
    await rm(builtFolder, { recursive: true, force: true })
    await rename(fresh, builtFolder)
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    // Another start was faster.
    if (await isBuiltFrom(stamp)) return
    throw new StartRefusal(
      `The web app is not built, and building it failed; run "npm ci" as a user who may write to ${webFolder}. ${(error as Error).message}`,
    )
  }
}

async function isBuiltFrom(stamp: string): Promise<boolean> {
  return existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp
}

async function sourcesDigest(): Promise<string> {
  const digest = createHash('sha256')
  for (const source of sources) {
    for (const file of await filesIn(join(repository, source)))
      digest
        .update(file.slice(repository.length))
        .update('\0')
        .update(await readFile(file))
  }
  return digest.digest('hex')
}

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return null
    throw error
  })
  if (!entries) return [path]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function runVite(outDir: string): Promise<void> {
  const vite = join(dirname(createRequire(join(webFolder, 'package.json')).resolve('vite/package.json')), 'bin/vite.js')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', outDir], {
      cwd: webFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(said.trim()))))
  })
}

async function compressAll(folder: string): Promise<void> {
  for (const file of (await filesIn(folder)).filter((name) => compressible.test(name))) {
    const content = await readFile(file)
    await writeFile(`${file}.br`, await promisify(brotliCompress)(content))
    await writeFile(`${file}.gz`, await promisify(gzip)(content))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureWebIsBuilt()
