// When two addresses show the same of a list. Pure.

/** Not of the view: a dialog that is opened once, a moment that is looked back at. */
const passing = ['open', 'at']

/** What of an address is saved: in one order, whichever filter was set first. */
export function viewQuery(search: string): string {
  const parameters = new URLSearchParams(search)
  for (const name of passing) parameters.delete(name)
  parameters.sort()
  return parameters.toString()
}
