// What `sitzplan keys export` does: the public parts of the vendor's keys, for customers with an installation of their own.
import { writeFile } from 'node:fs/promises'
import { readSigningKey } from '../key-settings.ts'
import { vendorKeySet } from '../licenses/vendor-key-life.ts'
import { fileRefusal, StartRefusal } from '../platform/start-refusal.ts'
import type { Terminal } from './terminal.ts'
import { withServices } from './with-services.ts'

/** `from`: a file with a private key; without one, the keys that count in the database. `out`: else it is printed. */
export async function exportKeys(terminal: Terminal, { from, out }: { from?: string; out?: string }): Promise<void> {
  if (from !== undefined) {
    const { kid, jwk } = readSigningKey('--from', from) ?? {}
    await give(terminal, { keys: [{ ...jwk, kid, alg: 'EdDSA', use: 'sig' }] }, out)
    return
  }
  await withServices(async ({ database }) => {
    const keySet = await vendorKeySet(database)
    if (keySet.keys.length === 0) throw new StartRefusal('This database has no vendor and therefore no keys.')
    await give(terminal, keySet, out)
  })
}

async function give(terminal: Terminal, keySet: { keys: object[] }, out: string | undefined): Promise<void> {
  const text = JSON.stringify(keySet, null, 2)
  if (out === undefined) return terminal.say(text, { ...keySet })
  await writeFile(out, `${text}\n`, { flag: 'wx' }).catch((error) => {
    throw fileRefusal(`${out} cannot be written`, error)
  })
  const sentence = `${keySet.keys.length === 1 ? 'The public key is' : `${keySet.keys.length} public keys are`} in ${out}. Customers set SITZPLAN_VENDOR_KEY to it.`
  terminal.say(sentence, { file: out, ...keySet })
}
