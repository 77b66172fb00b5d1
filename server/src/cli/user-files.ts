// What `sitzplan users import` and `export` do: the same calls as the pages, told line by line.
import { open, readFile, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as rest } from 'node:timers/promises'
import type { ImportLine, PeopleImport } from '@sitzplan/contract/people-import'
import type { User } from '@sitzplan/contract/users'
import Table from 'cli-table3'
import type { Page } from '../platform/http/lists.ts'
import { fileRefusal, StartRefusal } from '../platform/start-refusal.ts'
import { RunningServer } from './running-server.ts'
import type { Terminal } from './terminal.ts'

export interface ImportOptions {
  server?: string
  yes?: boolean
  createGroups?: boolean
  notify: boolean
}

const shownLines = 20
const restMilliseconds = 300

/** Says what the file would do; with `yes` carries it out. Throws when lines were refused, after the others are done. */
export async function importUsers(terminal: Terminal, path: string, options: ImportOptions): Promise<void> {
  const server = new RunningServer(options.server)
  const found = await check(server, path, options.createGroups ?? false)
  const { new: added, change, unchanged, error } = found.counts
  const told = `${path}: ${lines(found.lines)}, ${added} to add, ${change} to change, ${unchanged} as they are, ${error} with errors.`
  const parts = [told, notesOf(found), await linesWhere(server, found, 'outcome=error', error)]
  if (!options.yes) parts.push('Nothing has been done yet. Run it again with --yes to carry it out.')
  terminal.say(parts.filter(Boolean).join('\n\n'), { event: 'checked', ...found })
  const done = options.yes && added + change > 0 ? await carryOut(server, terminal, found, options.notify) : null
  const refused = done?.results.failed ?? error
  if (done?.state === 'stopped') throw new StartRefusal('The import was stopped. Everything imported so far stays.')
  if (refused > 0)
    throw new StartRefusal(`${refused} of ${lines(found.lines)} ${refused === 1 ? 'was' : 'were'} refused.`)
}

async function check(server: RunningServer, path: string, createGroups: boolean): Promise<PeopleImport> {
  const body = await readFile(path).catch((error) => {
    throw fileRefusal(`${path} cannot be read`, error)
  })
  const query = new URLSearchParams({ fileName: basename(path), createGroups: String(createGroups) })
  return server.ask(`/api/v1/user-imports?${query}`, { method: 'POST', body: new Uint8Array(body), type: 'text/csv' })
}

function notesOf({ ignoredColumns, newGroups, createGroups, products }: PeopleImport): string {
  const notes = []
  if (ignoredColumns.length > 0) notes.push(`Columns not imported: ${ignoredColumns.join(', ')}.`)
  if (newGroups.length > 0)
    notes.push(
      createGroups
        ? `Groups to be added: ${newGroups.join(', ')}.`
        : `Groups that do not exist yet: ${newGroups.join(', ')}. Add them with --create-groups.`,
    )
  for (const { key, kind, given, waiting } of products)
    notes.push(`${key} (${kind}): ${given} get it, ${waiting} wait for a license.`)
  return notes.join('\n')
}

/** It goes on, on the server, also when whoever waits for it is gone. */
async function carryOut(
  server: RunningServer,
  terminal: Terminal,
  { id, counts: { error } }: PeopleImport,
  notify: boolean,
): Promise<PeopleImport> {
  const body = JSON.stringify({ notify })
  let now: PeopleImport = await server.ask(`/api/v1/user-imports/${id}/start`, {
    method: 'POST',
    body,
    type: 'application/json',
  })
  const bar = terminal.progress()
  try {
    while (now.state === 'running') {
      await rest(restMilliseconds)
      now = await server.ask(`/api/v1/user-imports/${id}`)
      const done = Object.values(now.results).reduce((sum, count) => sum + count, 0)
      bar.update(done, now.lines)
    }
  } finally {
    bar.stop()
  }
  const { added, changed, unchanged, failed } = now.results
  const told = `${added} added, ${changed} changed, ${unchanged} as they were, ${failed} refused.`
  // Those that were left out are told already.
  const failures = failed > error && (await linesWhere(server, now, 'result=failed', failed))
  terminal.say([told, failures].filter(Boolean).join('\n\n'), { event: now.state, ...now })
  return now
}

/** The first of these lines, with what is wrong in them. */
async function linesWhere(server: RunningServer, { id }: PeopleImport, query: string, total: number): Promise<string> {
  if (total === 0) return ''
  const { items } = await server.ask<Page<ImportLine>>(`/api/v1/user-imports/${id}/lines?${query}&limit=${shownLines}`)
  const table = new Table({ head: ['line', 'e-mail', 'column', 'what is wrong'], style: { head: [], border: [] } })
  for (const { line, email, problems } of items)
    for (const { column, message } of problems) table.push([String(line), email, column ?? '', message])
  const more = total - items.length
  return more > 0 ? `${table.toString()}\nand ${more} more` : table.toString()
}

const lines = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`

/** Everybody the token may see, as a CSV file that can be imported again; with --json one object a line. */
export async function exportUsers(
  terminal: Terminal,
  path: string | undefined,
  { server: address, language, json = false }: { server?: string; language: string; json?: boolean },
): Promise<void> {
  const server = new RunningServer(address)
  const people = json
    ? Readable.from(usersAsLines(server))
    : await server.read('/api/v1/users', { accept: 'text/csv', language })
  if (path === undefined) return terminal.pour(people).catch(brokeOff)
  const file = await open(path, 'wx', 0o600).catch((error) => {
    throw fileRefusal(`${path} cannot be written`, error)
  })
  await pipeline(people, file.createWriteStream()).catch(async (error) => {
    await rm(path, { force: true })
    return brokeOff(error)
  })
  terminal.say(`The people are in ${path}.`, { event: 'exported', file: path })
}

function brokeOff(error: unknown): never {
  if (error instanceof StartRefusal) throw error
  throw new StartRefusal('The export was interrupted.', { cause: error })
}

async function* usersAsLines(server: RunningServer) {
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page<User> = await server.ask(`/api/v1/users?limit=200${cursor && `&cursor=${cursor}`}`)
    yield page.items.map((user) => `${JSON.stringify(user)}\n`).join('')
    cursor = page.nextCursor
  }
}
