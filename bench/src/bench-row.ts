// What a row of the benchmark is, and how its figures come from interleaved pairs of measurements.
import type { BenchPostgres } from './bench-postgres.ts'
import type { BenchServers } from './bench-servers.ts'
import { median } from './cycles.ts'

/** How long and how large; `smoke` only shows that every row still runs. */
export interface Effort {
  /** Of each measurement. */
  seconds: number
  /** Load before the first one, until the servers' code is compiled and what they remember is there. */
  warmUpSeconds: number
  pairs: number
  smoke: boolean
  /** Never more callers than this. */
  mostCallers: number
}

export interface Bench {
  effort: Effort
  postgres: BenchPostgres
  servers: BenchServers
  /** Tells the person at the terminal how far it is. */
  say(text: string): void
}

export interface Row {
  name: string
  unit: string
  yardstick: string | null
  target: number
  /** Whether the figure that is compared with the target should reach it or stay below it. */
  holdsWhen: 'at least' | 'at most'
  measure(bench: Bench): Promise<Figures | NotMeasured>
}

export interface Figures {
  value: number
  yardstickValue: number | null
  /** Null where the target is about the value itself. */
  ratio: number | null
  /** What limits the figure, as far as it was seen. */
  note?: string
}

export interface NotMeasured {
  notMeasured: string
}

/** Measures value and yardstick in turns; the ratio is the median of the pairs' ratios. */
export async function inPairs(
  { effort, say }: Bench,
  value: () => Promise<number>,
  yardstick: () => Promise<number>,
): Promise<{ value: number; yardstickValue: number; ratio: number }> {
  const values: number[] = []
  const yardsticks: number[] = []
  for (let pair = 0; pair < effort.pairs; pair++) {
    // Every second pair the other way round, so that neither always comes after the other.
    if (pair % 2 === 0) values.push(await value())
    yardsticks.push(await yardstick())
    if (pair % 2 === 1) values.push(await value())
    say(`pair ${pair + 1} of ${effort.pairs}: ${brief(values[pair])} against ${brief(yardsticks[pair])}`)
  }
  return {
    value: median(values),
    yardstickValue: median(yardsticks),
    ratio: median(values.map((each, pair) => each / (yardsticks[pair] ?? Number.NaN))),
  }
}

const brief = (value = Number.NaN) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3))
