// What somebody is called: "Given Family", or the e-mail address where there is no name, as of whom the company's sign-in or
// directory says none.

export const fullName = (user: { given_name: string; family_name: string; email: string }): string =>
  `${user.given_name} ${user.family_name}`.trim() || user.email

/** The same as SQL; `users` is the table's alias there. */
export const fullNameOf = (users: string): string =>
  `coalesce(nullif(trim(${users}.given_name || ' ' || ${users}.family_name), ''), ${users}.email)`
