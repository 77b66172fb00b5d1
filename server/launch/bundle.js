// A program (the server, a benchmark) and the packages it needs in one file: the server's 1,700 modules, many of them
// TypeScript, take two seconds to find, read and compile one by one, and a third of a second like this. The file is named
// after a digest of everything it is made of, so a stale one is never run. It lies where npm puts its own caches, and
// belongs to whoever owns the checkout.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { open, readFile, rename } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const repository = fileURLToPath(new URL('../../', import.meta.url))
// Beside the server, so that what stays outside of the bundle is found from there.
const folder = join(repository, 'server/node_modules/.cache/sitzplan')
const alsoCounts = [
  ...['package-lock.json', 'node_modules/.package-lock.json', 'package.json'],
  ...['server/package.json', 'contract/package.json'],
]

/**
 * `entry`: its first file. `sources`: folders that hold everything of ours it is made of. `external`: packages that stay
 * outside (native code, files of their own).
 * @typedef {{ entry: string, sources: string[], external: string[] }} Program
 */

/** @type {Program} */
export const server = {
  entry: 'server/src/cli/sitzplan.ts',
  sources: ['server/src', 'server/launch', 'contract/src'],
  external: ['@node-rs/argon2', 'oidc-provider', 'pdfkit', 'pg-native'],
}

const keptMilliseconds = 3_600_000

/** Address of the bundle of these very sources, made if need be; null: run the sources. */
export async function currentBundle(/** @type {Program} */ program) {
  const file = join(folder, `${sourcesDigest(program)}.mjs`)
  if (existsSync(file) || (isOurs() && (await makeBundle(program, file)))) return pathToFileURL(file).href
  return null
}

/** @returns {string} */
function sourcesDigest(/** @type {Program} */ { entry, sources }) {
  // Places stand in the bundle, so a checkout that was moved needs another.
  const digest = createHash('sha256').update(`${repository}\0${entry}\0`)
  for (const file of [...sources.flatMap(sourceFiles), ...alsoCounts]) {
    const path = join(repository, file)
    if (existsSync(path)) digest.update(`${file}\0`).update(readFileSync(path)).update('\0')
  }
  return digest.digest('hex').slice(0, 32)
}

function sourceFiles(/** @type {string} */ place) {
  const names = readdirSync(join(repository, place), { recursive: true }).map(String).sort()
  return names.filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.test.ts')).map((name) => `${place}/${name}`)
}

// Root leaves nothing behind in the checkout of somebody else, who could not delete it.
function isOurs() {
  return process.getuid === undefined || statSync(join(repository, 'server')).uid === process.getuid()
}

async function makeBundle(/** @type {Program} */ { entry, sources, external }, /** @type {string} */ file) {
  try {
    mkdirSync(folder, { recursive: true })
    removeOldBundles()
    const { build } = await import('esbuild')
    const { outputFiles, metafile } = await build({
      entryPoints: [join(repository, entry)],
      outfile: file,
      write: false,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      conditions: ['source'],
      external,
      minifyWhitespace: true,
      minifySyntax: true,
      plugins: [filesKnowTheirPlace],
      // Packages of the older kind ask for Node's own modules by `require`.
      banner: {
        js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
      },
      sourcemap: true,
      sourcesContent: false,
      legalComments: 'none',
      tsconfigRaw: {},
      metafile: true,
      logLevel: 'silent',
      absWorkingDir: repository,
    })
    refuseUnknownSources(sources, Object.keys(metafile.inputs))
    // The map first: once the bundle is there, another start takes it.
    for (const { path, contents } of outputFiles.sort((a, b) => b.path.length - a.path.length))
      await writeWhole(path, contents)
    return true
  } catch (error) {
    // A checkout that cannot be written to is nothing to speak of.
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(error?.code))
      process.emitWarning(`Sitzplan starts slowly, from its sources: ${error}`)
    return false
  }
}

// What files say about paths beside them (migrations, schema.sql, the reference page) is still meant from where they are.
/** @type {import('esbuild').Plugin} */
const filesKnowTheirPlace = {
  name: 'files know their place',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      return { loader: 'ts', contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)) }
    })
    onLoad({ filter: /\bnode_modules\b.*\.[cm]?js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      return { loader: 'js', contents: `${placeOf(path, text)}${text}` }
    })
  },
}

function placeOf(/** @type {string} */ path, /** @type {string} */ text) {
  if (!/\b__(dirname|filename)\b/.test(text)) return ''
  const isStrict = /^\s*(\/[/*].*\s*)*['"]use strict['"]/.test(text)
  return `${isStrict ? "'use strict';" : ''}var __dirname = ${JSON.stringify(dirname(path))}, __filename = ${JSON.stringify(path)};`
}

// What a digest does not cover could change unnoticed.
function refuseUnknownSources(/** @type {string[]} */ sources, /** @type {string[]} */ inputs) {
  const isKnown = (/** @type {string} */ path) =>
    path.split('/').includes('node_modules') || sources.some((place) => path.startsWith(`${place}/`))
  const unknown = inputs.filter((input) => !isKnown(relative(repository, join(repository, input))))
  if (unknown.length > 0) throw new Error(`the bundle has parts that nothing watches: ${unknown.join(', ')}`)
}

// On disk before it has its name: half a file after a power cut would be run again and again.
async function writeWhole(/** @type {string} */ path, /** @type {Uint8Array} */ contents) {
  const half = `${path}.${process.pid}`
  const file = await open(half, 'w')
  await file.writeFile(contents)
  await file.sync()
  await file.close()
  await rename(half, path)
}

// Another start may be about to read a young one.
function removeOldBundles() {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (Date.now() - statSync(path).mtimeMs > keptMilliseconds) rmSync(path, { force: true })
  }
}
