// What one SCIM call may ask for. ServiceProviderConfig names those that it has a place for.

export const scimLimits = {
  filterCharacters: 2_000,
  /** Levels of parentheses and brackets. */
  filterDepth: 20,
  bulkOperations: 1_000,
  bodyBytes: 1_000_000,
  pageSize: 1_000,
  /** Of each of a list's two statements: a long filter looks at every text of 100,000 people for a minute and a half. */
  listMilliseconds: 5_000,
  /** Of attributes, in one PATCH; a long path counts as several. A group's members are not counted. */
  changes: 1_000,
  /** Of one text, and of one attribute with many values; a group's members are not counted. */
  textCharacters: 1_000,
  values: 100,
} as const
