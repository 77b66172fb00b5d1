// What the seat engine promises for one shared pool, written a second time and as plainly as possible: lists, no
// batches, no database. Shares no code with the engine, so that both would have to be wrong in the same way.

export interface ModelPolicy {
  per: 'user' | 'device' | 'session'
  maxSessionsPerSeat: number
  claimSeconds: number
}

interface ModelSession {
  id: string
  user: string
  device: string | null
  expires: number
}

interface ModelHold {
  holder: string
  user: string
  sessions: ModelSession[]
  /** The seat is kept for this ticket. */
  keptFor: ModelTicket | null
}

interface ModelTicket {
  id: string
  user: string
  holder: string
  device: string | null
  lives: number
  offered: boolean
}

/** Seconds. Every span is 10 more than a multiple of 20, and time passes in twenties: nothing depends on a tie. */
export const spans = { lease: 70, unasked: 90, cooldown: 50, step: 20 }

export class SeatModel {
  now = 0
  total: number | null
  policy: ModelPolicy
  holds: ModelHold[] = []
  line: ModelTicket[] = []
  /** What the journal must say: `kind reason`, once for each time it happened. */
  readonly journal: string[] = []
  readonly #coolsUntil = new Map<string, number>()
  readonly #fate = new Map<string, { claimed: string } | { lost: string }>()
  #holders = 0

  constructor(total: number | null, policy: ModelPolicy) {
    this.total = total
    this.policy = policy
  }

  get sessions(): ModelSession[] {
    return this.holds.flatMap(({ sessions }) => sessions)
  }

  /** `ids`: what the engine called the session or the place in line, if it came to that. */
  acquire(user: string, device: string | null, wait: boolean, ids: { session: string; ticket: string }): string {
    const holder = this.#holderOf(user, device)
    const own = this.#holdOf(holder)
    const old = device && this.sessions.find((session) => session.user === user && session.device === device)
    const others = own ? own.sessions.filter((session) => session !== old).length : 0
    if (others >= this.policy.maxSessionsPerSeat) return this.#refuse('too_many_sessions')

    const ticket = this.line.find((each) => each.user === user) ?? null
    const kept = ticket && this.holds.find(({ keptFor }) => keptFor === ticket)
    const fresh = { id: ids.session, user, device, expires: this.now + spans.lease }
    if (ticket && kept && !old && (!own || own === kept)) {
      kept.holder = holder
      this.#claim(ticket, kept, fresh)
      return 'granted'
    }
    if ((this.#coolsUntil.get(user) ?? 0) > this.now) {
      if (wait && !own && !old && this.total !== 0) return this.#wait(user, device, holder, ticket, ids.ticket)
      return this.#refuse('cooling_down')
    }
    const isFree = this.#mayGrant() && !ticket && !this.line.some((each) => !each.offered)
    if (old) this.#replace(old, holder, fresh)
    else if (own) own.sessions.push(fresh)
    else if (isFree) this.holds.push({ holder, user, sessions: [fresh], keptFor: null })
    else if (wait && this.total !== 0) return this.#wait(user, device, holder, ticket, ids.ticket)
    else return this.#refuse('seats_exhausted')
    this.journal.push('granted')
    return 'granted'
  }

  heartbeat(id: string): boolean {
    const session = this.sessions.find((each) => each.id === id)
    if (session) session.expires = this.now + spans.lease
    return session !== undefined
  }

  end(id: string, reason: 'released' | 'ended_by_admin'): boolean {
    const session = this.sessions.find((each) => each.id === id)
    if (!session) return false
    if (reason === 'ended_by_admin') this.#coolsUntil.set(session.user, this.now + spans.cooldown)
    this.#end(session, reason)
    return true
  }

  endUser(user: string, reason: string): void {
    const ticket = this.line.find((each) => each.user === user)
    if (ticket) this.#lose(ticket, reason)
    for (const session of this.sessions.filter((each) => each.user === user)) this.#end(session, reason)
  }

  /** `session`: what the engine called it, if it was granted. */
  poll(id: string, session: string): string {
    const ticket = this.line.find((each) => each.id === id)
    const fate = this.#fate.get(id)
    if (ticket?.offered) {
      const hold = this.holds.find(({ keptFor }) => keptFor === ticket)
      if (!hold) return 'an offer without a seat'
      this.#claim(ticket, hold, { ...ticket, id: session, expires: this.now + spans.lease })
      return 'granted'
    }
    if (ticket) {
      ticket.lives = this.now + spans.unasked
      return 'waiting'
    }
    if (!fate) return 'not_found'
    if ('lost' in fate) return fate.lost
    return this.sessions.some((each) => each.id === fate.claimed) ? 'granted' : 'session_ended'
  }

  leave(id: string): void {
    const ticket = this.line.find((each) => each.id === id)
    if (ticket) this.#lose(ticket, 'left')
  }

  setTotal(total: number | null): void {
    this.total = total
    if (total === 0) for (const ticket of [...this.line]) this.#lose(ticket, 'license_removed')
    this.#serve()
  }

  /** What has run out ends; what became free is handed on. */
  passTime(steps: number): void {
    this.now += steps * spans.step
    for (const ticket of this.line.filter((each) => !each.offered && each.lives <= this.now))
      this.#lose(ticket, 'not_asked_after')
    for (const session of this.sessions) if (session.expires <= this.now) this.#end(session, 'expired')
    for (const ticket of this.line.filter((each) => each.offered && each.lives <= this.now))
      this.#lose(ticket, 'claim_missed')
  }

  #holderOf(user: string, device: string | null): string {
    if (this.policy.per === 'user') return user
    if (this.policy.per === 'device' && device) return `${user} on ${device}`
    this.#holders += 1
    return `session ${this.#holders}`
  }

