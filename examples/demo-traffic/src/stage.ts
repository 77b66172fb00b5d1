// What the audience sees: where everybody is, and what has just happened.
import type { Activity } from '@sitzplan/client'
import type { Technician } from './demo.ts'

export type Whereabouts =
  | { at: 'away' }
  | { at: 'line'; position: number; estimatedWaitSeconds: number | null }
  | { at: 'seat'; number: number | null; kind: string; activity: Activity; isUnreachable: boolean }

/** One thing that happened; `text` is what a person reads, the rest what a program does. */
export interface Happening {
  at: Date
  event: 'seated' | 'activity' | 'released' | 'waiting' | 'gave_up' | 'refused' | 'ended' | 'unreachable' | 'recovered'
  person: string
  text: string
  seat?: number | null
  position?: number
  reason?: string
}

export class Stage {
  readonly #whereabouts = new Map<Technician, { where: Whereabouts; since: Date }>()
  readonly #audience = new Set<(happening: Happening) => void>()
  /** Size of the pool; null: unrestricted. */
  readonly seats: number | null

  constructor(technicians: Technician[], seats: number | null) {
    this.seats = seats
    for (const technician of technicians)
      this.#whereabouts.set(technician, { where: { at: 'away' }, since: new Date() })
  }

  get everybody(): { who: Technician; where: Whereabouts; since: Date }[] {
    return [...this.#whereabouts].map(([who, { where, since }]) => ({ who, where, since }))
  }

  watch(spectator: (happening: Happening) => void): void {
    this.#audience.add(spectator)
  }

  move(who: Technician, where: Whereabouts): void {
    const before = this.#whereabouts.get(who)
    this.#whereabouts.set(who, { where, since: before?.where.at === where.at ? before.since : new Date() })
  }

  tell(who: Technician, happening: Omit<Happening, 'at' | 'person'>): void {
    for (const spectator of this.#audience) spectator({ at: new Date(), person: who.email, ...happening })
  }
}
