// What is kept about the person who is signed in.
import type { MyData } from '@sitzplan/contract/my-data'
import { queryOptions } from '@tanstack/react-query'
import { download, read } from '../../platform/calls.ts'
import { todayIn } from '../../platform/days.ts'

/** In the language of the page: the document says in words how long things are kept. */
export const myDataQuery = (language: string) =>
  queryOptions({
    queryKey: ['my-data', language],
    queryFn: ({ signal }) => read<MyData>('/api/v1/me/data', signal),
  })

export const downloadMyData = (timeZone: string) =>
  download('/api/v1/me/data?download=json', 'application/json', `sitzplan-my-data-${todayIn(timeZone)}.json`)
