// The office that shares the ten seats of remote support, while a test looks on in a browser. After each test everybody
// has gone home, and the product is under its usual policy.
import type { Seat, SitzplanClient } from '@sitzplan/client'
import { afterEach, beforeAll } from 'vitest'
import type { RealServer } from '../../../client/src/testing/real-server.ts'
import {
  clearPool,
  clientOf,
  fillPool,
  poolSize,
  setPolicy,
  technicians,
  waitInLine,
} from '../../../client/src/testing/remote-support.ts'

export class RemoteSupportOffice {
  /** E-mail addresses of those who share the seats: there from beforeAll on. */
  readonly people: string[] = []
  readonly #server: RealServer
  #vendor: SitzplanClient | null = null

  constructor(server: RealServer) {
    this.#server = server
  }

  /** The product, with its key. */
  get vendor(): SitzplanClient {
    this.#vendor ??= clientOf(this.#server)
    return this.#vendor
  }

  async open(): Promise<void> {
    this.people.push(...(await technicians(this.#server)))
    await setPolicy(this.#server, {})
  }

  waitInLine(user: string): Promise<{ granted: Promise<Seat> }> {
    return waitInLine(this.vendor, user)
  }

  /** Ten people sit, the next ones wait in line: their seats, when they get one. */
  async fullHouse(waiting = 0): Promise<{ seats: Seat[]; granted: Promise<Seat>[] }> {
    const seats = await fillPool(this.vendor, this.people)
    const granted: Promise<Seat>[] = []
    for (const user of this.people.slice(poolSize, poolSize + waiting))
      granted.push((await this.waitInLine(user)).granted)
    return { seats, granted }
  }

  async sendHome(): Promise<void> {
    await this.#vendor?.close()
    await clearPool(this.#server)
    await setPolicy(this.#server, {})
  }
}

/**
 * At the top of a test file: `const office = remoteSupportOffice(server)`; below the pages' own line, so that the seats
 * are free whatever the pages complain of.
 */
export function remoteSupportOffice(server: RealServer): RemoteSupportOffice {
  const office = new RemoteSupportOffice(server)
  beforeAll(() => office.open(), 120_000)
  afterEach(() => office.sendHome())
  return office
}
