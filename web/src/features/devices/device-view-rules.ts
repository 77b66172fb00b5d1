// What of the devices is shown, as the address says it, so that it can be sent to a colleague. Pure.
import type { DeviceOrder, DeviceState } from '@sitzplan/contract/devices'
import { keyIn, searched } from '../../platform/searched.ts'
import { withParameters } from '../../platform/with-parameters.ts'

export interface DeviceView {
  search?: string | undefined
  product?: string | undefined
  resource?: string | undefined
  state: DeviceState
  sort: DeviceOrder
}

const orders: readonly DeviceOrder[] = ['-lastSeenAt', 'lastSeenAt', 'name', '-name']

export function viewOf(parameters: URLSearchParams): DeviceView {
  const sort = orders.find((order) => order === parameters.get('sort')) ?? '-lastSeenAt'
  return {
    search: searched(parameters.get('search'), 200) || undefined,
    product: keyIn(parameters.get('product')),
    resource: keyIn(parameters.get('resource')),
    state: parameters.get('state') === 'retired' ? 'retired' : 'registered',
    sort,
  }
}

/** The address with other values; what is usual is left out. */
export function withValues(present: URLSearchParams, values: Partial<DeviceView>): URLSearchParams {
  const { state, sort } = values
  return withParameters(present, {
    ...values,
    ...(state === 'registered' && { state: null }),
    ...(sort === '-lastSeenAt' && { sort: null }),
  })
}

export const isFiltered = ({ search, product, resource }: DeviceView): boolean =>
  [search, product, resource].some((value) => value !== undefined)

/** Pressed once more a column is sorted the other way round. */
export function sortAfterPress(present: DeviceOrder, column: 'name' | 'lastSeenAt'): DeviceOrder {
  const first: DeviceOrder = column === 'name' ? 'name' : '-lastSeenAt'
  const second: DeviceOrder = column === 'name' ? '-name' : 'lastSeenAt'
  return present === first ? second : first
}

export function directionOf(sort: DeviceOrder, column: 'name' | 'lastSeenAt'): 'ascending' | 'descending' | undefined {
  if (!sort.endsWith(column)) return undefined
  return sort.startsWith('-') ? 'descending' : 'ascending'
}

/** Chosen, or, when all of them are, not any more. */
export function toggled(chosen: ReadonlySet<string>, ids: readonly string[]): Set<string> {
  const areAll = ids.every((id) => chosen.has(id))
  const next = new Set(chosen)
  for (const id of ids) {
    if (areAll) next.delete(id)
    else next.add(id)
  }
  return next
}
