// Lists of which the order does not count.

export const areSameEntries = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join()
