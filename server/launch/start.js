// What `npm start` runs: the command line, from one file that is put together when the sources have changed
// (bundle.js). Where that file can be neither found nor made, from the sources, as the tests do: the same a second later.
import { currentBundle, server } from './bundle.js'

const bundle = await currentBundle(server)
if (bundle) {
  // Stack traces name our files and lines.
  process.setSourceMapsEnabled(true)
  await import(bundle)
} else {
  await import('tsx')
  await import('../src/cli/sitzplan.ts')
}
