// Rows in bulk, as PostgreSQL's COPY writes and takes them: text, one line a row.
import type { Readable, Writable } from 'node:stream'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** The rows of a table, the columns in this order. */
export const copyOut = (client: pg.ClientBase, table: string, columns: readonly string[]): Readable =>
  client.query(copyTo(`copy (select ${listOf(columns)} from ${quoted(table)}) to stdout`))

/** Takes what `copyOut` gave. */
export const copyIn = (client: pg.ClientBase, table: string, columns: readonly string[]): Writable =>
  client.query(copyFrom(`copy ${quoted(table)} (${listOf(columns)}) from stdin`))

const listOf = (columns: readonly string[]) => columns.map(quoted).join(', ')

/** As a name in a statement. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
