// Devices in rows, a page of them at a time: a page that has not changed is not drawn again. On a narrow page each row
// becomes a card.
import { Button } from '@mantine/core'
import type { Device, DeviceOrder, Module } from '@sitzplan/contract/devices'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateText } from '../../platform/time.ts'
import { Ago } from '../../ui/ago.tsx'
import { NearRows } from '../../ui/near-rows.tsx'
import { Tick } from '../../ui/tick.tsx'
import { directionOf, sortAfterPress } from './device-view-rules.ts'
import classes from './devices.module.css'

interface Choosing {
  chosen: ReadonlySet<string>
  onToggle(ids: readonly string[]): void
}

interface TableProps extends Choosing {
  pages: readonly { items: Device[] }[]
  modules: Module[]
  sort: DeviceOrder
  onSort(sort: DeviceOrder): void
  onRename(device: Device): void
}

export function DeviceTable({ pages, modules, sort, chosen, onSort, onToggle, onRename }: TableProps) {
  const { t } = useTranslation('devices')
  const shown = pages.flatMap(({ items }) => items.map(({ id }) => id))
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{t('devices')}</caption>
      <thead>
        <tr className={classes.heads}>
          <th scope="col" className={classes.choose}>
            <Tick
              aria-label={t('chooseShown')}
              checked={shown.every((id) => chosen.has(id))}
              onChange={() => onToggle(shown)}
            />
          </th>
          <Head column="name" sort={sort} onSort={onSort} />
          <th scope="col" className={classes.wide}>
            {t('resource')}
          </th>
          <Head column="lastSeenAt" sort={sort} onSort={onSort} />
          <th scope="col" className={classes.wide}>
            {t('since')}
          </th>
          <th scope="col" className={classes.wide}>
            <span className="visually-hidden">{t('actions')}</span>
          </th>
        </tr>
      </thead>
      {pages.map(({ items }, index) => (
        <Rows
          // biome-ignore lint/suspicious/noArrayIndexKey: pages follow each other, and none comes between
          key={index}
          devices={items}
          isFirst={index === 0}
          modules={modules}
          chosen={items
            .filter(({ id }) => chosen.has(id))
            .map(({ id }) => id)
            .join()}
          onToggle={onToggle}
          onRename={onRename}
        />
      ))}
    </table>
  )
}

function Head({
  column,
  sort,
  onSort,
}: {
  column: 'name' | 'lastSeenAt'
  sort: DeviceOrder
  onSort(sort: DeviceOrder): void
}) {
  const { t } = useTranslation('devices')
  const direction = directionOf(sort, column)
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <th scope="col" aria-sort={direction}>
      <button type="button" className={classes.sort} onClick={() => onSort(sortAfterPress(sort, column))}>
        {t(`column.${column}`)}
        {direction && <Arrow size={14} aria-hidden />}
      </button>
    </th>
  )
}

const usualRowHeight = 58

interface RowsProps {
  devices: Device[]
  isFirst: boolean
  modules: Module[]
  /** Ids of those that are chosen, in one text, so that it is the same while they are. */
  chosen: string
  onToggle(ids: readonly string[]): void
  onRename(device: Device): void
}

const Rows = memo(
  function Rows({ devices, isFirst, modules, chosen, onToggle, onRename }: RowsProps) {
    const { t } = useTranslation('devices')
    const timeZone = useTimeZone()
    const isChosen = new Set(chosen.split(','))
    const resourceOf = ({ product, resource }: Device) =>
      modules.find((module) => module.product === product)?.resources.find(({ key }) => key === resource)?.name ??
      resource
    return (
      <NearRows items={devices} isFirst={isFirst} usualRowHeight={usualRowHeight} className={classes.rows}>
        {(device) => (
          <tr key={device.id} data-chosen={isChosen.has(device.id) || undefined}>
            <td className={classes.choose}>
              <Tick
                aria-label={t('choose', { name: device.name })}
                checked={isChosen.has(device.id)}
                onChange={() => onToggle([device.id])}
              />
            </td>
            <th scope="row" className={classes.name}>
              {device.name}
              <span className={classes.soft}>
                {device.name === device.reportedName
                  ? device.deviceId
                  : t('reportsAs', { name: device.reportedName, id: device.deviceId })}
              </span>
            </th>
            <td data-label={t('resource')}>{resourceOf(device)}</td>
            <td data-label={t('column.lastSeenAt')}>
              <Ago at={device.lastSeenAt} />
            </td>
            <td data-label={t(device.retiredAt ? 'retiredAt' : 'registeredAt')}>
              {dateText(device.retiredAt ?? device.registeredAt, timeZone)}
            </td>
            <td className={classes.act}>
              <Button size="compact-sm" variant="subtle" aria-haspopup="dialog" onClick={() => onRename(device)}>
                {t('rename.open')}
                <span className="visually-hidden">: {device.name}</span>
              </Button>
            </td>
          </tr>
        )}
      </NearRows>
    )
  },
  (before, after) =>
    before.devices === after.devices && before.chosen === after.chosen && before.modules === after.modules,
)
