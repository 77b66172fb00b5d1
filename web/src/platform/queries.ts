// The query library, set up once: what the server refuses is final, what did not arrive is asked for again.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { makeSureOfWhoIsSignedIn } from './me.ts'
import { CallRefused, mayPass } from './problems.ts'

const patience = (attempt: number) => Math.min(1000 * 2 ** attempt, 15_000)

export function createQueryClient(): QueryClient {
  // A sign-in that ended elsewhere: whoever looks at a page sees the sign-in form, and comes back to the same place. So
  // does who needs a second factor from now on.
  const onError = (error: unknown) => {
    if (error instanceof CallRefused && ['unauthorized', 'second_factor_required'].includes(error.code))
      void makeSureOfWhoIsSignedIn(client)
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        retry: (count, error) => mayPass(error) && count < 3,
        retryDelay: patience,
        staleTime: 5_000,
        networkMode: 'always',
        // A list that failed while the server was away heals by itself.
        refetchInterval: ({ state }) => (state.status === 'error' && mayPass(state.error) ? 5_000 : false),
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
