// `sitzplan openid renew-key`: another key that sign-ins to products are signed with.
import { renewKey } from '../openid-provider/openid-keys.ts'
import { StartRefusal } from '../platform/start-refusal.ts'
import type { Terminal } from './terminal.ts'
import { withServices } from './with-services.ts'

export const renew = (terminal: Terminal, isAtOnce: boolean): Promise<void> =>
  withServices(async (services) => {
    const outcome = await renewKey(services, isAtOnce)
    if (outcome === 'no_vendor')
      throw new StartRefusal('There is no vendor yet: start the server, and open the link that it prints.')
    const sentence = isAtOnce
      ? `Key ${outcome.id} is the only one now; running servers take it within a second. What was signed with the ones before is worth nothing.`
      : `Key ${outcome.id} is published now and signs in ten minutes. The one before verifies for another week.`
    terminal.say(sentence, { event: 'openid key renewed', kid: outcome.id, isAtOnce })
  })