  #holdOf = (holder: string) => this.holds.find((hold) => hold.holder === holder)
  #mayGrant = () => this.total === null || this.holds.length < this.total

  #refuse(reason: string): string {
    this.journal.push(`refused ${reason}`)
    return reason
  }

  /** The old session's seat stays with the person: whoever waits has no claim on it. */
  #replace(old: ModelSession, holder: string, fresh: ModelSession): void {
    const hold = this.holds.find(({ sessions }) => sessions.includes(old))
    if (!hold) throw new Error('a session without a seat')
    this.journal.push('ended replaced')
    hold.sessions = hold.sessions.filter((each) => each !== old)
    const own = this.#holdOf(holder)
    if (own) own.sessions.push(fresh)
    else if (hold.sessions.length === 0) {
      hold.holder = holder
    }
    if (!own) hold.sessions.push(fresh)
    this.#dropEmpty()
  }

  #wait(user: string, device: string | null, holder: string, known: ModelTicket | null, id: string): string {
    if (known) {
      if (!known.offered) known.lives = this.now + spans.unasked
      return 'waiting'
    }
    this.line.push({ id, user, holder, device, lives: this.now + spans.unasked, offered: false })
    this.journal.push('waiting')
    this.#serve()
    return 'waiting'
  }

  #claim(ticket: ModelTicket, hold: ModelHold, session: ModelSession): void {
    hold.keptFor = null
    hold.sessions.push({ id: session.id, user: session.user, device: session.device, expires: session.expires })
    this.line = this.line.filter((each) => each !== ticket)
    this.#fate.set(ticket.id, { claimed: session.id })
    this.journal.push('claimed')
  }

  #lose(ticket: ModelTicket, reason: string): void {
    this.line = this.line.filter((each) => each !== ticket)
    this.#fate.set(ticket.id, { lost: reason })
    this.journal.push(`lost ${reason}`)
    for (const hold of this.holds) if (hold.keptFor === ticket) hold.keptFor = null
    this.#dropEmpty()
  }

  #end(session: ModelSession, reason: string): void {
    for (const hold of this.holds) hold.sessions = hold.sessions.filter((each) => each !== session)
    this.journal.push(`ended ${reason}`)
    this.#dropEmpty()
  }

  #dropEmpty(): void {
    this.holds = this.holds.filter(({ sessions, keptFor }) => sessions.length > 0 || keptFor)
    this.#serve()
  }

  /** First come, first served. */
  #serve(): void {
    for (const ticket of this.line) {
      if (ticket.offered) continue
      if (!this.#mayGrant()) return
      ticket.offered = true
      ticket.lives = this.now + this.policy.claimSeconds
      this.holds.push({ holder: ticket.holder, user: ticket.user, sessions: [], keptFor: ticket })
      this.journal.push('offered')
    }
  }
}
