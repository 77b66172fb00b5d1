// /me/views: the views of lists that somebody has saved.
import {
  NewSavedViewBody,
  SavedView,
  SavedViewList,
  SavedViewParams,
  SavedViewPatchBody,
  SavedViewsQuery,
} from '@sitzplan/contract/saved-views'
import Type from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { notFound } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { pageOfAll } from '../platform/http/lists.ts'
import { chooseDefault, deleteView, saveView, viewsOf } from './saved-views.ts'

const tags = ['me']

export function savedViewRoutes(app: App, { database }: Services): void {
  app.get(
    '/api/v1/me/views',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'listSavedViews',
        summary: 'Views of lists that I have saved, by list and name',
        querystring: SavedViewsQuery,
        response: { 200: SavedViewList },
      },
    },
    async (request) => pageOfAll(await viewsOf(database, userCallerOf(request)), request.query),
  )

  app.post(
    '/api/v1/me/views',
    {
      config: { access: 'signed-in', takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'saveView',
        summary: 'Save a view of a list under a name',
        description:
          'Names of a list are told apart without case and accents: 409 `name_taken`. 409 `limit_reached` with 100 views.',
        body: NewSavedViewBody,
        response: { 201: SavedView },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const key = idempotencyKeyOf(request, caller.credentialId)
      const answer = await createOnce(database, key, async (tx) => ({
        status: 201,
        body: await saveView(tx, caller, request.body),
      }))
      return reply.code(201).send(answer.body as SavedView)
    },
  )

  app.patch(
    '/api/v1/me/views/:id',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'changeSavedView',
        summary: 'Open the list with this view, or no longer',
        params: SavedViewParams,
        body: SavedViewPatchBody,
        response: { 200: SavedView },
      },
    },
    async (request) => {
      const chosen = { id: request.params.id, isDefault: request.body.isDefault }
      return database.transaction((tx) => chooseDefault(tx, userCallerOf(request), chosen))
    },
  )

  app.delete(
    '/api/v1/me/views/:id',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'deleteSavedView',
        summary: 'Delete a saved view',
        params: SavedViewParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      if (!(await deleteView(database, userCallerOf(request), request.params.id))) throw notFound()
      return reply.code(204).send(null)
    },
  )
}
