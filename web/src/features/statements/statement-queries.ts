// What the page reads of statements. Shapes are those of the contract.
import type { Statement, StatementMonth } from '@sitzplan/contract/statements'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { address, read } from '../../platform/calls.ts'

/** Newest first; two hundred are sixteen years. */
export const monthsQuery = queryOptions({
  queryKey: ['statements', 'months'],
  queryFn: async ({ signal }) =>
    (await read<{ items: StatementMonth[] }>(address('/api/v1/statements', { limit: 200 }), signal)).items,
})

export const statementPath = (month: string) => `/api/v1/statements/${encodeURIComponent(month)}`

export const statementQuery = (month: string) =>
  queryOptions({
    queryKey: ['statements', 'one', month],
    queryFn: ({ signal }) => read<Statement>(statementPath(month), signal),
    placeholderData: keepPreviousData,
  })
