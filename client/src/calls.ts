// One HTTP call: address, token, language, time limit, and what came back as an answer or a typed error. It tries
// once; retry.ts decides about more.
import { errorOf, languageNow, localWords, SitzplanError, UnauthorizedError, UnavailableError } from './errors.ts'
import type { Clock, LanguageSource, Problem, TokenSource } from './types.ts'

export interface Call {
  method: 'GET' | 'POST' | 'DELETE'
  /** Below `/api/v1`. */
  path: string
  body?: unknown
  idempotencyKey?: string
  /** Milliseconds until the answer is no longer waited for. Default 10,000. */
  timeout?: number
  signal?: AbortSignal
  /** Sent even when the page that sends it is being left. */
  keepalive?: boolean
}

export interface CallsOptions {
  baseUrl: string | URL
  token: TokenSource
  language: LanguageSource | undefined
  fetch: typeof fetch
  clock: Clock
  /** Called after each call: the server answered it, or it is away. A refusal is neither. */
  onOutcome?: (outcome: 'answered' | 'away') => void
}

const usualTimeout = 10_000

export class Calls {
  readonly #options: CallsOptions
  readonly #base: string
  #token: Promise<string> | null = null

  constructor(options: CallsOptions) {
    this.#options = options
    this.#base = `${new URL(options.baseUrl).href.replace(/\/+$/, '')}/api/v1`
  }

  /** Sends a call and gives its answer: `body` is undefined for an empty one. Throws a `SitzplanError`, or the signal's reason. */
  async send<T>(call: Call): Promise<{ status: number; body: T }> {
    try {
      const answer = await this.#sendWithToken<T>(call)
      this.heard()
      return answer
    } catch (error) {
      // 429: it is there, and has enough to do.
      if (error instanceof UnavailableError && error.status !== 429) this.#options.onOutcome?.('away')
      throw error
    }
  }

  /** The server was heard of, by a call or by a stream. */
  heard(): void {
    this.#options.onOutcome?.('answered')
  }

  async #sendWithToken<T>(call: Call): Promise<{ status: number; body: T }> {
    const headers = await this.headers()
    try {
      return await this.#attempt<T>(call, headers)
    } catch (error) {
      if (!(error instanceof UnauthorizedError) || typeof this.#options.token === 'string') throw error
      // The token is over: one fresh one, unless another call has fetched it meanwhile.
      if ((await this.headers()).authorization === headers.authorization) this.#token = null
      return await this.#attempt<T>(call, await this.headers())
    }
  }

  url(path: string): string {
    return this.#base + path
  }

  /** What every call carries. Throws `UnavailableError` when the token cannot be fetched, or why it was refused. */
  async headers(): Promise<Record<string, string>> {
    const { token } = this.#options
    const language = languageNow(this.#options.language)
    this.#token ??= Promise.resolve(typeof token === 'string' ? token : token())
    try {
      const value = await this.#token
      return { authorization: `Bearer ${value}`, ...(language && { 'accept-language': language }) }
    } catch (cause) {
      this.#token = null
      throw cause instanceof SitzplanError ? cause : this.unavailable(cause)
    }
  }

  /** Makes the next call fetch a token again. */
  forgetToken(): void {
    this.#token = null
  }

  unavailable(cause: unknown): UnavailableError {
    return new UnavailableError({ ...localWords('unavailable', this.#options.language), cause })
  }

  async #attempt<T>(call: Call, headers: Record<string, string>): Promise<{ status: number; body: T }> {
    call.signal?.throwIfAborted()
    const { clock } = this.#options
    const timeLimit = new AbortController()
    const timeout = call.timeout ?? usualTimeout
    const cancel = clock.after(timeout, () => timeLimit.abort(new Error(`no answer within ${timeout} ms`)), {
      background: true,
    })
    const signal = call.signal ? AbortSignal.any([call.signal, timeLimit.signal]) : timeLimit.signal
    try {
      const response = await this.#options.fetch(this.url(call.path), requestOf(call, headers, signal))
      return { status: response.status, body: await this.#answerOf<T>(response) }
    } catch (error) {
      call.signal?.throwIfAborted()
      if (timeLimit.signal.aborted) throw this.unavailable(timeLimit.signal.reason)
      // fetch throws TypeError for whatever kept it from an answer.
      throw error instanceof TypeError || isBrokenAnswer(error) ? this.unavailable(error) : error
    } finally {
      cancel()
    }
  }

  async #answerOf<T>(response: Response): Promise<T> {
    const text = await response.text()
    const isJson = /^application\/(problem\+)?json\b/.test(response.headers.get('content-type') ?? '')
    if (response.ok && (isJson || text === '')) return (text === '' ? undefined : JSON.parse(text)) as T
    const retryAfter = Number(response.headers.get('retry-after'))
    if (isJson) throw errorOf(JSON.parse(text) as Problem, retryAfter > 0 ? retryAfter : undefined)
    // Something between us and Sitzplan answered: a proxy's error page, a sign-in page of a network.
    throw this.unavailable(new Error(`${response.url} answered ${response.status} and no JSON`))
  }
}

function requestOf(call: Call, headers: Record<string, string>, signal: AbortSignal): RequestInit {
  return {
    method: call.method,
    headers: {
      ...headers,
      accept: 'application/json',
      ...(call.body !== undefined && { 'content-type': 'application/json' }),
      ...(call.idempotencyKey && { 'idempotency-key': call.idempotencyKey }),
    },
    ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
    ...(call.keepalive && { keepalive: true }),
    // A redirect would turn a POST into a GET.
    redirect: 'error',
    cache: 'no-store',
    credentials: 'omit',
    signal,
  }
}

function isBrokenAnswer(error: unknown): boolean {
  return error instanceof SyntaxError || (error instanceof Error && error.name === 'AbortError')
}
