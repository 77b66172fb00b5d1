// The wire of provisioning: how an account's directory keeps its people (SCIM), as administrators set it and see it.
import Type, { type Static } from 'typebox'
import { Body, Id, List, Nullable, PageQuery, Time } from './common.ts'

const settings = {
  match: Type.Union([Type.Literal('none'), Type.Literal('email')], {
    description:
      'Whom the directory may take over of the people it has not created: nobody, or who has the same e-mail address. Never whoever has more than the role of a member.',
  }),
  holdPercent: Type.Integer({
    minimum: 1,
    maximum: 100,
    description:
      'When more than so many percent of the people the directory keeps would lose something, that is held until somebody confirms it. 100: never.',
  }),
  sendInvitations: Type.Boolean({ description: 'New people get an invitation by mail.' }),
}

export const ProvisioningSettings = Body(settings)
export type ProvisioningSettings = Static<typeof ProvisioningSettings>

export const Provisioning = Type.Object({
  ...settings,
  baseUrl: Type.String({ description: 'What the directory is to call.' }),
  connected: Type.Boolean({ description: 'There is a token that has not ended.' }),
  lastCallAt: Nullable(Time),
  lastRefusedAt: Nullable(Type.String({ format: 'date-time', description: 'Of the calls that are kept.' })),
  people: Type.Integer({ description: 'Whom the directory keeps.' }),
  groups: Type.Integer({ description: 'Which the directory keeps.' }),
})
export type Provisioning = Static<typeof Provisioning>

const callFields = {
  id: Id,
  at: Time,
  token: Type.Object({ id: Id, name: Type.String() }),
  method: Type.String(),
  path: Type.String({ description: 'Below the base address.' }),
  query: Nullable(Type.String({ description: 'As it reads, without percent signs.' })),
  status: Type.Integer(),
  refused: Type.Boolean({ description: 'Of a bulk: one of its operations was.' }),
  scimType: Nullable(Type.String()),
  detail: Nullable(Type.String({ description: 'Why it was refused, as the directory was told.' })),
  found: Nullable(Type.Integer({ description: 'How many the answered list has in all.' })),
  resource: Nullable(Type.String({ description: 'What was made: its path below the base address.' })),
  milliseconds: Type.Integer(),
}

/** A call of the directory. */
export const ProvisioningCall = Type.Object(callFields, { $id: 'ProvisioningCall' })
export type ProvisioningCall = Static<typeof ProvisioningCall>
export const ProvisioningCallList = List(ProvisioningCall)

export const ProvisioningCallsQuery = Body({
  ...PageQuery,
  refused: Type.Optional(Type.Boolean({ description: 'Only those that were refused.' })),
  token: Type.Optional(Id),
})
export type ProvisioningCallsQuery = Static<typeof ProvisioningCallsQuery>

export const ProvisioningCallParams = Body({ id: Id })
export const ProvisioningCallDetail = Type.Object({
  ...callFields,
  body: Nullable(Type.String({ description: 'What was sent, without secrets; of a long one the beginning.' })),
})
export type ProvisioningCallDetail = Static<typeof ProvisioningCallDetail>
