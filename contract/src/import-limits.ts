// How large a file of people may be.

export const mostImportBytes = 10_000_000
export const mostImportLines = 50_000
