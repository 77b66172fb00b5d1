// Checks who imports whom by the rules of checks/import-rules.js. dependency-cruiser reads TypeScript through the
// compiler's programmatic API, which TypeScript 7 does not have: it is started through a link beside the older
// compiler of this folder, so that it finds that one while everything else keeps version 7.
import { spawnSync } from 'node:child_process'
import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const cruiser = join(repository, 'node_modules', 'dependency-cruiser')
const link = join(repository, 'checks', 'node_modules', 'dependency-cruiser')
const folders = ['contract', 'server', 'client', 'web', 'bench', 'torture', 'examples', 'e2e', 'checks']

rmSync(link, { recursive: true, force: true })
symlinkSync(cruiser, link, 'junction')

const { status } = spawnSync(
  process.execPath,
  [
    ...['--preserve-symlinks', '--preserve-symlinks-main'],
    join(link, 'bin', 'dependency-cruise.mjs'),
    ...['--config', join(repository, 'checks', 'import-rules.js')],
    ...folders,
  ],
  { cwd: repository, stdio: 'inherit' },
)
process.exitCode = status ?? 1
