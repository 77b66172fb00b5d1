// The front door of saved views: a person's own, which concern nobody else and are not audited.
import type { NewSavedViewBody, SavedView } from '@sitzplan/contract/saved-views'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { newId } from '../platform/ids.ts'
import {
  clearDefault,
  insertViewWhereNameFree,
  lockViews,
  markDefault,
  type Owner,
  selectViews,
} from './saved-view-store.ts'

export { deleteView, deleteViewsOf as forgetViewsOf, selectViews as viewsOf } from './saved-view-store.ts'

/** Of all lists together. */
const mostViews = 100

/** Refuses a name that the list has, told apart without case and accents, and one view too many. */
export async function saveView(tx: Transaction, owner: Owner, wanted: NewSavedViewBody): Promise<SavedView> {
  await lockViews(tx, owner)
  if ((await selectViews(tx, owner)).length >= mostViews) throw new Refusal('limit_reached', { limit: mostViews })
  const view = { ...wanted, id: newId(), name: wanted.name.trim() }
  if (!(await insertViewWhereNameFree(tx, owner, view.id, view))) throw new Refusal('name_taken')
  return { ...view, isDefault: false }
}

/** Opens the view's list with it, in the place of any other; or with none. Throws `not_found`. */
export async function chooseDefault(
  tx: Transaction,
  owner: Owner,
  { id, isDefault }: Pick<SavedView, 'id' | 'isDefault'>,
): Promise<SavedView> {
  await lockViews(tx, owner)
  const view = await ownView(tx, owner, id)
  if (view.isDefault === isDefault) return view
  await clearDefault(tx, owner, view.list)
  if (isDefault) await markDefault(tx, owner, view.id)
  return { ...view, isDefault }
}

async function ownView(queryable: Queryable, owner: Owner, id: string): Promise<SavedView> {
  const view = (await selectViews(queryable, owner)).find((one) => one.id === id.toLowerCase())
  if (!view) throw notFound()
  return view
}
