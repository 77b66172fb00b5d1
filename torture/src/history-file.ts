// Histories on disk: a line of JSON for the head and one for each event, packed.
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { History, HistoryEvent, HistoryHead } from './history.ts'

export async function saveHistory(path: string, { head, events }: History): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  function* lines() {
    yield `${JSON.stringify(head)}\n`
    for (const event of events) yield `${JSON.stringify(event)}\n`
  }
  await pipeline(Readable.from(lines()), createGzip({ level: 3 }), createWriteStream(path))
}

export async function readHistory(path: string): Promise<History> {
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Infinity })
  let head: HistoryHead | null = null
  const events: HistoryEvent[] = []
  for await (const line of lines) {
    if (head) events.push(JSON.parse(line))
    else head = JSON.parse(line)
  }
  if (head?.version !== 1) throw new Error(`${path} is not a history of ours`)
  return { head, events }
}
