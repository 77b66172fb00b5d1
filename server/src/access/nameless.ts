// Somebody of whom it is not said who they are: because the account wants it so, or the caller does not see them.
import type { Holder } from '@sitzplan/contract/common'

/** Only that it is the same person. */
export const nameless = (userId: string, pseudonym: (userId: string) => string): Holder => ({
  id: pseudonym(userId),
  email: null,
  name: null,
})
