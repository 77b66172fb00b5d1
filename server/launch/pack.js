// What `npm pack` puts into the server's package beside the migrations: our sources as one file that plain Node runs, and
// the web app. Packages stay outside: they are installed with it, as its dependencies.
import { execFileSync } from 'node:child_process'
import { chmod, cp, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const server = fileURLToPath(new URL('../', import.meta.url))
const repository = join(server, '..')
const dist = join(server, 'dist')
const program = join(dist, 'sitzplan.js')

const { dependencies, optionalDependencies } = JSON.parse(await readFile(join(server, 'package.json'), 'utf8'))

// Files say where others are by their own place, which is told from the program's here: both are in the package.
/** @type {import('esbuild').Plugin} */
const placesInThePackage = {
  name: 'places in the package',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const place = `new URL(${JSON.stringify(relative(dist, path))}, import.meta.url).href`
      return { loader: 'ts', contents: text.replaceAll('import.meta.url', place) }
    })
  },
}

await rm(dist, { recursive: true, force: true })
execFileSync('npm', ['run', '-s', 'build'], { cwd: repository, stdio: ['ignore', 'inherit', 'inherit'] })
await build({
  entryPoints: [join(server, 'src/cli/sitzplan.ts')],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['source'],
  external: Object.keys({ ...dependencies, ...optionalDependencies }),
  plugins: [placesInThePackage],
  banner: { js: '#!/usr/bin/env node' },
  legalComments: 'none',
  tsconfigRaw: {},
  logLevel: 'warning',
  absWorkingDir: repository,
})
await chmod(program, 0o755)
await cp(join(repository, 'web/dist'), join(dist, 'web'), {
  recursive: true,
  filter: (path) => !path.endsWith('.sources'),
})
await cp(join(repository, 'LICENSE'), join(dist, 'LICENSE'))
