/** What is made when it is first used: the schemas of all routes, compiled at the start, were a third of the start. */
export function atFirstUse<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
