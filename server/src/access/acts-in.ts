// In which accounts somebody acts, and is named for it: their own; the vendor's people in those of customers, too.

/** The condition that `account` is one of them; `own` is the place of the parameter with the person's own account. */
export const isActedIn = (account: string, own: string): string => `${account} = any(array(
  select other.id
    from accounts own
    join accounts other on other.id = own.id or own.kind = 'vendor'
   where own.id = ${own}))`
