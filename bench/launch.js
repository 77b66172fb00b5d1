// Runs a program of bench/src as the server is run in production: from one file. From the sources every function that is
// made while the program runs would be given its name anew, which costs the engine and the servers a tenth.
import { currentBundle } from '../server/launch/bundle.js'

const [name] = process.argv.splice(2, 1)
const entry = `bench/src/${name}.ts`
const bundle = await currentBundle({
  entry,
  sources: ['bench/src', 'server/src', 'server/launch', 'contract/src', 'client/src', 'e2e/src'],
  external: ['@node-rs/argon2', 'pg-native', 'playwright-core', '@sparticuz/chromium'],
})
if (bundle) {
  process.setSourceMapsEnabled(true)
  await import(bundle)
} else {
  await import('tsx')
  await import(`./src/${name}.ts`)
}
