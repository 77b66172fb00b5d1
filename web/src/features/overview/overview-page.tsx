// The first page of an administrator: what needs somebody, how full every product is, who stands at the door.
import { useTranslation } from 'react-i18next'
import { useMay, useMe } from '../../platform/me.ts'
import { PageFrame } from '../../ui/page.tsx'
import { useSeatingPlan } from '../sessions/seating.ts'
import { AttentionCard } from './attention-card.tsx'
import { FirstSteps } from './first-steps.tsx'
import { LineCard } from './line-card.tsx'
import classes from './overview.module.css'
import { UsageCard } from './usage-card.tsx'

export default function OverviewPage() {
  const { t } = useTranslation('overview')
  const { user } = useMe()
  const maySeeProducts = useMay('products.view')
  const maySeeSessions = useMay('sessions.view')
  return (
    <PageFrame title={t('title')} text={<Now name={user.givenName || user.name} />}>
      <FirstSteps />
      <div className={classes.columns}>
        <AttentionCard />
        {maySeeSessions && <LineCard />}
        {maySeeProducts && <UsageCard />}
      </div>
    </PageFrame>
  )
}

/** The sentence of the moment: who works, who waits. */
function Now({ name }: { name: string }) {
  const { t } = useTranslation('overview')
  const { data: plan } = useSeatingPlan()
  if (!plan) return t('greeting', { name })
  const people = new Set(plan.rooms.flatMap((room) => room.sessions.map((session) => session.user.id)))
  const waiting = plan.rooms.reduce((count, room) => count + room.line.length, 0)
  return (
    <>
      {t('greeting', { name })} {t('now.working', { count: people.size })},{' '}
      {waiting === 0 ? t('now.nobodyWaits') : t('now.waiting', { count: waiting })}.
    </>
  )
}
