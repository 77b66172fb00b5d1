// A call of a running server's API that is expected to succeed.

/** The answer to a call with a bearer token. `path`: below `/api/v1`. Throws whatever the server refuses. */
export async function apiCall<T>(
  { baseUrl, token }: { baseUrl: string; token: string },
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const answer = await fetch(`${baseUrl}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
  return (text ? JSON.parse(text) : undefined) as T
}
