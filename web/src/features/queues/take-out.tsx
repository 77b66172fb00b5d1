// Taking people out of one queue or of all of them, or a license away that no queue causes: told in a notice from which it can be taken back.
import { notifications } from '@mantine/notifications'
import type { BulkAction, BulkResult } from '@sitzplan/contract/bulk'
import { useTranslation } from 'react-i18next'
import { noticeMilliseconds, showUndoNotice } from '../../ui/undo-notice.tsx'
import { outcomeOf } from '../users/bulk-rules.ts'
import { useChangeMembers, useUndo } from './queue-mutations.ts'

interface Person {
  id: string
  name: string
}

/** `queue`: out of this one; null: out of all. */
export function useTakeOut(onDone: () => void) {
  const { t } = useTranslation('queues')
  const undo = useUndo(() => notifications.show({ message: t('undone') }))
  const tell = (results: readonly BulkResult[], message: string) => {
    const { changed, refused } = outcomeOf(results)
    if (refused.length > 0)
      notifications.show({
        color: 'red',
        autoClose: noticeMilliseconds,
        title: t('refused', { count: refused.length }),
        message: refused.map(({ user, title }) => `${user.name ?? ''}: ${title ?? ''}`).join(' · '),
      })
    if (changed === 0) return
    showUndoNotice({ message, undo: t('undo'), onUndo: () => undo.mutate(results) })
  }
  const change = useChangeMembers((results, { action }) => {
    const [one, another] = results
    const name = one?.user.name ?? ''
    if (one && !another) tell(results, t(toldOf(action), { name }))
    else tell(results, t('takenOut', { count: outcomeOf(results).changed }))
    onDone()
  })
  return {
    ...change,
    takeOut: (people: readonly Person[], queue: string | null) =>
      change.mutate({
        ids: people.map(({ id }) => id),
        action: queue === null ? { do: 'removeFromAllQueues' } : { do: 'removeFromQueue', queue },
      }),
    takeAway: ({ id }: Person, product: string) => change.mutate({ ids: [id], action: { do: 'remove', product } }),
  }
}

function toldOf(action: BulkAction) {
  if (action.do === 'remove') return 'takenAway'
  return action.do === 'removeFromAllQueues' ? 'takenOutOfAll' : 'takenOutOf'
}
