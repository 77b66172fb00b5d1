// A small HTTP/1.1 client for load: one request at a time on a connection that is kept, prepared requests in, status
// and body out. A full client costs as much as the server it measures, and the two share the machine's cores.
import { connect, type Socket } from 'node:net'

export interface HttpAnswer {
  status: number
  body: string
}

export class HttpConnection {
  readonly #socket: Socket
  #received = ''
  #waiting: { resolve(answer: HttpAnswer): void; reject(error: Error): void } | null = null

  private constructor(socket: Socket) {
    this.#socket = socket
    // One character a byte, so that lengths are lengths.
    socket.setEncoding('latin1')
    socket.setNoDelay(true)
    socket.on('data', (text: string) => this.#read(text))
    socket.on('error', (error) => this.#fail(error))
    socket.on('close', () => this.#fail(new Error('the server closed the connection')))
  }

  static open(port: number): Promise<HttpConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' })
      socket.once('error', reject)
      socket.once('connect', () => {
        socket.off('error', reject)
        resolve(new HttpConnection(socket))
      })
    })
  }

  static openMany(port: number, count: number): Promise<HttpConnection[]> {
    return Promise.all(Array.from({ length: count }, () => HttpConnection.open(port)))
  }

  send(request: string): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      if (this.#waiting) throw new Error('a connection carries one request at a time')
      this.#waiting = { resolve, reject }
      this.#socket.write(request, 'latin1')
    })
  }

  close(): void {
    this.#waiting = null
    this.#socket.destroy()
  }

  #read(text: string): void {
    this.#received += text
    const end = this.#received.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#received.slice(0, end + 2)
    const status = Number(head.slice(9, 12))
    const length = Number(/\r\ncontent-length: (\d+)\r\n/i.exec(head)?.[1] ?? (status === 204 ? 0 : Number.NaN))
    const start = end + 4
    if (Number.isNaN(length)) this.#fail(new Error(`an answer without a length: ${head}`))
    if (!(this.#received.length >= start + length)) return
    const body = this.#received.slice(start, start + length)
    this.#received = this.#received.slice(start + length)
    const waiting = this.#waiting
    this.#waiting = null
    waiting?.resolve({ status, body })
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error)
    this.#waiting = null
  }
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** The text of a request as it goes over the wire. */
export function httpRequest(method: Method, path: string, token: string, body?: unknown): string {
  const json = body === undefined ? '' : JSON.stringify(body)
  const content = body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${json.length}\r\n`
  return `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\n${content}\r\n${json}`
}

/** Sends, and throws unless the answer has the status that is wanted. */
export async function ask(connection: HttpConnection, request: string, status: number): Promise<string> {
  const answer = await connection.send(request)
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.body}`)
  return answer.body
}

/** The id an answer begins with; cheaper than reading the whole document. */
export function idOf(body: string): string {
  const found = /"id":"([0-9a-f-]{36})"/.exec(body)?.[1]
  if (!found) throw new Error(`an answer without an id: ${body}`)
  return found
}
