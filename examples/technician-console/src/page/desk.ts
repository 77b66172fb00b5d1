// The heart of the example: everything the console does with Sitzplan, and what it knows from it. The screens only
// show this and call its methods.
import {
  type Activity,
  type Place,
  type Seat,
  type SeatEnding,
  SitzplanClient,
  SitzplanError,
  UnauthorizedError,
  UnavailableError,
} from '@sitzplan/client'
import type { DeskState, Door, EndedSessions, SupportSession } from './desk-state.ts'
import { tabDevice } from './device.ts'
import { fetchSeatToken } from './own-server.ts'
import type { Language } from './texts.ts'

/** A technician who asks for something is told after so long that there is no answer. What was given back is told on. */
const timeoutSeconds = 10
/** Pause between two looks whether Sitzplan is back, while nothing else asks it. */
const lookMilliseconds = 5_000

/** Where a tab remembers that it waits. */
const waiting = 'console.waiting'

export class Desk {
  readonly #sitzplan: SitzplanClient
  readonly #language: () => Language
  readonly #onSignedOut: () => void
  readonly #listeners = new Set<() => void>()
  #attempt: AbortController | null = null
  #state: DeskState = { sessions: [], ended: [], door: { at: 'open' }, help: { at: 'none' }, news: null }

  constructor(sitzplanUrl: string, language: () => Language, onSignedOut: () => void) {
    this.#language = language
    this.#onSignedOut = onSignedOut
    const token = () => fetchSeatToken(language())
    this.#sitzplan = new SitzplanClient({ baseUrl: sitzplanUrl, token, language, timeoutSeconds })
  }

  readonly state = (): DeskState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Takes a seat and makes a support key; with `wait` it stands in line until there is one. */
  async newSession({ wait = false } = {}): Promise<void> {
    if (this.#attempt) return
    const attempt = new AbortController()
    this.#attempt = attempt
    this.#change({ door: { at: 'asking', isUnreachable: false }, news: null })
    if (wait) sessionStorage.setItem(waiting, 'yes')
    try {
      const seat = await this.#sitzplan.acquire({
        device: tabDevice(this.#state.sessions.map(({ seat }) => seat.session.device?.id)),
        signal: attempt.signal,
        onUnreachable: () => this.#change({ door: { at: 'asking', isUnreachable: true } }),
        wait: wait && {
          onPosition: (place) => this.#stand(place, false),
          onUnreachable: () => this.#state.door.at === 'line' && this.#stand(this.#state.door.place, true),
          onRecovered: () => this.#state.door.at === 'line' && this.#stand(this.#state.door.place, false),
        },
      })
      this.#begin(seat, this.#state.door.at === 'line')
    } catch (error) {
      if (attempt.signal.aborted) this.#change({ door: { at: 'open' } })
      else this.#refuse(error)
    } finally {
      this.#attempt = null
      sessionStorage.removeItem(waiting)
    }
  }

  /** A page that was loaded again while it waited goes on waiting; the server has kept the place. */
  takePlaceAgain(): void {
    if (sessionStorage.getItem(waiting)) void this.newSession({ wait: true })
  }

  /** Gives up asking or waiting; a seat granted in that moment goes back by itself. */
  leaveLine(): void {
    this.#attempt?.abort()
  }

  setActivity({ seat }: SupportSession, activity: Activity): void {
    // The work goes on at once; Sitzplan hears of it as soon as it can be reached.
    this.#update(seat, { activity, cameFromLine: false })
    seat.setActivity(activity).catch(() => undefined)
  }

