// The wire of provisioning: how an account's directory keeps its people (SCIM), as administrators set it and see it.
import Type, { type Static } from 'typebox'
import { Body } from './common.ts'

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
})
export type Provisioning = Static<typeof Provisioning>
