// What was removed lately and can be brought back: deleted users.
import { Skeleton } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { More } from '../../ui/more.tsx'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { RemovalRow } from './removal-row.tsx'
import classes from './removals.module.css'
import { useRemovals } from './removals-queries.ts'

export default function RemovalsPage() {
  const { t } = useTranslation('removals')
  const removals = useRemovals()
  return (
    <PageFrame title={t('title')} text={t('text')}>
      <Card label={t('title')}>
        <Loaded query={removals} loading={<RemovalsLoading />}>
          {({ pages }) => {
            const shown = pages.flatMap(({ items }) => items)
            if (shown.length === 0)
              return (
                <Empty icon={<IconRestore size={32} aria-hidden />} title={t('empty.title')} text={t('empty.text')} />
              )
            return (
              <>
                <ul className={classes.removals}>
                  {shown.map((removal) => (
                    <RemovalRow key={removal.id} removal={removal} />
                  ))}
                </ul>
                <More query={removals} shown={shown.length} total={pages[0]?.total ?? shown.length} />
              </>
            )
          }}
        </Loaded>
      </Card>
    </PageFrame>
  )
}

function RemovalsLoading() {
  return (
    <LoadingShapes>
      {[0, 1, 2].map((number) => (
        <Skeleton key={number} height={44} />
      ))}
    </LoadingShapes>
  )
}
