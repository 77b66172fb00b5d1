// The one text of a JSON value (RFC 8785, JSON Canonicalization Scheme): what is digested and signed.

const mostDepth = 100

/** Throws a RangeError when the value is nested deeper than anything of ours. */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > mostDepth) throw new RangeError('nested too deeply')
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`
  const fields = Object.entries(value)
    // By UTF-16 code units, as §3.2.3 wants it and as JavaScript compares.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field, depth + 1)}`)
  return `{${fields.join(',')}}`
}
