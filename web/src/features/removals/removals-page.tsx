// What was removed lately and can be brought back: found by what it is and by name, with the time that is left.
import { Button, Select, Skeleton } from '@mantine/core'
import { IconRestore, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { searched } from '../../platform/searched.ts'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { More } from '../../ui/more.tsx'
import { Card, PageFrame } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { SavedViews } from '../saved-views/saved-views.tsx'
import { isWhat, useWhats } from './removal-kinds.ts'
import { RemovalRow } from './removal-row.tsx'
import classes from './removals.module.css'
import { type RemovalView, useRemovals } from './removals-queries.ts'

export default function RemovalsPage() {
  const { t } = useTranslation('removals')
  const { t: common } = useTranslation('common')
  const whats = useWhats()
  const [parameters, setParameters] = useAddressParameters()
  const asked = parameters.get('what')
  const view: RemovalView = { what: isWhat(asked) ? asked : null, search: searched(parameters.get('search'), 200) }
  const removals = useRemovals(view)
  const isFiltered = view.what !== null || view.search !== ''
  const show = ({ what, search }: RemovalView) => setParameters({ ...(what && { what }), ...(search && { search }) })
  return (
    <PageFrame title={t('title')} text={t('text')}>
      <FilterBar>
        <SearchField
          label={t('search')}
          value={view.search}
          maxLength={200}
          onChange={(search) => show({ ...view, search })}
        />
        {whats.length > 1 && (
          <Select
            aria-label={t('filter')}
            placeholder={t('all')}
            data={whats.map((what) => ({ value: what, label: t(`what.${what}`) }))}
            value={view.what}
            clearable
            clearButtonProps={{ 'aria-label': common('clearFilters') }}
            onChange={(what) => show({ ...view, what: isWhat(what) ? what : null })}
          />
        )}
        <SavedViews list="removals" />
      </FilterBar>
      <Card label={t('title')}>
        <Loaded query={removals} loading={<RemovalsLoading />}>
          {({ pages }) => {
            const shown = pages.flatMap(({ items }) => items)
            if (shown.length === 0)
              return isFiltered ? (
                <Empty
                  icon={<IconSearch size={32} aria-hidden />}
                  title={t('noMatch.title')}
                  text={t('noMatch.text')}
                  action={
                    <Button variant="default" onClick={() => show({ what: null, search: '' })}>
                      {common('clearFilters')}
                    </Button>
                  }
                />
              ) : (
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
