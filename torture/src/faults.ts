// What is broken while the calls go on: the servers are killed in turn; the database is stopped at once, or lost for good and
// replaced by its standby; servers are suspended for a while. Whatever it was is started again without delay, but for
// some stops of the database that last longer. Spread evenly over the run, one after the other.
import type { Recorder } from './recorder.ts'
import type { TorturePostgres } from './torture-postgres.ts'
import type { TortureServer } from './torture-server.ts'

export interface FaultPlan {
  kills: number
  /** As many stops of the database. */
  stops: number
  /** The first stop of the database and every Nth after it last long enough to count as an outage of ours (0: none). */
  outageEvery: number
  /** The primary is killed and its standby promoted; then there is a new standby. */
  failovers: number
  /** A server is suspended (SIGSTOP) for longer than three of the shortest leases. */
  pauses: number
}

export interface Breakable {
  servers: TortureServer[]
  postgres: TorturePostgres
  recorder: Recorder
  /** Share of the run that is done, from 0 to 1. */
  progress(): number
  /** Nobody is served any more: there is nothing to wait for. */
  isStuck(): boolean
}

/** After five seconds without a server leases get the time back. */
const outageMilliseconds = 7_000
/** Three times the shortest lease, and a little. */
const pauseMilliseconds = 6_500

/** Resolves when everything was broken that was to be, and is up again; or nobody is served any more. */
export async function breakThings(plan: FaultPlan, parts: Breakable): Promise<void> {
  const { progress, isStuck } = parts
  const all = [
    ...Array.from({ length: plan.kills }, (_, index) => ({
      at: (index + 1) / (plan.kills + 1),
      work: () => killServer(parts, index % parts.servers.length),
    })),
    ...Array.from({ length: plan.stops }, (_, index) => ({
      at: (index + 0.5) / (plan.stops + 0.5),
      work: () => stopDatabase(parts, plan.outageEvery > 0 && index % plan.outageEvery === 0),
    })),
    ...Array.from({ length: plan.failovers }, (_, index) => ({
      at: (index + 0.4) / (plan.failovers + 0.2),
      work: () => failOver(parts, index % 2 === 1),
    })),
    ...Array.from({ length: plan.pauses }, (_, index) => ({
      at: (index + 0.7) / (plan.pauses + 0.7),
      work: () => pauseServer(parts, (index + 1) % parts.servers.length),
    })),
  ].sort((a, b) => a.at - b.at)
  for (const fault of all) {
    while (progress() < fault.at) {
      if (isStuck()) return
      await pause(20)
    }
    await fault.work()
  }
}

async function killServer({ servers, recorder }: Breakable, number: number): Promise<void> {
  const server = servers[number]
  if (!server) return
  await recorder.fault('server killed', number, () => server.kill())
  await recorder.fault('server ready', number, () => server.start())
}

async function stopDatabase({ postgres, recorder }: Breakable, isLong: boolean): Promise<void> {
  await recorder.fault('database stopped', null, () => postgres.stopAtOnce())
  if (isLong) await pause(outageMilliseconds)
  await recorder.fault('database ready', null, () => postgres.startAgain())
}

async function failOver({ postgres, recorder }: Breakable, isEarly: boolean): Promise<void> {
  await recorder.fault('primary lost', null, () => postgres.losePrimary())
  await recorder.fault('standby promoted', null, () => postgres.promote(isEarly))
  await recorder.fault('standby made', null, () => postgres.addStandby())
}

async function pauseServer({ servers, recorder }: Breakable, number: number): Promise<void> {
  await recorder.fault('server held up', number, async () => {
    servers[number]?.pause()
    await pause(pauseMilliseconds)
    servers[number]?.goOn()
  })
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
