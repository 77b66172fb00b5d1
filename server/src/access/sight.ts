// Whom a caller sees: everybody of their account, or, as a manager limited to groups, the users of these groups. Who is
// not seen is answered like somebody who is not there.

/** The groups whose users are seen; null: everybody. None at all: nobody. */
export type Sight = readonly string[] | null

/** The condition that a user is seen; `groups` is the place of the parameter with the `Sight`. */
export const isSeen = (accountId: string, userId: string, groups: string): string => `(
  ${groups}::uuid[] is null
  or exists (select from group_members seen
              where seen.account_id = ${accountId}
                and seen.user_id = ${userId}
                and seen.group_id = any(${groups}::uuid[])))`
