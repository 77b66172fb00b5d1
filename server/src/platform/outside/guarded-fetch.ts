// Asking other servers on somebody else's word (metadata, discovery, keys): nobody makes us ask our own network. The
// address is checked when the connection is made, so that a name cannot change its meaning in between; a server in the
// public internet is asked by https only; answers have a size and a time; a redirect leads to no other origin.
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { AllowedNetworks, isPublicAddress } from './addresses.ts'
import { Names } from './names.ts'

const mostBytes = 1_000_000
const mostMilliseconds = 10_000
const mostRedirects = 3

/** Why an address was not asked, or its answer not read. */
export type OutsideFault =
  | 'forbidden_address'
  | 'not_https'
  | 'foreign_redirect'
  | 'too_large'
  | 'too_slow'
  | 'unreachable'

export class OutsideError extends Error {
  readonly fault: OutsideFault

  constructor(fault: OutsideFault, options?: { cause?: unknown }) {
    super(fault, options)
    this.name = 'OutsideError'
    this.fault = fault
  }
}

export interface OutsideRequest {
  method?: string
  headers?: Record<string, string>
  body?: string
  /** `manual`: the redirect is the answer. */
  redirect?: 'follow' | 'manual'
  /** Of the answer; a million bytes and ten seconds when left out. */
  mostBytes?: number
  mostMilliseconds?: number
}

export interface OutsideOptions {
  /** Networks that may be asked although they are private, also by http. */
  allowedNetworks: readonly string[]
  dnsServers: readonly string[]
}

export class Outside {
  readonly names: Names
  readonly #allowed: AllowedNetworks

  constructor({ allowedNetworks, dnsServers }: OutsideOptions) {
    this.names = new Names(dnsServers)
    this.#allowed = new AllowedNetworks(allowedNetworks)
  }

  /** Asks. Throws an `OutsideError` where it must not, or where no whole answer came; any status is an answer. */
  async fetch(address: string | URL, request: OutsideRequest = {}): Promise<Response> {
    const deadline = AbortSignal.timeout(request.mostMilliseconds ?? mostMilliseconds)
    let url = new URL(address)
    for (let redirects = 0; ; redirects++) {
      const response = await this.#ask(url, request, deadline)
      const location = response.headers.get('location')
      const isFollowed = (request.redirect ?? 'follow') === 'follow' && (request.method ?? 'GET') === 'GET'
      if (!isFollowed || !location || response.status < 300 || response.status >= 400) return response
      const next = URL.canParse(location, url) ? new URL(location, url) : null
      if (next?.origin !== url.origin || redirects === mostRedirects) throw new OutsideError('foreign_redirect')
      url = next
    }
  }

  /**
   * Throws where the host is written as an address that must not be asked. A name is looked at when it is looked up: an
   * address is connected to without that.
   */
  refuseForbiddenHost(url: URL): void {
    const literal = url.hostname.replace(/^\[|\]$/g, '')
    if (isIP(literal)) this.#refuseForbidden(literal, url.protocol === 'http:')
  }

  #ask(url: URL, request: OutsideRequest, deadline: AbortSignal): Promise<Response> {
    const { method = 'GET', headers = {}, body } = request
    if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new OutsideError('not_https')
    const isPlain = url.protocol === 'http:'
    this.refuseForbiddenHost(url)
    return new Promise((resolve, reject) => {
      const fail = (error: Error) => reject(asOutsideError(error, deadline))
      const sent = (isPlain ? http : https).request(
        url,
        // No connection is kept: each is made to an address that was checked for it.
        { method, headers, agent: false, signal: deadline, lookup: this.#lookUpFor(isPlain) },
        (answer) => readWhole(answer, request.mostBytes ?? mostBytes).then(resolve, fail),
      )
      sent.on('error', fail)
      sent.end(body)
    })
  }

  #lookUpFor(isPlain: boolean): LookupFunction {
    return (host, options, callback) => {
      this.names
        .addresses(host)
        .then((addresses) => {
          for (const address of addresses) this.#refuseForbidden(address, isPlain)
          const found = addresses.map((address) => ({ address, family: isIP(address) }))
          const [first] = found
          if (options.all) callback(null, found)
          else callback(null, first?.address ?? '', first?.family)
        })
        .catch((error: Error) => callback(error, '', 0))
    }
  }

  #refuseForbidden(address: string, isPlain: boolean): void {
    if (this.#allowed.includes(address)) return
    if (!isPublicAddress(address)) throw new OutsideError('forbidden_address')
    if (isPlain) throw new OutsideError('not_https')
  }
}

async function readWhole(answer: http.IncomingMessage, most: number): Promise<Response> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > most) {
      answer.destroy()
      throw new OutsideError('too_large')
    }
    parts.push(part)
  }
  const status = answer.statusCode ?? 502
  const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value].flat().join(', ')] as [string, string]],
  )
  const hasBody = status >= 200 && ![204, 205, 304].includes(status)
  return new Response(hasBody ? Buffer.concat(parts) : null, { status: Math.max(200, status), headers })
}

function asOutsideError(error: Error, deadline: AbortSignal): OutsideError {
  if (error instanceof OutsideError) return error
  return new OutsideError(deadline.aborted ? 'too_slow' : 'unreachable', { cause: error })
}
