// What comes due for people: invitations nobody accepted free what they held, deletions become final. Servers may come to
// it together; each case is looked at again under its lock.
import type { Services } from '../app.ts'
import { eraseDeletedForGood } from '../people/people.ts'
import { logFailure } from '../platform/failure-log.ts'
import { Repeating } from '../platform/jobs/repeating.ts'
import { lapseInvitations } from './invitations.ts'

const restMilliseconds = 60_000

export const peopleDeadlines = (services: Services): Repeating =>
  new Repeating(
    restMilliseconds,
    async (stopping) => {
      while (!stopping.aborted && (await lapseInvitations(services)) > 0);
      while (!stopping.aborted && (await eraseDeletedForGood(services)) > 0);
    },
    logFailure(services.log, 'invitations and deletions that came due'),
  )
