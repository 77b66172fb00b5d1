// A revision that waits on the customer's side: what it changes, and by how much it is too small. Never who.
import type { License } from '@sitzplan/contract/licenses'
import { IconClockPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { WaitingCard } from '../../ui/waiting-card.tsx'
import { blocking, draining } from '../license/license-rules.ts'
import { ChangeList } from './change-list.tsx'

export function AccountWaiting({ pending: { revision, changes } }: { pending: NonNullable<License['pending']> }) {
  const { t } = useTranslation('accounts')
  const reason = blocking(changes).length > 0 ? 'surplus' : draining(changes).length > 0 ? 'drain' : 'soon'
  return (
    <WaitingCard icon={IconClockPause} title={t('waiting.title', { revision })}>
      <p>{t(`waiting.${reason}`)}</p>
      <ChangeList changes={changes} label={t('waiting.changes')} />
    </WaitingCard>
  )
}
