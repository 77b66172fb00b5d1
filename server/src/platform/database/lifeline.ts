// The one connection that is always open. Several times a second it asks the database for a sign of life, so that an
// outage is known before the calls run into it: also one where nothing is refused and nothing answers. Announcements
// are heard on it.
import pg from 'pg'
import { connectionOptions, cutOff, type DatabaseAddress } from './connections.ts'

// Counted in turns of the event loop, not by the clock: while this process was stopped or busy nobody else was silent.
const turnMilliseconds = 50
/** Between an answer and the next question, and between attempts to connect. */
const restTurns = 4
/** For a connection: a network that swallowed one may be there again for the next. */
const connectingTurns = 14
/** For an answer: to take a busy database for a lost one costs everybody their calls. */
const answerTurns = 24

const signOfLife = `
select pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as "isReadOnly"`

export interface LifelineListener {
  lost(reason: Error): void
  found(): void
  /** From now on the database may be another one. */
  renewed(): void
}

interface Channel {
  name: string
  heard(payload: string): void
  /** Connected anew: what was sent meanwhile was not heard. */
  again(): void
}

type Phase = 'resting' | 'connecting' | 'asked' | 'apart'

export class Lifeline {
  readonly #address: DatabaseAddress
  readonly #listener: LifelineListener
  readonly #channels: Channel[] = []
  #client: pg.Client | null = null
  #phase: Phase = 'apart'
  #turns = 0
  /** Whether this connection has answered. */
  #isProven = false
  #isLost = false
  #timer: NodeJS.Timeout | null = null
  #opened: Promise<void> | null = null
  #opening: { resolve(): void; reject(reason: Error): void } | null = null

  constructor(address: DatabaseAddress, listener: LifelineListener) {
    this.#address = address
    this.#listener = listener
  }

  /** Resolves with the first answer; rejects when the database does not let us in. Once more is fine. */
  open(): Promise<void> {
    this.#opened ??= new Promise((resolve, reject) => {
      this.#opening = { resolve, reject }
      this.#connect()
      this.#nextTurn()
    })
    return this.#opened
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const client = this.#client
    this.#client = null
    if (client) cutOff(client)
  }

  /** Before `open`. */
  listen(channel: Channel): void {
    this.#channels.push(channel)
  }

  #nextTurn(): void {
    this.#timer = setTimeout(() => {
      this.#turns += 1
      if (this.#phase === 'apart' && this.#turns >= restTurns) this.#connect()
      else if (this.#phase === 'resting' && this.#turns >= restTurns) this.#ask()
      else if (this.#turns >= (this.#phase === 'connecting' ? connectingTurns : answerTurns))
        this.#fail(new Error('the database does not answer'))
      this.#nextTurn()
    }, turnMilliseconds)
  }

  #enter(phase: Phase): void {
    this.#phase = phase
    this.#turns = 0
  }

  #connect(): void {
    const client = new pg.Client({ ...connectionOptions(this.#address), pipeline: true })
    this.#client = client
    this.#isProven = false
    this.#listener.renewed()
    this.#enter('connecting')
    client.on('error', (error) => this.#broke(client, error))
    client.on('end', () => this.#broke(client, new Error('the connection was closed')))
    client.on('notification', ({ channel, payload = '' }) => {
      for (const one of this.#channels) if (one.name === channel) one.heard(payload)
    })
    client.connect().then(
      () => {
        if (this.#client !== client) return
        for (const { name } of this.#channels)
          client.query(`listen ${name}`).catch((error: Error) => this.#broke(client, error))
        this.#ask()
      },
      (error: Error) => this.#broke(client, error),
    )
  }

  #ask(): void {
    const client = this.#client
    if (!client) return
    this.#enter('asked')
    client.query<{ isReadOnly: boolean }>(signOfLife).then(
      ({ rows }) => {
        if (this.#client !== client) return
        if (rows[0]?.isReadOnly) this.#fail(new Error('the database only reads: it is a standby, or recovers'))
        else this.#answered()
      },
      (error: Error) => this.#broke(client, error),
    )
  }

  #answered(): void {
    this.#enter('resting')
    const isNew = !this.#isProven
    this.#isProven = true
    this.#opening?.resolve()
    this.#opening = null
    if (this.#isLost) {
      this.#isLost = false
      this.#listener.found()
    }
    if (!isNew) return
    this.#listener.renewed()
    for (const channel of this.#channels) channel.again()
  }

  #broke(client: pg.Client, error: Error): void {
    if (this.#client !== client) return
    // Connections are cut for many reasons: whether the database is lost, another one shows.
    if (!this.#isProven) {
      this.#fail(error)
      return
    }
    cutOff(client)
    this.#connect()
  }

  #fail(reason: Error): void {
    const client = this.#client
    this.#client = null
    this.#enter('apart')
    if (client) cutOff(client)
    this.#opening?.reject(reason)
    this.#opening = null
    if (this.#isLost) return
    this.#isLost = true
    this.#listener.lost(reason)
  }
}
