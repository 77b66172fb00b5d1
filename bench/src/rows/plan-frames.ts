// The seating plan with 2,000 seats, nearly all taken, while fifty of them change each second: how long the browser takes
// from one frame to the next. Drawn in software, on the cores that also run the server and the database.
import type { Page } from 'playwright-core'
import type { Bench, Row } from '../bench-row.ts'
import { percentile } from '../cycles.ts'
import { WebWorld } from '../web-world.ts'

const product = 'remote-support'
const seats = 2_000
const changesPerSecond = 50

export const planFrames: Row = {
  name: 'plan-frames',
  unit: 'ms from frame to frame, 95th percentile',
  yardstick: null,
  target: 32,
  holdsWhen: 'at most',
  measure: async (bench) => {
    const world = await WebWorld.start(bench.postgres)
    try {
      const total = bench.effort.smoke ? 60 : seats
      const office = await Office.open(world, total)
      const page = await (await world.signedIn()).newPage()
      await page.goto(`${world.baseUrl}/sessions?product=${product}`)
      await page.locator(`[data-seat="${total}"]`).waitFor()
      const frames = await measureFrames(page, office, bench)
      const value = percentile(frames, 0.95)
      return { value, yardstickValue: null, ratio: null, note: `median ${percentile(frames, 0.5).toFixed(1)} ms` }
    } finally {
      await world.stop()
    }
  },
}

/** Sorted, in milliseconds. */
async function measureFrames(page: Page, office: Office, { effort }: Bench): Promise<number[]> {
  const milliseconds = effort.smoke ? 500 : effort.seconds * 5_000
  const changing = office.change(milliseconds)
  const frames = await page.evaluate(async (length) => {
    const found: number[] = []
    const started = performance.now()
    let last = await new Promise<number>(requestAnimationFrame)
    while (last < started + length) {
      const next = await new Promise<number>(requestAnimationFrame)
      found.push(next - last)
      last = next
    }
    return found
  }, milliseconds)
  await changing
  return frames.sort((a, b) => a - b)
}

/** People who take seats and give them back. */
class Office {
  readonly #world: WebWorld
  readonly #key: string
  readonly #people: string[]
  readonly #sessions: string[] = []
  #turn = 0

  private constructor(world: WebWorld, people: string[]) {
    this.#world = world
    this.#key = world.customer.productKeys[product] ?? ''
    this.#people = people
  }

  static async open(world: WebWorld, total: number): Promise<Office> {
    const { vendor } = world.demo
    // One person may sit on many seats here: it is seats that are drawn.
    await world.call('PATCH', `/vendor/catalog/${product}`, vendor.token, { sessionPolicy: { per: 'session' } })
    await world.call('POST', `/vendor/accounts/${world.customer.id}/revisions`, vendor.token, {
      lines: [{ product, kind: 'concurrent', quantity: total }, ...otherLines(await license(world))],
    })
    const { items } = await world.call<{ items: { email: string }[] }>(
      'GET',
      `/users?product=${product}&kind=concurrent&status=active&limit=200`,
      world.superadmin.token,
    )
    const office = new Office(
      world,
      items.map(({ email }) => email),
    )
    const taken = Math.floor(total * 0.95)
    for (let from = 0; from < taken; from += 50)
      await Promise.all(Array.from({ length: Math.min(50, taken - from) }, () => office.#sit()))
    return office
  }

  /** Half of the changes are people who go, half people who come; evenly over the time. */
  async change(milliseconds: number): Promise<void> {
    const until = performance.now() + milliseconds
    const pause = 2_000 / changesPerSecond
    const running: Promise<void>[] = []
    for (let next = performance.now(); next < until; next += pause) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())))
      running.push(this.#goAndCome())
    }
    await Promise.all(running)
  }

  async #goAndCome(): Promise<void> {
    const [id] = this.#sessions.splice(Math.floor(Math.random() * this.#sessions.length), 1)
    await this.#world.call('DELETE', `/sessions/${id}`, this.#key)
    await this.#sit()
  }

  async #sit(): Promise<void> {
    const turn = this.#turn++
    const { id } = await this.#world.call<{ id: string }>('POST', '/sessions', this.#key, {
      user: this.#people[turn % this.#people.length],
      activity: (['attended', 'attended', 'unattended', 'idle'] as const)[turn % 4],
    })
    this.#sessions.push(id)
  }
}

interface Line {
  product: string
  kind: string
  resource?: string
  quantity: number | null
}

const license = async (world: WebWorld) =>
  (await world.call<{ lines: Line[] }>('GET', '/license', world.superadmin.token)).lines

/** Everything else the account owns stays as it is. */
const otherLines = (lines: Line[]) =>
  lines
    .filter((line) => !(line.product === product && line.kind === 'concurrent'))
    .map(({ product, kind, resource, quantity }) => ({
      product,
      kind,
      ...(resource !== undefined && { resource }),
      ...(quantity === null ? { unrestricted: true } : { quantity }),
    }))
