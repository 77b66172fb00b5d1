// Calls of the API: JSON in, JSON out, refusals as `CallRefused`. Shapes are those of the contract.
import type { Problem } from '@sitzplan/contract/common'
import { presentLanguage } from './language.ts'
import { CallRefused, Unreachable } from './problems.ts'
import { noteServerTime } from './time.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type QueryValue = string | number | boolean | undefined | null

/** `path?a=b`, leaving out what is undefined, null or empty. */
export function address(path: string, query: Record<string, QueryValue> = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value))
  const text = parameters.toString()
  return text ? `${path}?${text}` : path
}

/** Throws `CallRefused` or `Unreachable`. A POST that creates carries `idempotencyKey`, so that it may be sent again. */
export async function call<Answer>(
  method: Method,
  path: string,
  options: { body?: unknown; signal?: AbortSignal | undefined; idempotencyKey?: string } = {},
): Promise<Answer> {
  const response = await send(method, path, 'application/json', options)
  return (response.status === 204 ? undefined : await response.json()) as Answer
}

/** A file as it is. */
export const sendFile = async <Answer>(
  path: string,
  file: Blob,
  options: { mediaType: string; idempotencyKey: string },
): Promise<Answer> => (await send('POST', path, 'application/json', { file, ...options })).json()

export const read = <Answer>(path: string, signal?: AbortSignal) => call<Answer>('GET', path, { signal })

/** Saves what the server sends (a CSV, say) as a file of the browser. */
export async function download(path: string, mediaType: string, fileName: string): Promise<void> {
  const response = await send('GET', path, mediaType, {})
  saveFile(await response.blob(), fileName)
}

/** Saves a text as a file of the browser. */
export const saveText = (text: string, fileName: string): void =>
  saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), fileName)

function saveFile(content: Blob, fileName: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}

/** For a POST that creates. Not `crypto.randomUUID`: browsers have that on encrypted pages only. */
export const newIdempotencyKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

async function send(
  method: Method,
  path: string,
  accept: string,
  {
    body,
    file,
    mediaType = 'application/json',
    signal,
    idempotencyKey,
  }: {
    body?: unknown
    file?: Blob
    mediaType?: string
    signal?: AbortSignal | undefined
    idempotencyKey?: string
  },
): Promise<Response> {
  const headers: Record<string, string> = { accept, 'accept-language': presentLanguage() }
  const content = file ?? (body === undefined ? undefined : JSON.stringify(body))
  if (content !== undefined) headers['content-type'] = mediaType
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey
  const asked = Date.now()
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(content !== undefined && { body: content }),
      ...(signal && { signal }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Unreachable()
  }
  noteServerTime(response.headers.get('date'), asked, Date.now())
  if (response.ok) return response
  throw await refusalOf(response)
}

async function refusalOf(response: Response): Promise<Error> {
  const problem = (await response.json().catch(() => null)) as Problem | null
  // A proxy between us and the server answers in its own words, if it answers.
  if (!problem?.code) return new Unreachable()
  const retryAfter = Number(response.headers.get('retry-after'))
  return new CallRefused(problem, retryAfter > 0 ? retryAfter : null)
}
