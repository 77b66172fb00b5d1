// npm run demo:traffic: invented technicians work through the SDK at the demo account's seats, live in the terminal.
// Reads top-down: what was asked for, who is there, how it is shown, everybody to work, everybody home.
import { setMaxListeners } from 'node:events'
import { SitzplanClient } from '@sitzplan/client'
import { Command, InvalidArgumentError } from 'commander'
import { findDemo, NoDemo } from './demo.ts'
import { lifeOf } from './life.ts'
import { jsonLines, liveTable, logLines } from './show.ts'
import { Stage } from './stage.ts'

interface Wishes {
  speed: number
  people: number
  for?: number
  json?: boolean
  product: string
  account: string
}

const positive = (text: string) => {
  const value = Number(text)
  if (!(value > 0) || value > 100_000) throw new InvalidArgumentError('Give a number above 0.')
  return value
}
const whole = (text: string) => {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.')
  return Number(text)
}

const wishes = new Command('demo:traffic')
  .description('Lets invented technicians take, keep, wait for and give back the seats of the demo account.')
  .option('--speed <factor>', 'how much faster than life; at 10 a session takes about 45 s', positive, 10)
  .option('--people <number>', 'how many technicians work', whole, 15)
  .option('--for <seconds>', 'stops by itself after so long; else Ctrl-C stops', positive)
  .option('--product <key>', 'which product they use', 'remote-support')
  .option('--account <slug>', 'whose technicians they are', 'aurora')
  .option('--json', 'prints one JSON object per event and line')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<Wishes>()

try {
  await run(wishes)
} catch (error) {
  if (!(error instanceof NoDemo)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function run({ speed, people, product, account, json, for: seconds }: Wishes): Promise<void> {
  const demo = await findDemo({ folder: process.env.SITZPLAN_DATA ?? './data', account, product })
  const technicians = demo.technicians.slice(0, people)
  const client = new SitzplanClient({ baseUrl: demo.baseUrl, token: demo.productKey, liveSeats: technicians.length })
  const stage = new Stage(technicians, demo.seats)
  const show = json ? jsonLines(stage) : process.stdout.isTTY ? liveTable(stage, demo) : logLines(stage)

  const closingTime = new AbortController()
  // Every pause of every technician listens to it.
  setMaxListeners(0, closingTime.signal)
  const stop = () => closingTime.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const timer = seconds ? setTimeout(stop, seconds * 1000) : undefined

  await Promise.all(technicians.map((who) => lifeOf(who, { client, stage, speed, signal: closingTime.signal })))
  await client.close()
  clearTimeout(timer)
  show.close()
}
