// Looks a file through: its lines are kept, and each is held against what there is. Nothing is done. In many short
// transactions: while one runs no event is told that is younger than it.
import { mostImportLines } from '@sitzplan/contract/import-limits'
import type { ImportProduct } from '@sitzplan/contract/people-import'
import type { UserCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { products } from '../catalog/catalog.ts'
import { inTurns } from '../platform/in-turns.ts'
import { lineOf } from './import-cells.ts'
import { columnsOf, countKnownColumns } from './import-columns.ts'
import { recordsOf, unreadable } from './import-file.ts'
import { FreeSeats, type Gift, type Plan, type Problem } from './import-rules.ts'
import { updateChecking, updateToChecked } from './import-store.ts'
import { type CheckedLine, insertLines, type NewLine, selectLinesToCheck, updateCheckedLines } from './line-store.ts'
import { knownProducts, plansOf, surroundingsOf } from './surroundings.ts'

const linesAtOnce = 500
/** An account has no more groups. */
const mostNewGroups = 1_000

export interface ReadFile {
  ignored: string[]
  lines: NewLine[]
}

/** The lines of a file. Refuses `import_unreadable`. */
export async function readFile({ database }: Services, bytes: Buffer): Promise<ReadFile> {
  const known = await knownProducts(database)
  const lines: NewLine[] = []
  const firstLines = new Map<string, number>()
  let header: ReturnType<typeof columnsOf> | null = null
  for await (const { line, cells } of recordsOf(bytes, countKnownColumns(known))) {
    if (!header) {
      header = columnsOf(cells, known)
      continue
    }
    if (lines.length === mostImportLines) throw unreadable('import_many_lines', { limit: mostImportLines })
    const { wanted, problems } = lineOf(header.columns, cells)
    const first = firstLines.get(wanted.email)
    if (first === undefined && wanted.email) firstLines.set(wanted.email, line)
    if (first !== undefined) problems.push({ column: 'email', code: 'twice', params: { line: first } })
    lines.push({ line, wanted, misread: problems })
  }
  if (lines.length === 0) throw unreadable('import_no_lines')
  return { ignored: header?.ignored ?? [], lines }
}

export async function keepLines(
  { database }: Services,
  accountId: string,
  importId: string,
  lines: readonly NewLine[],
) {
  for (let at = 0; at < lines.length; at += linesAtOnce)
    await insertLines(database, accountId, importId, lines.slice(at, at + linesAtOnce))
}

/**
 * Holds every line against what there is now, or as many until it is enough: another server then takes the check over. An
 * import that is thrown away meanwhile is left alone.
 */
export async function checkLines(
  services: Services,
  caller: UserCaller,
  importId: string,
  createGroups: boolean,
  isEnough = () => false,
): Promise<void> {
  const { database } = services
  const { accountId } = caller
  const around = await surroundingsOf(database, caller, createGroups)
  const tally = new Tally(new FreeSeats(await freeSeats(services, accountId)))
  for (let after = 0; await updateChecking(database, accountId, importId); ) {
    const lines = await selectLinesToCheck(database, accountId, importId, after, linesAtOnce)
    const last = lines.at(-1)
    if (!last) break
    const wanted = lines.map((line) => line.wanted)
    const plans = await plansOf(database, caller, around, wanted)
    const checked: CheckedLine[] = []
    for await (const [at, { plan, present }] of inTurns(plans.entries())) {
      const { line = 0, misread = [] } = lines[at] ?? {}
      const problems = withoutRepeats([...misread, ...plan.problems])
      const outcome = problems.length > 0 ? 'error' : plan.outcome
      const maySit = present?.status !== 'suspended'
      const warnings = outcome === 'error' ? [] : tally.count(plan, maySit)
      if (outcome === 'error') tally.countGroups(plan)
      checked.push({ line, outcome, changes: plan.changes, problems, warnings, userId: present?.id ?? null })
    }
    await updateCheckedLines(database, accountId, importId, checked)
    if (isEnough()) return
    after = last.line
  }
  const prices = await pricesOf(services)
  const found = { newGroups: tally.newGroups, products: tally.products(prices) }
  await updateToChecked(database, accountId, importId, found)
}

/** Of a column that is wrong already the same need not be said of what is missing in it. */
const withoutRepeats = (problems: readonly Problem[]): Problem[] =>
  problems.filter(
    ({ column, code }, at) => problems.findIndex((one) => one.column === column && one.code === code) === at,
  )

async function freeSeats({ database, seats }: Services, accountId: string): Promise<Map<string, number>> {
  const free = new Map<string, number>()
  for (const { productKey, kind, total, used } of await seats.usage(database, accountId))
    free.set(
      `${productKey} ${kind}`,
      total === null ? Number.POSITIVE_INFINITY : kind === 'named' ? Math.max(0, total - used) : total,
    )
  return free
}

type Prices = ReadonlyMap<string, number>

async function pricesOf({ database }: Services): Promise<Prices> {
  const all = await products(database)
  return new Map(
    all.flatMap(({ key, prices }) =>
      prices.filter(({ resource }) => !resource).map(({ kind, amount }) => [`${key} ${kind}`, amount] as const),
    ),
  )
}

/** What all lines come to together. */
class Tally {
  readonly #free: FreeSeats
  readonly #groups = new Map<string, string>()
  readonly #products = new Map<string, Omit<ImportProduct, 'price'>>()

  constructor(free: FreeSeats) {
    this.#free = free
  }

  get newGroups(): string[] {
    return [...this.#groups.values()]
  }

  products(prices: Prices): ImportProduct[] {
    return [...this.#products.values()].map((one) => ({ ...one, price: prices.get(`${one.key} ${one.kind}`) ?? null }))
  }

  /** What is to be considered about a line that can be carried out. */
  count(plan: Plan, maySit: boolean): Problem[] {
    this.countGroups(plan)
    return plan.gifts
      .filter((gift) => this.#countGift(gift, maySit))
      .map(({ key }): Problem => ({ column: 'products', code: 'waits', params: { key } }))
  }

  countGroups({ newGroups, problems }: Plan): void {
    for (const name of newGroups) this.#countGroup(name)
    for (const { code, params } of problems) if (code === 'unknownGroup') this.#countGroup(String(params?.name))
  }

  #countGroup(name: string): void {
    if (this.#groups.size < mostNewGroups) this.#groups.set(name.toLowerCase(), name)
  }

  /** Whether it would be waited for. */
  #countGift({ key, kind }: Gift, maySit: boolean): boolean {
    const pool = `${key} ${kind}`
    const one = this.#products.get(pool) ?? { key, kind, given: 0, waiting: 0 }
    const waits = this.#free.isWaitedFor({ key, kind }, maySit)
    one[waits ? 'waiting' : 'given'] += 1
    this.#products.set(pool, one)
    return waits
  }
}
