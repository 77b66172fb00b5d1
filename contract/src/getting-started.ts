// The wire of an account's first steps: which of them are done, as far as the caller is the one to do them.
import Type, { type Static } from 'typebox'
import { Body } from './common.ts'
import { firstSteps } from './first-steps.ts'

export const GettingStarted = Type.Object(
  {
    steps: Type.Array(
      Type.Object({
        name: Type.Enum(firstSteps),
        done: Type.Boolean({ description: 'Read off the account, as it is now.' }),
      }),
      { description: "The caller's own, in their order." },
    ),
    putAway: Type.Boolean({ description: 'The account does not want them shown.' }),
  },
  { $id: 'GettingStarted' },
)
export type GettingStarted = Static<typeof GettingStarted>

export const GettingStartedBody = Body({ putAway: Type.Boolean() })
export type GettingStartedBody = Static<typeof GettingStartedBody>
