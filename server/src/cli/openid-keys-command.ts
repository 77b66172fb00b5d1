// `sitzplan openid renew-key`: another key that sign-ins to products are signed with.
import { renewKey } from '../openid-provider/openid-keys.ts'
import { StartRefusal } from '../platform/start-refusal.ts'
import type { Terminal } from './terminal.ts'
import { withServices } from './with-services.ts'

export const renew = (terminal: Terminal, isAtOnce: boolean): Promise<void> =>
  withServices(async (services) => {
    const outcome = await renewKey(services, isAtOnce)
    if (outcome === 'no_vendor')
      throw new StartRefusal('There is no vendor yet. Start the server and open the link that it prints.')
    const sentence = isAtOnce
      ? `Key ${outcome.id} is now the only one; running servers use it within a second. Anything signed with earlier keys is no longer accepted.`
      : `Key ${outcome.id} is now published and starts signing in ten minutes. The previous key keeps verifying for another week.`
    terminal.say(sentence, { event: 'openid key renewed', kid: outcome.id, isAtOnce })
  })
