// The provider with the keys that are in use: made anew when they have changed.
import type { Provider } from 'oidc-provider'
import type { Services } from '../app.ts'
import { openidKeys } from './openid-keys.ts'
import { type Addresses, openidProvider } from './openid-provider.ts'

const looksEveryMilliseconds = 1_000

export function presentProvider(services: Services, addresses: Addresses): () => Promise<Provider> {
  let made: { provider: Provider; kids: string } | null = null
  let lookedAt = 0
  let looking: Promise<Provider> | null = null

  async function look(): Promise<Provider> {
    const now = performance.now()
    const keys = await openidKeys(services)
    const kids = keys.map(({ kid }) => kid).join()
    if (made?.kids !== kids) made = { provider: await openidProvider(services, addresses, keys), kids }
    lookedAt = now
    return made.provider
  }

  return async () => {
    if (made && performance.now() - lookedAt < looksEveryMilliseconds) return made.provider
    looking ??= look().finally(() => {
      looking = null
    })
    // While the database is away the provider says so itself.
    return looking.catch((error: unknown) => {
      if (made) return made.provider
      throw error
    })
  }
}
