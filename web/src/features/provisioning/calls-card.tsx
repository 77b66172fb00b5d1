// What the directory called last, all of it or only what was refused.
import { SegmentedControl, Skeleton } from '@mantine/core'
import { IconActivity, IconCircleCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { More } from '../../ui/more.tsx'
import { Card } from '../../ui/page.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { CallRow } from './call-row.tsx'
import classes from './provisioning.module.css'
import { callsQuery } from './provisioning-queries.ts'

export function CallsCard() {
  const { t } = useTranslation('provisioning')
  const [parameters, setParameters] = useAddressParameters()
  const refused = parameters.get('calls') === 'refused'
  const calls = useInfiniteQuery(callsQuery(refused))
  return (
    <Card
      title={t('calls.title')}
      actions={
        <SegmentedControl
          aria-label={t('calls.which')}
          size="xs"
          value={refused ? 'refused' : 'all'}
          data={[
            { value: 'all', label: t('calls.all') },
            { value: 'refused', label: t('calls.refused') },
          ]}
          onChange={(which) => setParameters(which === 'refused' ? { calls: which } : {})}
        />
      }
    >
      <p className={classes.note}>{t('calls.text')}</p>
      <Loaded query={calls} loading={<CallsLoading />}>
        {({ pages }) => {
          const shown = pages.flatMap(({ items }) => items)
          if (shown.length === 0) return <NoCalls refused={refused} />
          return (
            <>
              <ul className={classes.calls}>
                {shown.map((call) => (
                  <CallRow key={call.id} call={call} />
                ))}
              </ul>
              <More query={calls} shown={shown.length} total={pages[0]?.total ?? shown.length} />
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}

function NoCalls({ refused }: { refused: boolean }) {
  const { t } = useTranslation('provisioning')
  const which = refused ? 'noneRefused' : 'none'
  const icon = refused ? <IconCircleCheck size={28} aria-hidden /> : <IconActivity size={28} aria-hidden />
  return <Empty icon={icon} title={t(`calls.${which}.title`)} text={t(`calls.${which}.text`)} />
}

function CallsLoading() {
  return (
    <LoadingShapes>
      {[0, 1, 2, 3].map((number) => (
        <Skeleton key={number} height={36} />
      ))}
    </LoadingShapes>
  )
}
