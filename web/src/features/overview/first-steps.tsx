// The first steps of an account, until they are done or its superadmin puts them away. Loaded only where they are shown.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { lazy, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay, useMe } from '../../platform/me.ts'
import { PagePart } from '../../ui/page-part.tsx'
import { useGettingStarted, usePutAway } from './overview-queries.ts'

const FirstStepsCard = lazy(() => import('./first-steps-card.tsx'))

export function FirstSteps() {
  const { t } = useTranslation('overview')
  const guide = useGettingStarted()
  const mayPutAway = useMay('account.manage')
  const { mutate, isSuccess } = usePutAway()
  const back = useRef<HTMLButtonElement>(null)
  const isPutAway = guide?.putAway ?? false
  // The button that was pressed is gone.
  useEffect(() => {
    if (isPutAway && isSuccess) back.current?.focus()
  }, [isPutAway, isSuccess])

  const open = guide?.steps.filter(({ done }) => !done).length ?? 0
  useAllDone(guide && !isPutAway ? open : null)
  if (!guide || open === 0) return null
  if (!isPutAway)
    return (
      <PagePart>
        <FirstStepsCard
          steps={guide.steps}
          {...(mayPutAway && { onPutAway: () => mutate(true) })}
          wasBroughtBack={isSuccess}
        />
      </PagePart>
    )
  if (!mayPutAway) return null
  return (
    <div>
      <Button ref={back} variant="subtle" size="compact-sm" onClick={() => mutate(false)}>
        {t('firstSteps.bringBack', { count: open })}
      </Button>
    </div>
  )
}

const storageKey = 'sitzplan.first-steps'

/** Says once that all is done to whoever has seen here that it was not. `open`: how many steps are; null where none are shown. */
function useAllDone(open: number | null): void {
  const { t } = useTranslation('overview')
  const { account } = useMe()
  useEffect(() => {
    if (open === null) return
    if (open > 0) return localStorage.setItem(storageKey, account.id)
    if (localStorage.getItem(storageKey) !== account.id) return
    localStorage.removeItem(storageKey)
    notifications.show({ title: t('firstSteps.allDone'), message: t('firstSteps.allDoneText') })
  }, [open, account.id, t])
}
