// What the console knows, as its screens get it.
import type { Activity, Place, Seat, SeatEnding, SitzplanError } from '@sitzplan/client'
import type { Language, Texts } from './texts.ts'

/** A support session: the product's own thing, for which it holds a seat. */
export interface SupportSession {
  /** What the customer types in to be connected. */
  supportKey: string
  seat: Seat
  activity: Activity
  since: Date
  cameFromLine: boolean
  /** Set while Sitzplan cannot be reached: the seat is surely ours until then. */
  safeUntil: Date | null
  /** The technician has ended it, and Sitzplan has not answered yet. */
  isEnding: boolean
}

/** Sessions that somebody else ended, or the loss of the connection. */
export interface EndedSessions {
  supportKeys: string[]
  ending: SeatEnding
}

/** What stands between the technician and the next session. */
export type Door =
  | { at: 'open'; isBack?: boolean }
  | { at: 'asking'; isUnreachable: boolean }
  | { at: 'refused'; refusal: SitzplanError; language: Language; retryAt: Date | null }
  | { at: 'line'; place: Place; isUnreachable: boolean }

export type Help = { at: 'none' | 'asking' } | { at: 'told'; since: Date } | { at: 'refused'; refusal: SitzplanError }

export interface DeskState {
  sessions: readonly SupportSession[]
  ended: readonly EndedSessions[]
  door: Door
  help: Help
  /** For screen readers: what has just happened, in whatever language is shown. */
  news: ((texts: Texts) => string) | null
}
