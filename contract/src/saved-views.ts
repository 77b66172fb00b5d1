// The wire of saved views: filters and orders of the Admin Center's lists, kept under a name by who uses them.
import Type, { type Static } from 'typebox'
import { Body, Id, Line, List, PageQuery } from './common.ts'

const ViewedList = Type.Enum(['users', 'sessions', 'devices', 'queues', 'removals', 'audit'])
/** Named like the page it is on. */
export type ViewedList = Static<typeof ViewedList>

export const SavedView = Type.Object(
  {
    id: Id,
    list: ViewedList,
    name: Type.String(),
    query: Type.String({ description: "What follows the `?` in the page's address." }),
    isDefault: Type.Boolean({ description: 'The navigation opens the list like this; one view of a list at most.' }),
  },
  { $id: 'SavedView' },
)
export type SavedView = Static<typeof SavedView>

export const SavedViewList = List(SavedView)
export const SavedViewsQuery = Body(PageQuery)
export const SavedViewParams = Body({ id: Id })

export const NewSavedViewBody = Body({ list: ViewedList, name: Line(60), query: Line(2_000) })
export type NewSavedViewBody = Static<typeof NewSavedViewBody>

export const SavedViewPatchBody = Body({ isDefault: Type.Boolean() })
