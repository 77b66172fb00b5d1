// A long list in parts: rows that come into sight, and leave it, together.

const known = new WeakMap<readonly unknown[], unknown>()

/** As they follow each other, `most` at a time; of the same list the same parts, which are not drawn again then. */
export function rowParts<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const kept = known.get(items)
  // Kept under the list they are parts of.
  if (kept) return kept as readonly (readonly Item[])[]
  const count = Math.ceil(items.length / most)
  const parts = Array.from({ length: count }, (_, part) => items.slice(part * most, (part + 1) * most))
  known.set(items, parts)
  return parts
}
