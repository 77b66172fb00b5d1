// What a caller would rather have (Accept, RFC 9110 §12.5.1).

/** Of the types there are, the one liked best; the first where nothing is said, or nothing fits. */
export function preferredType<Type extends string>(
  accept: string | undefined,
  types: readonly [Type, ...Type[]],
): Type {
  let [best] = types
  for (const type of types) if (qualityOf(accept, type) > qualityOf(accept, best)) best = type
  return best
}

/** Of a type that is named; whoever takes anything gets what is answered anyway. */
function qualityOf(accept: string | undefined, type: string): number {
  for (const range of accept?.split(',') ?? []) {
    const [name = '', ...parameters] = range.toLowerCase().split(';')
    if (name.trim() === type) return weightIn(parameters)
  }
  return 0
}

/** How much a range is liked by what stands behind it (`q=0.8`, §12.4.2): wholly where nothing does. */
export function weightIn(parameters: readonly string[]): number {
  const weight = parameters.find((parameter) => parameter.trim().startsWith('q='))
  return weight ? Number(weight.trim().slice(2)) || 0 : 1
}
