// What one can do with the plan as a whole: look back, see how it was used over time, print it, hang it on a wall.
import { Button } from '@mantine/core'
import { IconArrowsMaximize, IconChartHistogram, IconHistory, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { address } from '../../platform/calls.ts'
import { serverNow } from '../../platform/time.ts'
import { momentAt } from './history-rules.ts'
import type { SessionView } from './session-view.ts'
import { askForWholeScreen } from './wall-screen.ts'

export function PlanActions({ view }: { view: SessionView }) {
  const { t } = useTranslation('sessions')
  const { t: common } = useTranslation('common')
  const isNow = view.moment === null
  return (
    <>
      {isNow && (
        <Button
          variant="default"
          data-history
          leftSection={<IconHistory size={16} aria-hidden />}
          onClick={() => view.setMoment(momentAt(0, serverNow()))}
        >
          {t('history.open')}
        </Button>
      )}
      <Button
        variant="default"
        component={Link}
        to={address('/usage', { product: view.filter.product })}
        leftSection={<IconChartHistogram size={16} aria-hidden />}
      >
        {common('nav.usage')}
      </Button>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        {t('print')}
      </Button>
      {isNow && (
        <Button
          variant="default"
          data-wall
          leftSection={<IconArrowsMaximize size={16} aria-hidden />}
          onClick={() => {
            void askForWholeScreen()
            view.set({ wall: 'shown' })
          }}
        >
          {t('wall.open')}
        </Button>
      )}
    </>
  )
}
