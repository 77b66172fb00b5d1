// Who stands at a door, over all products.
import { IconDoor } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Card } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Door } from '../sessions/door.tsx'
import { useSeatingPlan } from '../sessions/seating.ts'
import classes from './overview.module.css'
import { CardLoading } from './usage-card.tsx'

export function LineCard() {
  const { t } = useTranslation('overview')
  const plan = useSeatingPlan()
  return (
    <Card title={t('line.title')} actions={<Link to="/sessions">{t('line.all')}</Link>}>
      <Loaded query={plan} loading={<CardLoading />}>
        {({ rooms }) => {
          const busy = rooms.filter((room) => room.line.length > 0)
          if (busy.length === 0)
            return (
              <p className={classes.calm}>
                <IconDoor size={22} aria-hidden />
                <span>
                  <strong>{t('line.nobody')}</strong>
                  {t('line.nobodyText')}
                </span>
              </p>
            )
          return busy.map((room) => <Door key={room.product} line={room.line} title={room.name} most={5} />)
        }}
      </Loaded>
    </Card>
  )
}
