// Event streams as clients hold them: each event is an answer in the history; so is that the client closed the stream, and
// that it broke.
import { type ClientRequest, request } from 'node:http'
import { refused, seen, unavailable } from './answers.ts'
import type { Calling, Way, Wired } from './calling.ts'
import { type Answer, type Call, gaveUp } from './history.ts'

type Streamed = Extract<Call, { name: 'follow' | 'watch' }>

export interface StreamPlan {
  /** The client closes it after so many milliseconds. */
  longest: number
  heard?: (answer: Answer) => void
  /** The client closes it when this is aborted. */
  signal?: AbortSignal
}

/** Follows a ticket or a session until there is nothing more to hear; resolves with the last answer. */
export async function stream(
  calling: Calling,
  client: string,
  way: Way,
  call: Streamed,
  plan: StreamPlan,
): Promise<Answer> {
  const start = calling.recorder.now()
  const wired = calling.wire(way, call)
  const tell = (answer: Answer) => {
    calling.recorder.call(client, wired.server(), call, start, answer)
    plan.heard?.(answer)
    return answer
  }
  return tell(await lastAnswer(wired, call, tell, plan))
}

function lastAnswer(wired: Wired, call: Streamed, tell: (answer: Answer) => void, plan: StreamPlan): Promise<Answer> {
  const asked: ClientRequest = request(wired.options)
  wired.follow(asked)
  return new Promise((resolve) => {
    let openedAt: number | null = null
    const close = () => {
      const openFor = openedAt === null ? undefined : performance.now() - openedAt
      resolve({ is: 'unknown', why: gaveUp, ...(openFor !== undefined && { openFor }) })
      asked.destroy()
    }
    const tooLong = setTimeout(close, plan.longest)
    plan.signal?.addEventListener('abort', close, { once: true })
    asked.on('close', () => {
      clearTimeout(tooLong)
      plan.signal?.removeEventListener('abort', close)
    })
    asked.on('error', (error: Error & { code?: string }) => {
      const isUnsent = error.code === 'ECONNREFUSED' || wired.server() === null
      resolve(isUnsent ? { is: 'unsent' } : { is: 'unknown', why: error.code ?? error.message })
    })
    asked.on('response', (response) => {
      const status = response.statusCode ?? 0
      if (status === 200) openedAt = performance.now()
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
        if (status !== 200) return
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const answer = eventOf(call, text.slice(0, end))
          text = text.slice(end + 2)
          if (answer?.is === 'waiting') tell(answer)
          else if (answer) resolve(answer)
        }
      })
      response.on('error', () => undefined)
      response.on('close', () => {
        // One that the server ends without a last word has broken there; nothing is under way any more.
        if (!response.complete) resolve({ is: 'unknown', why: 'the stream broke' })
        else if (status === 503) resolve(unavailable({ status, headers: response.headers, text }))
        else if (status === 200) resolve({ is: 'unavailable' })
        else resolve((status >= 400 && refused({ status, text })) || { is: 'strange', status, text })
      })
    })
    asked.end()
  })
}

function eventOf(call: Streamed, block: string): Answer | null {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
  const data = JSON.parse(field('data') ?? 'null')
  switch (field('event')) {
    case 'position':
      return { is: 'waiting', ticket: call.name === 'follow' ? call.ticket : '', ahead: data.ahead, digest: '' }
    case 'granted':
      return { is: 'granted', session: seen(data.session), digest: '' }
    case 'lost':
      return { is: 'lost ticket', reason: data.reason }
    case 'ended':
      return { is: 'ended session', reason: data.reason, endedAt: Date.parse(data.endedAt) }
    default:
      return null
  }
}
