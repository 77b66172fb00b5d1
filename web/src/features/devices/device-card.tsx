// The devices of the account: found, filtered, several at once renamed, retired and brought back.
import { Button, SegmentedControl, Select, Skeleton } from '@mantine/core'
import type { Device, DeviceState, Module } from '@sitzplan/contract/devices'
import { IconDeviceDesktop, IconDeviceDesktopSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { More } from '../../ui/more.tsx'
import { Card } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { SavedViews } from '../saved-views/saved-views.tsx'
import { DeviceBar } from './device-bar.tsx'
import { BringBackDialog, RenameDialog, RetireDialog } from './device-dialogs.tsx'
import { DeviceTable } from './device-table.tsx'
import { type DeviceView, isFiltered, toggled, viewOf, withValues } from './device-view-rules.ts'
import { useDevices } from './devices-queries.ts'

const nobody: ReadonlySet<string> = new Set()
type Dialog = { kind: 'rename'; device: Device } | { kind: 'retire' | 'bringBack' }

export function DeviceCard({ modules }: { modules: Module[] }) {
  const { t } = useTranslation('devices')
  const [parameters, setParameters] = useAddressParameters()
  const view = useMemo(() => viewOf(parameters), [parameters])
  const query = useDevices(view)
  const [chosen, setChosen] = useState(nobody)
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const close = () => setDialog(null)
  // What was chosen was chosen from the list as it was.
  const change = (values: Partial<DeviceView>) => {
    if (!('sort' in values)) setChosen(nobody)
    setParameters((present) => withValues(present, values))
  }
  const done = () => {
    setChosen(nobody)
    close()
  }
  const ids = [...chosen]
  const only = ids.length === 1 ? query.data?.pages.flatMap(({ items }) => items).find(({ id }) => id === ids[0]) : null
  const several = { ids, name: only?.name ?? null, onDone: done, onClose: close }
  return (
    <>
      <Card title={t('devices')}>
        <Filters modules={modules} view={view} onChange={change} />
        <Loaded query={query} loading={<DevicesLoading />}>
          {({ pages }) => {
            const shown = pages.flatMap(({ items }) => items)
            if (shown.length === 0) return <Nothing view={view} onChange={change} />
            return (
              <section aria-busy={query.isPlaceholderData}>
                <DeviceTable
                  pages={pages}
                  modules={modules}
                  sort={view.sort}
                  chosen={chosen}
                  onSort={(sort) => change({ sort })}
                  onToggle={(toggling) => setChosen((present) => toggled(present, toggling))}
                  onRename={(device) => setDialog({ kind: 'rename', device })}
                />
                <More query={query} shown={shown.length} total={pages[0]?.total ?? shown.length} />
              </section>
            )
          }}
        </Loaded>
      </Card>
      <DeviceBar
        count={chosen.size}
        state={view.state}
        onClear={() => setChosen(nobody)}
        onAct={() => setDialog({ kind: view.state === 'registered' ? 'retire' : 'bringBack' })}
      />
      {dialog?.kind === 'rename' && <RenameDialog device={dialog.device} onClose={close} />}
      {dialog?.kind === 'retire' && <RetireDialog {...several} />}
      {dialog?.kind === 'bringBack' && <BringBackDialog {...several} />}
    </>
  )
}

interface Filtering {
  view: DeviceView
  onChange(values: Partial<DeviceView>): void
}

function Filters({ modules, view, onChange }: Filtering & { modules: Module[] }) {
  const { t } = useTranslation('devices')
  const { t: common } = useTranslation('common')
  const resources = modules.flatMap(({ product, resources: own }) =>
    own.map(({ key, name }) => ({ value: `${product}/${key}`, label: name })),
  )
  const states: DeviceState[] = ['registered', 'retired']
  return (
    <FilterBar isInCard>
      <SegmentedControl
        aria-label={t('state.label')}
        value={view.state}
        onChange={(state) => onChange({ state: state as DeviceState })}
        data={states.map((state) => ({ value: state, label: t(`state.${state}`) }))}
      />
      <SearchField
        label={t('search')}
        value={view.search ?? ''}
        maxLength={200}
        onChange={(search) => onChange({ search: search.trim() })}
      />
      {resources.length > 1 && (
        <Select
          aria-label={t('resource')}
          placeholder={t('resource')}
          clearable
          clearButtonProps={{ 'aria-label': common('clearFilters') }}
          value={view.product && view.resource ? `${view.product}/${view.resource}` : null}
          data={resources}
          onChange={(value) => {
            const [product = '', resource = ''] = value?.split('/') ?? []
            onChange({ product, resource })
          }}
        />
      )}
      <SavedViews list="devices" />
    </FilterBar>
  )
}

function Nothing({ view, onChange }: Filtering) {
  const { t } = useTranslation('devices')
  const { t: common } = useTranslation('common')
  if (isFiltered(view))
    return (
      <Empty
        icon={<IconDeviceDesktopSearch size={32} aria-hidden />}
        title={t('noMatch.title')}
        text={t('noMatch.text')}
        action={
          <Button
            variant="default"
            onClick={() => onChange({ search: undefined, product: undefined, resource: undefined })}
          >
            {common('clearFilters')}
          </Button>
        }
      />
    )
  return (
    <Empty
      icon={<IconDeviceDesktop size={32} aria-hidden />}
      title={t(`empty.${view.state}.title`)}
      text={t(`empty.${view.state}.text`)}
    />
  )
}

function DevicesLoading() {
  return (
    <LoadingShapes>
      {[0, 1, 2, 3].map((number) => (
        <Skeleton key={number} height={36} />
      ))}
    </LoadingShapes>
  )
}
