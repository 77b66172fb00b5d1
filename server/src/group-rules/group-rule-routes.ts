// Routes of group rules: read, preview, replace; and of what is held of the directory's changes.
import {
  GroupRuleList,
  GroupRulesBody,
  GroupRulesPreview,
  GroupRulesPreviewBody,
  HeldChangeList,
  HeldChangesQuery,
  HeldDecision,
  HeldDecisionBody,
} from '@sitzplan/contract/group-rules'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { decideHeldChanges, heldChanges } from './held-changes.ts'
import { previewGroupRules } from './preview.ts'
import { groupRules, replaceGroupRules } from './rule-list.ts'

const tags = ['groups']
const access = 'provisioning.manage'

export function groupRuleRoutes(app: App, services: Services): void {
  const { database } = services

  app.get(
    '/api/v1/group-rules',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'readGroupRules',
        summary: 'What members of groups get, in order, and its version',
        response: { 200: GroupRuleList },
      },
    },
    async (request) => groupRules(database, userCallerOf(request).accountId),
  )

  app.put(
    '/api/v1/group-rules',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'replaceGroupRules',
        summary: 'Replace the group rules; they are applied by and by',
        description:
          'Products and groups of all rules that are for somebody add up; the first wins the role, and the kind of a product. What a rule gave it takes back, and nothing that was given by hand; with no license free people wait. Roles go to those whom the directory has put into the group, and never beyond what the caller may give; other roles than before need `roles.manage`. 409 `rules_changed` when `version` is not the present one.',
        body: GroupRulesBody,
        response: { 200: GroupRuleList },
      },
    },
    async (request) => {
      const caller = userCallerOf(request)
      return database.transaction(async (tx) => {
        await replaceGroupRules(tx, originOf(request), caller, request.body)
        return groupRules(tx, caller.accountId)
      })
    },
  )

  app.post(
    '/api/v1/group-rules/preview',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'previewGroupRules',
        summary: 'Who would gain, lose or wait with these rules, and what it takes; changes nothing',
        body: GroupRulesPreviewBody,
        response: { 200: GroupRulesPreview },
      },
    },
    async (request) => previewGroupRules(services, userCallerOf(request), request.body.rules),
  )

  app.get(
    '/api/v1/held-changes',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'listHeldChanges',
        summary: 'What the directory would take away beyond the limit of an hour, oldest first',
        querystring: HeldChangesQuery,
        response: { 200: HeldChangeList },
      },
    },
    async (request) => heldChanges(database, userCallerOf(request).accountId, request.query),
  )

  app.post(
    '/api/v1/held-changes/decisions',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'decideHeldChanges',
        summary: 'Confirm or discard what is held, all of it or some; it is carried out by and by',
        body: HeldDecisionBody,
        response: { 200: HeldDecision },
      },
    },
    async (request) => {
      const { accountId } = userCallerOf(request)
      const decided = await database.transaction((tx) =>
        decideHeldChanges(tx, originOf(request), accountId, request.body),
      )
      return { decided }
    },
  )
}
