// The working day of an invented technician: a pause, a seat (or the line for one), a support session or two, and the
// seat goes back. Some lose their patience in line. It is also an example of a product built on the client.
import { setTimeout as pause } from 'node:timers/promises'
import { type Activity, GaveUpWaitingError, type Seat, type SitzplanClient, SitzplanError } from '@sitzplan/client'
import type { Technician } from './demo.ts'
import type { Stage } from './stage.ts'

export interface World {
  client: SitzplanClient
  stage: Stage
  /** How much faster than life. */
  speed: number
  /** Closing time: everybody gives back what they have. */
  signal: AbortSignal
}

export async function lifeOf(who: Technician, world: World): Promise<void> {
  try {
    await someMinutes(0, 1, world)
    for (;;) {
      const seat = await takeSeat(who, world)
      if (seat) await work(who, seat, world)
      world.stage.move(who, { at: 'away' })
      // Short, so that there are more people than seats at almost any time.
      await someMinutes(0.3, 1.5, world)
    }
  } catch (error) {
    if (!world.signal.aborted) throw error
  } finally {
    world.stage.move(who, { at: 'away' })
  }
}

async function takeSeat(who: Technician, { client, stage, speed, signal }: World): Promise<Seat | null> {
  const patienceMinutes = between(2, 10)
  try {
    const seat = await client.acquire({
      user: who.id,
      device: { id: `demo-${who.id}`, name: `Laptop ${firstName(who)}`, platform: 'demo' },
      signal,
      wait: {
        maxWaitSeconds: (patienceMinutes * 60) / speed,
        onPosition: ({ position, estimatedWaitSeconds }) => {
          stage.move(who, { at: 'line', position, estimatedWaitSeconds })
          stage.tell(who, { event: 'waiting', position, text: `waits in line, number ${position}` })
        },
      },
    })
    const { number } = seat.session.seat
    show(stage, who, seat)
    stage.tell(who, { event: 'seated', seat: number, text: `takes seat ${number ?? 'without a number'}` })
    return seat
  } catch (error) {
    if (!(error instanceof SitzplanError)) throw error
    const event = error instanceof GaveUpWaitingError ? 'gave_up' : 'refused'
    stage.tell(who, { event, reason: error.code, text: event === 'gave_up' ? 'has waited enough' : error.message })
    return null
  }
}

/** Works until the job is done, the seat ends, or it is closing time. */
async function work(who: Technician, seat: Seat, world: World): Promise<void> {
  const { stage, signal } = world
  const seatEnd = new AbortController()
  const over = AbortSignal.any([signal, seatEnd.signal])
  const { number } = seat.session.seat
  seat.on('ended', ({ reason, endedBy, note }) => {
    const by = endedBy ? ` by ${endedBy.name}` : ''
    const text = reason === 'released' ? `gives seat ${number} back` : `loses seat ${number}: ${reason}${by}`
    stage.tell(who, {
      event: reason === 'released' ? 'released' : 'ended',
      seat: number,
      reason,
      text: note ? `${text} (${note})` : text,
    })
    seatEnd.abort()
  })
  seat.on('unreachable', ({ secondsLeft }) => {
    show(stage, who, seat, true)
    const text = `cannot reach the server; the seat is safe for ${Math.round(secondsLeft)} s`
    stage.tell(who, { event: 'unreachable', seat: number, text })
  })
  seat.on('recovered', () => {
    show(stage, who, seat)
    stage.tell(who, { event: 'recovered', seat: number, text: 'reaches the server again, the seat was kept' })
  })
  try {
    await someMinutes(0.3, 1.5, { ...world, signal: over })
    for (let job = 0; job < between(1, 3); job++) {
      await change(who, seat, Math.random() < 0.7 ? 'attended' : 'unattended', stage)
      await someMinutes(2, 7, { ...world, signal: over })
    }
  } catch (error) {
    if (!over.aborted) throw error
  }
  await seat.release().catch(() => undefined)
  signal.throwIfAborted()
}

async function change(who: Technician, seat: Seat, activity: Activity, stage: Stage): Promise<void> {
  if (seat.ending || seat.session.activity === activity) return
  // While the server is away the change waits, and the technician does not.
  seat.setActivity(activity).then(
    () => {
      show(stage, who, seat)
      stage.tell(who, { event: 'activity', seat: seat.session.seat.number, text: `works ${activity}` })
    },
    () => undefined,
  )
}

function show(stage: Stage, who: Technician, { session: { seat, activity } }: Seat, isUnreachable = false): void {
  stage.move(who, { at: 'seat', number: seat.number, kind: seat.kind, activity, isUnreachable })
}

const between = (least: number, most: number) => least + Math.random() * (most - least)

async function someMinutes(least: number, most: number, { speed, signal }: Pick<World, 'speed' | 'signal'>) {
  await pause((between(least, most) * 60_000) / speed, undefined, { signal })
}

const firstName = ({ name }: Technician) => name.split(' ')[0] ?? name
