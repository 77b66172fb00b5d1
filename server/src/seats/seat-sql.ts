// Pieces of SQL that the engine's statements share. Joins are nested loops over small arrays whatever the statistics
// say (see `engineSettings`): the hot tables are often empty, and plans made then turned batches quadratic.

/** Run at the start of every engine transaction. */
export const engineSettings = `
  set local enable_hashjoin = off;
  set local enable_mergejoin = off;
  set local enable_seqscan = off;
  set local enable_bitmapscan = off;
  set local jit = off;
  set local plan_cache_mode = force_generic_plan`

/** `{a,b}` out of values that need no quoting: ids, numbers, null. */
export const array = (values: readonly (string | number | null)[]) =>
  `{${values.map((value) => value ?? 'null').join(',')}}`

// `date_part` is double precision, exact for whole milliseconds, and far cheaper than the numeric `extract`.
export const milliseconds = (column: string) => `(date_part('epoch', ${column}) * 1000)::int8`

/**
 * Looks up `table` once for each row to its left, by index: `offset 0` keeps the planner from turning the look-up
 * into a join, whose order it would choose by statistics that were taken when the table was empty.
 */
export const lookUp = (name: string, table: string, condition: string, columns = '*') =>
  `cross join lateral (select ${columns} from ${table} where ${condition} offset 0) ${name}`

/** The pool a user without an assignment may use: open to everyone, or included; else any of the product's lines. */
export function openPoolOf(accountId: string, productId: string): string {
  return `
      select p.id,
             (p.kind = 'concurrent' and p.everyone) or (p.kind = 'included' and p.total is null) as open
        from pools p
       where p.account_id = ${accountId} and p.product_id = ${productId} and p.kind <> 'device'
       order by 2 desc, p.kind
       limit 1`
}
