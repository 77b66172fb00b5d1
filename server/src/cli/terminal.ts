// What the commands print: sentences and small tables for people, one JSON object a line with --json.
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Presets, SingleBar } from 'cli-progress'
import Table from 'cli-table3'
import type { Config } from '../config.ts'
import { type DemoFile, demoFilePath, readDemoFile } from '../demo/demo-file.ts'
import type { Announcements } from '../main.ts'

export class Terminal implements Announcements {
  readonly #json: boolean

  constructor({ json = false }: { json?: boolean }) {
    this.#json = json
  }

  /** A sentence, or with --json the facts behind it. */
  say(sentence: string, facts: Record<string, unknown>): void {
    process.stdout.write(this.#json ? `${JSON.stringify(facts)}\n` : `${sentence}\n`)
  }

  /** A text that comes piece by piece, as far as it is read. */
  pour(text: Readable): Promise<void> {
    return pipeline(text, process.stdout, { end: false }).catch(unlessReadEnough)
  }

  /** How far long work is, of so many: a bar on standard error where somebody looks at it, and nothing elsewhere. */
  progress(): { update: (done: number, total: number) => void; stop: () => void } {
    if (this.#json || !process.stderr.isTTY) return { update() {}, stop() {} }
    const bar = new SingleBar({ stream: process.stderr, clearOnComplete: true }, Presets.shades_classic)
    const update = (done: number, total: number) => {
      if (!bar.isActive) bar.start(total, 0)
      bar.setTotal(total)
      bar.update(done)
    }
    return { update, stop: () => bar.stop() }
  }

  building(): void {
    this.say('Building the web app, which takes a few seconds …', { event: 'building' })
  }

  ready(url: string): void {
    this.say(`Sitzplan runs at ${url} (API: ${url}/api/docs). Stop it with Ctrl-C.`, { event: 'ready', url })
  }

  setup(link: string, isOwn: boolean): void {
    const what = isOwn
      ? 'There are no users yet. Open this link (once, within 48 hours) to create the first superadmin:'
      : 'There is no vendor yet. Open this link (once, within 48 hours) to create it and its first operator:'
    const sentence = `\n${what}\n\n  ${link}\n`
    this.say(sentence, { event: 'setup', link })
  }

  async demo(config: Config, isNew: boolean): Promise<void> {
    const demo = await readDemoFile(config.dataFolder)
    if (!demo) {
      this.say('The database is not empty and contains no demo, so this is an ordinary start.', {
        event: 'demo',
        filled: false,
      })
      return
    }
    const path = demoFilePath(config.dataFolder)
    const factor = `\nThe operator's second factor, for an authenticator app: ${demo.vendor.totpSecret}\n`
    const sentence = `\n${demoTable(demo)}\n${factor}\nAll sign-ins and tokens: ${path}\n`
    this.say(sentence, { event: 'demo', filled: isNew, file: path })
  }
}

/** `sitzplan … | head` closes the pipe when it has read enough: the rest is said to nobody, and what was begun is done. */
export function letReadersLeave(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', unlessReadEnough)
}

function unlessReadEnough(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

// One person for each role; the file has them all.
function demoTable(demo: DemoFile): string {
  const table = new Table({ head: ['account', 'role', 'e-mail', 'password'], style: { head: [], border: [] } })
  table.push(['vendor', 'operator', demo.vendor.email, demo.vendor.password])
  for (const account of demo.accounts) {
    const roles = new Set<string>()
    for (const { role, email, password } of account.users) {
      if (roles.has(role)) continue
      roles.add(role)
      table.push([account.slug, role, email, password])
    }
  }
  return table.toString()
}