  /** The session has ended once Sitzplan knows. While it is away the SDK goes on telling it, and we say until when. */
  end({ seat }: SupportSession): void {
    this.#update(seat, { isEnding: true, cameFromLine: false })
    seat.release().catch(() => this.#update(seat, { safeUntil: seat.safeUntil }))
  }

  dismiss(ended: EndedSessions): void {
    this.#change({ ended: this.#state.ended.filter((each) => each !== ended) })
  }

  async askAdministrator(): Promise<void> {
    this.#change({ help: { at: 'asking' } })
    try {
      await this.#sitzplan.requestHelp({})
      this.#change({ help: { at: 'told', since: new Date() }, news: (texts) => texts.help.told })
    } catch (error) {
      if (!(error instanceof SitzplanError)) throw error
      this.#change({ help: { at: 'refused', refusal: error } })
    }
  }

  /** Gives every seat back and leaves the line. */
  async close(): Promise<void> {
    this.leaveLine()
    await this.#sitzplan.close()
  }

  #begin(seat: Seat, cameFromLine: boolean): void {
    const begun = { supportKey: newSupportKey(), seat, since: new Date(), activity: seat.session.activity }
    this.#change({
      sessions: [{ ...begun, cameFromLine, safeUntil: null, isEnding: false }, ...this.#state.sessions],
      ended: [],
      door: { at: 'open' },
      help: { at: 'none' },
      news: (texts) => (cameFromLine ? texts.session.fromLine(seat.session.seat.number) : texts.session.begun),
    })
    seat.on('unreachable', ({ until }) => {
      this.#update(seat, { safeUntil: until })
      this.#change({ news: (texts) => texts.connection.lost })
    })
    seat.on('recovered', () => {
      this.#update(seat, { safeUntil: null })
      this.#change({ news: (texts) => texts.connection.back })
    })
    seat.on('ended', (ending) => this.#leave(begun.supportKey, ending))
  }

  #leave(supportKey: string, ending: SeatEnding): void {
    const gone = this.#state.sessions.find((session) => session.supportKey === supportKey)
    const sessions = this.#state.sessions.filter((session) => session !== gone)
    if (gone?.isEnding && ending.learnedFrom === 'client') {
      const { kind, number } = gone.seat.session.seat
      const isFree = kind === 'concurrent' && !sessions.some(({ seat }) => seat.session.seat.number === number)
      // Over without an answer: the lease has ended, and Sitzplan hears of it when it is back.
      const news = isFree && ending.reason === 'released' ? 'endedAndFree' : 'ended'
      this.#change({ sessions, news: (texts) => texts.session[news] })
      return
    }
    const [last] = this.#state.ended
    const together = last && isSameStory(last.ending, ending) ? last : null
    const story = { supportKeys: [...(together?.supportKeys ?? []), supportKey], ending }
    const others = this.#state.ended.filter((each) => each !== together)
    this.#change({ sessions, ended: [story, ...others], news: (texts) => texts.ended.title(ending, story.supportKeys) })
  }

  #stand(place: Place, isUnreachable: boolean): void {
    this.#change({
      door: { at: 'line', place, isUnreachable },
      news: (texts) => (isUnreachable ? texts.line.unreachable : texts.line.told(place)),
    })
  }

  #refuse(error: unknown): void {
    if (!(error instanceof SitzplanError)) throw error
    if (error instanceof UnauthorizedError) this.#onSignedOut()
    const seconds = error.retryAfterSeconds
    const retryAt = seconds === null ? null : new Date(Date.now() + seconds * 1000)
    const door: Door = { at: 'refused', refusal: error, language: this.#language(), retryAt }
    this.#change({ door, news: () => error.message })
    if (error instanceof UnavailableError) void this.#openWhenBack(door)
  }

  /** Who was told that Sitzplan is away hears that it is back, and need not try. */
  async #openWhenBack(refused: Door): Promise<void> {
    while (this.#state.door === refused) {
      const isBack = await this.#sitzplan.entitlements().then(
        () => true,
        (error) => !(error instanceof UnavailableError),
      )
      if (this.#state.door !== refused) return
      if (isBack) this.#change({ door: { at: 'open', isBack }, news: (texts) => texts.connection.here })
      else await new Promise((resolve) => setTimeout(resolve, lookMilliseconds))
    }
  }

  #update(seat: Seat, change: Partial<SupportSession>): void {
    const sessions = this.#state.sessions.map((session) =>
      session.seat === seat ? { ...session, ...change } : session,
    )
    this.#change({ sessions })
  }

  #change(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** Nine digits that can be read out on the phone. A real product gets them from its own relay. */
function newSupportKey(): string {
  const digits = Array.from(crypto.getRandomValues(new Uint32Array(3)), (word) => String(word % 1000).padStart(3, '0'))
  return digits.join(' ')
}

const isSameStory = (one: SeatEnding, other: SeatEnding) =>
  one.reason === other.reason && one.endedBy?.id === other.endedBy?.id && one.note === other.note
