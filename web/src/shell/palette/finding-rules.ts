// What the palette finds, and in what order. Pure.
import { folded, spelledOut } from '../../platform/folded.ts'

const groups = ['actions', 'pages', 'products', 'people', 'accounts'] as const

export interface Findable {
  id: string
  group: (typeof groups)[number]
  name: string
  /** Other words for it, which are not shown. */
  also?: string
}

/** How well something fits: the lower the better. */
const fits = { fromTheStart: 0, wordsOfTheName: 1, otherWords: 2, insideTheName: 3 } as const

/** Shorter parts would be found inside of almost anything. */
const leastInside = 3

export interface ListedGroup<Item> {
  group: Findable['group'] | 'recent'
  entries: Item[]
}

/**
 * What is shown, in its groups. Before anything is typed what was used last stands on top. What the server has found comes
 * last, and later: nothing above it moves.
 */
export function listed<Item extends Findable>(
  known: readonly Item[],
  found: readonly Item[],
  typed: string,
  recent: readonly string[],
): ListedGroup<Item>[] {
  const isOneOf = (items: readonly Item[], { id }: Item) => items.some((one) => one.id === id)
  if (typed.trim() === '') {
    const last = recent.flatMap((id) => known.filter((one) => one.id === id))
    const others = known.filter((one) => one.group !== 'people' && !isOneOf(last, one))
    return withEntries([{ group: 'recent', entries: last }, ...inGroups(others)])
  }
  const fitting = matching(known, typed, recent)
  return withEntries(inGroups([...fitting, ...found.filter((one) => !isOneOf(fitting, one))]))
}

const inGroups = <Item extends Findable>(items: readonly Item[]): ListedGroup<Item>[] =>
  groups.map((group) => ({ group, entries: items.filter((one) => one.group === group) }))

const withEntries = <Item>(all: ListedGroup<Item>[]) => all.filter(({ entries }) => entries.length > 0)

/** Those in which every typed word occurs, the best first; of equally good ones those used last, and then as they came. */
function matching<Item extends Findable>(items: readonly Item[], typed: string, recent: readonly string[]): Item[] {
  const asked = wordsOf(folded(typed))
  const used = (id: string) => (recent.includes(id) ? recent.indexOf(id) : recent.length)
  return items
    .flatMap((item) => {
      const fit = fitOf(item, asked)
      return fit === null ? [] : [{ item, fit }]
    })
    .sort((a, b) => a.fit - b.fit || used(a.item.id) - used(b.item.id))
    .map(({ item }) => item)
}

/** Whether every typed word occurs in it. */
export const isFitting = (item: Findable, typed: string): boolean => fitOf(item, wordsOf(folded(typed))) !== null

function fitOf({ name, also = '' }: Findable, asked: readonly string[]): number | null {
  const written = spellings(name)
  const words = written.flatMap(wordsOf)
  const all = [...words, ...spellings(also).flatMap(wordsOf)]
  const areBegun = (among: readonly string[]) => asked.every((word) => among.some((one) => one.startsWith(word)))
  if (written.some((one) => one.startsWith(asked.join(' ')))) return fits.fromTheStart
  if (areBegun(words)) return fits.wordsOfTheName
  if (areBegun(all)) return fits.otherWords
  const areInside = asked.every((word) => word.length >= leastInside && written.some((one) => one.includes(word)))
  return areInside ? fits.insideTheName : null
}

/** Without accents, and with umlauts and the like spelled out. */
const spellings = (text: string): string[] => {
  const plain = folded(text)
  const long = folded(spelledOut(text))
  return plain === long ? [plain] : [plain, long]
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
