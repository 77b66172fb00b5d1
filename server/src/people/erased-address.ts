// The address that somebody has whose name and address are gone for good: one that nobody can have (RFC 2606 §2), so that
// theirs is free again.

/** As SQL; `id`: of the user. */
export const erasedAddress = (id: string): string => `'deleted-' || ${id} || '@user.invalid'`
