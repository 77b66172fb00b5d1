// `sitzplan license dry-run`: what would come of a document, told by a running server, or by the database of one that is
// stopped or was restored from a backup. The same code as the dialog's answers.
import { type Reason, reasons } from '@sitzplan/contract/messages/reasons'
import type { DryRun } from '@sitzplan/contract/surplus'
import Table from 'cli-table3'
import { accountById } from '../accounts/accounts.ts'
import { readDocument } from '../licenses/license-document.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { StartRefusal } from '../platform/start-refusal.ts'
import { dryRun } from '../surplus/surplus.ts'
import { changeName, textIn, totalText } from './license-files.ts'
import { RunningServer } from './running-server.ts'
import type { Terminal } from './terminal.ts'
import { withServices } from './with-services.ts'

export interface DryRunOptions {
  /** Address of a running server; the token of an administrator is in SITZPLAN_TOKEN. */
  server?: string
}

export async function tryFile(terminal: Terminal, path: string, { server }: DryRunOptions): Promise<void> {
  const document = await textIn(path)
  const outcome = server ? await ask(server, document) : await look(path, document)
  terminal.say(sentenceOf(path, outcome), { ...outcome })
}

const ask = (server: string, document: string): Promise<DryRun> =>
  new RunningServer(server).ask('/api/v1/license/dry-run', {
    method: 'POST',
    body: JSON.stringify({ document }),
    type: 'application/json',
  })

async function look(path: string, document: string): Promise<DryRun> {
  const read = readDocument(document)
  if (!read) throw new StartRefusal(`${path} is not a license document.`)
  const accountId = read.payload.sub.toLowerCase()
  const outcomes: DryRun[] = []
  await withServices(async (services) => {
    try {
      // First, because the catalogue of another vendor's database does not know its products.
      await accountById(services.database, accountId)
      outcomes.push(await dryRun(services, { accountId, looking: null }, document))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.code === 'not_found')
        throw new StartRefusal('This database does not have the account that the document is for.')
      throw new StartRefusal(`${path} would be refused. ${whyOf(error)}`)
    }
  })
  const [outcome] = outcomes
  if (!outcome) throw new Error('a dry run without an outcome')
  return outcome
}

/** As the page says it. */
function whyOf({ details, message }: Refusal): string {
  const reason = String(details.hint ?? details.reason)
  return reason in reasons.en ? reasons.en[reason as Reason] : message
}

const waits = {
  surplus: 'It would wait, because more licenses are in use than it contains.',
  drain:
    'It would wait for an administrator, because it contains fewer shared seats than are taken right now. Once it is activated, surplus seats are removed as they become free.',
  day: 'It would wait for its first day.',
}

function sentenceOf(path: string, { revision, waitsFor, changes, surplus }: DryRun): string {
  const verdict = waitsFor ? waits[waitsFor] : 'It would be activated.'
  const lines = new Table({
    head: ['product', 'kind', 'old', 'new', 'in use', 'surplus'],
    style: { head: [], border: [] },
  })
  for (const change of changes)
    lines.push([
      change.product,
      changeName(change),
      totalText(change.from),
      totalText(change.to),
      String(change.used),
      String(change.surplus),
    ])
  const people = new Table({ head: ['product', 'kind', 'suggested', 'reason'], style: { head: [], border: [] } })
  for (const { product, kind, resource, proposal, devices, toRemove } of surplus) {
    for (const { user, reason } of proposal) people.push([product, kind, user.email, reason.replace('_', ' ')])
    for (const { name } of devices.slice(0, toRemove)) people.push([product, resource ?? kind, name, 'unused longest'])
  }
  const parts = [`${path}, revision ${revision}. ${verdict}`]
  if (changes.length > 0) parts.push(lines.toString())
  if (people.length > 0) parts.push(`Licenses that Sitzplan suggests removing:\n${people.toString()}`)
  return parts.join('\n\n')
}
