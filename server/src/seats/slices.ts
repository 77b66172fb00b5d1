// Lists laid end to end, for statements that take what belongs together as a slice of an array, `($1)[from:to]`.

export class Slices<Item> {
  readonly list: Item[] = []
  /** Where each begins, counted from 1. */
  readonly from: number[] = []
  /** Where each ends; before its beginning when it is empty. */
  readonly to: number[] = []

  add(items: readonly Item[]): void {
    this.from.push(this.list.length + 1)
    for (const item of items) this.list.push(item)
    this.to.push(this.list.length)
  }
}

/** Rows of pools, pool by pool. */
export function byPool<Row extends { poolId: number }>(
  rows: Iterable<Row>,
): { poolIds: number[]; slices: Slices<Row> } {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.poolId)
    if (group) group.push(row)
    else groups.set(row.poolId, [row])
  }
  const slices = new Slices<Row>()
  for (const group of groups.values()) slices.add(group)
  return { poolIds: [...groups.keys()], slices }
}
