// A revision that waits on the customer's side: what it changes, and by how much it is too small. Never who.
import type { License } from '@sitzplan/contract/licenses'
import { IconClockPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/page.tsx'
import { blocking, draining } from '../license/license-rules.ts'
import classes from './account.module.css'
import { ChangeList } from './change-list.tsx'

export function AccountWaiting({ pending: { revision, changes } }: { pending: NonNullable<License['pending']> }) {
  const { t } = useTranslation('accounts')
  const reason = blocking(changes).length > 0 ? 'surplus' : draining(changes).length > 0 ? 'drain' : 'soon'
  return (
    <div className={classes.waiting}>
      <Card
        title={
          <>
            <IconClockPause className={classes.waitMark} size={20} aria-hidden />
            {t('waiting.title', { revision })}
          </>
        }
      >
        <p>{t(`waiting.${reason}`)}</p>
        <ChangeList changes={changes} label={t('waiting.changes')} />
      </Card>
    </div>
  )
}
