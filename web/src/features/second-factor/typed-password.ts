// The password of a moment ago, in this tab's memory alone: setting up the second factor that is required asks for it, and
// nobody wants to type it twice in a minute.

let typed: string | null = null

export function rememberTyped(password: string): void {
  typed = password
}

/** Once: it is forgotten by being taken. */
export function takeTyped(): string | null {
  const password = typed
  typed = null
  return password
}
