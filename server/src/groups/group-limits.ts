// How many groups an account has at most, whoever makes them.
export const mostGroups = 1_000
