// Whom a second factor is required of and who has none: of those who came with a password, where the account says so, and
// always of the vendor's people. As SQL, for whoever looks at sign-ins.

/** Over a sign-in `s` and its account `a`. */
export const isSecondFactorMissing = `(s.way = 'password'
              and (a.second_factor_required or a.kind = 'vendor')
              and not exists (select from second_factors f where f.account_id = s.account_id and f.user_id = s.user_id))`
