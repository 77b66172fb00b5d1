// What a form changed: only this is sent, so that what a colleague saved meanwhile is not written over.

/** The fields whose values differ, by what they hold. Empty: none does. */
export const changedParts = <Whole extends object>(before: Whole, now: Whole): Partial<Whole> =>
  Object.fromEntries(
    Object.entries(now).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Whole]),
    ),
  ) as Partial<Whole>
