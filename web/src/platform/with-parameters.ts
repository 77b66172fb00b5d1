// Parts of an address: one at a time is changed, and the others stay.

/** With other values; null, undefined and an empty text take a part out. */
export function withParameters(
  present: URLSearchParams,
  values: Record<string, string | null | undefined>,
): URLSearchParams {
  const next = new URLSearchParams(present)
  for (const [name, value] of Object.entries(values)) {
    if (value) next.set(name, value)
    else next.delete(name)
  }
  return next
}
