// A real mail server for tests: takes what it is sent, or refuses as it is told.
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, vi } from 'vitest'

export interface ReceivedMail extends Email {
  /** The envelope's recipient. */
  recipient: string
}

export interface MailServer {
  url: string
  received: ReceivedMail[]
  /** What the next recipients are refused with, by address: a reply of SMTP. */
  refusals: Map<string, { code: number; text: string }>
  /** The next recipients, this many, wait for their answer until they are released. */
  hold(count: number): { release(): void; held(): number }
  /** Waits for the mail that fits. */
  next(fits: (mail: ReceivedMail) => boolean): Promise<ReceivedMail>
}

/** Closed at the end of the file. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = []
  const refusals: MailServer['refusals'] = new Map()
  let toHold = 0
  let released: Promise<void> = Promise.resolve()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    async onRcptTo({ address }, _session, done) {
      if (toHold > 0) {
        toHold--
        await released
      }
      const refusal = refusals.get(address)
      refusals.delete(address)
      done(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const email = await PostalMime.parse(Buffer.concat(chunks))
        for (const { address } of session.envelope.rcptTo) received.push({ ...email, recipient: address })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refusals,
    hold(count) {
      toHold = count
      let release: () => void = () => {}
      released = new Promise((resolve) => {
        release = resolve
      })
      return { release, held: () => count - toHold }
    },
    next: (fits) => vi.waitUntil(() => received.find(fits), { timeout: 30_000, interval: 20 }),
  }
}
