// A small DNS server for tests: names with the records a test gives them, and everything else is not there.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { type Answer, decode, encode } from 'dns-packet'
import { afterAll } from 'vitest'

export interface TestDns {
  /** As SITZPLAN_DNS_SERVERS takes it. */
  server: string
  /** The addresses that a name has, one after the other each time it is asked for; the last one stays. */
  addresses: Map<string, string[]>
  texts: Map<string, string[]>
}

/** At the top of a test file; closed at its end. */
export async function testDns(): Promise<TestDns> {
  const addresses = new Map<string, string[]>()
  const texts = new Map<string, string[]>()
  const nextAddress = (name: string) => {
    const [address, ...later] = addresses.get(name) ?? []
    if (later.length > 0) addresses.set(name, later)
    return address
  }
  const answersTo = (name: string, type: string): Answer[] => {
    const address = type === 'A' ? nextAddress(name) : undefined
    if (address) return [{ type: 'A', name, ttl: 0, data: address }]
    return type === 'TXT' ? (texts.get(name) ?? []).map((data) => ({ type: 'TXT', name, ttl: 0, data })) : []
  }
  const socket = createSocket('udp4')
  socket.on('message', (message, { port, address }) => {
    const { id, questions = [] } = decode(message)
    const answers = questions.flatMap(({ name, type }) => answersTo(name.toLowerCase(), type))
    // 3: no such name.
    socket.send(encode({ type: 'response', id, questions, answers, flags: answers.length > 0 ? 0 : 3 }), port, address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  afterAll(() => {
    socket.close()
  })
  return { server: `127.0.0.1:${socket.address().port}`, addresses, texts }
}
