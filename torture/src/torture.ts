// npm run torture: many clients, two servers, and a database, all of which die again and again; and a referee who reads
// what everybody was answered. Exit code 1 when something happened that must not.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readHistory, saveHistory } from './history-file.ts'
import { examine } from './referee/referee.ts'
import { report } from './report.ts'
import { torture } from './torture-run.ts'

const { values } = parseArgs({
  options: {
    ops: { type: 'string', default: '20000' },
    kills: { type: 'string', default: '8' },
    stops: { type: 'string' },
    failovers: { type: 'string' },
    pauses: { type: 'string' },
    outages: { type: 'string', default: '5' },
    clients: { type: 'string', default: '64' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
    replay: { type: 'string' },
    save: { type: 'boolean', default: false },
  },
})

const history = values.replay ? await readHistory(values.replay) : await run()
console.error('judging')
const examined = examine(history)
const { violations } = examined
console.log(report(history, examined))
if (!values.replay && (violations.length > 0 || values.save)) {
  const path = fileURLToPath(new URL(`../histories/${history.head.seed}.jsonl.gz`, import.meta.url))
  await saveHistory(path, history)
  console.log(`The history was saved; npm run torture -- --replay ${path} judges it again.`)
}
process.exit(violations.length > 0 ? 1 : 0)

function run() {
  const kills = whole('kills', values.kills)
  return torture({
    seed: whole('seed', values.seed),
    ops: whole('ops', values.ops),
    clients: whole('clients', values.clients),
    faults: {
      kills,
      stops: values.stops === undefined ? Math.floor(kills / 4) : whole('stops', values.stops),
      outageEvery: whole('outages', values.outages),
      failovers: values.failovers === undefined ? Math.floor(kills / 8) : whole('failovers', values.failovers),
      pauses: values.pauses === undefined ? Math.floor(kills / 8) : whole('pauses', values.pauses),
    },
    say: (text) => console.error(text),
  })
}

function whole(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  console.error(`--${name} takes a whole number, not ${text}.`)
  process.exit(2)
}
