// What has to be taken away before a revision can be activated, and from whom: of one that waits, and of a document.
import { List } from '@sitzplan/contract/common'
import { mostDocumentBytes } from '@sitzplan/contract/license-limits'
import { LoadRevisionBody, RevisionParams } from '@sitzplan/contract/licenses'
import { DryRun, SurplusLine, SurplusQuery } from '@sitzplan/contract/surplus'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import type { App } from '../platform/http/http-server.ts'
import { pageOfAll } from '../platform/http/lists.ts'
import { dryRun, surplusOf } from './surplus.ts'

/** Choosing whom to take a license from is not looking somebody up: it takes no usage.view, and tells one time each. */
const lastUse =
  'When somebody last used a license is told to whoever has to choose, without `usage.view`: of the holders of a line that stands in the way, one time each, and no history. Not where the account wants coarse reasons, or history without names.'

export function surplusRoutes(app: App, services: Services): void {
  app.post(
    '/api/v1/license/dry-run',
    {
      config: { access: 'licenses.view' },
      bodyLimit: mostDocumentBytes,
      schema: {
        tags: ['license'],
        operationId: 'dryRunLicense',
        summary: 'Try a license document: what would come of it, and whom it would cost a license; nothing is kept',
        description: lastUse,
        body: LoadRevisionBody,
        response: { 200: DryRun },
      },
    },
    async (request) => {
      const caller = userCallerOf(request)
      return dryRun(services, { accountId: caller.accountId, looking: caller }, request.body.document)
    },
  )

  app.get(
    '/api/v1/license/revisions/:revision/surplus',
    {
      config: { access: 'licenses.view' },
      schema: {
        tags: ['license'],
        operationId: 'listSurplus',
        summary:
          'Lines of a revision that waits with more in use than it has: who holds them, and who could spare them',
        description: lastUse,
        params: RevisionParams,
        querystring: SurplusQuery,
        response: { 200: List(SurplusLine) },
      },
    },
    async (request) => {
      const caller = userCallerOf(request)
      const viewer = { accountId: caller.accountId, looking: caller }
      return pageOfAll(await surplusOf(services, viewer, request.params.revision), request.query)
    },
  )
}
