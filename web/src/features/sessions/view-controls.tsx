// Plan or list, and what of them: the filters.
import { SegmentedControl, Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { SavedViews } from '../saved-views/saved-views.tsx'
import type { DrawnRoom } from './drawn-room.ts'
import type { SessionView } from './session-view.ts'
import classes from './sessions-page.module.css'

interface ViewControlsProps {
  view: SessionView
  rooms: readonly DrawnRoom[]
  /** Whether this person may see who is in which group, and it can be shown. */
  mayShowGroups?: boolean
}

export function ViewControls({ view, rooms, mayShowGroups = false }: ViewControlsProps) {
  const { t } = useTranslation(['sessions', 'common'])
  const activities = ['attended', 'unattended', 'idle'] as const
  return (
    <div className={classes.controls}>
      <div className={classes.shape}>
        <SegmentedControl
          aria-label={t('view.label')}
          value={view.shape}
          onChange={(shape) => view.set({ view: shape === 'list' ? 'list' : null })}
          data={[
            { value: 'plan', label: t('view.plan') },
            { value: 'list', label: t('view.list') },
          ]}
        />
        {mayShowGroups && (
          <Switch
            label={t('groups.show')}
            checked={view.showsGroups}
            onChange={(event) => view.set({ groups: event.currentTarget.checked ? 'shown' : null })}
          />
        )}
      </div>
      <FilterBar>
        {view.shape === 'list' && (
          <SearchField
            label={t('filter.search')}
            value={view.filter.search}
            maxLength={200}
            onChange={(search) => view.set({ search })}
          />
        )}
        <Select
          aria-label={t('filter.product')}
          placeholder={`${t('filter.product')}: ${t('filter.all')}`}
          clearable
          value={view.filter.product}
          onChange={(product) => view.set({ product })}
          data={rooms.map(({ product, name }) => ({ value: product, label: name }))}
        />
        {view.shape === 'list' && (
          <Select
            aria-label={t('filter.activity')}
            placeholder={`${t('filter.activity')}: ${t('filter.all')}`}
            clearable
            value={view.filter.activity}
            onChange={(activity) => view.set({ activity })}
            data={activities.map((activity) => ({ value: activity, label: t(`common:activity.${activity}`) }))}
          />
        )}
        <SavedViews list="sessions" />
      </FilterBar>
    </div>
  )
}
