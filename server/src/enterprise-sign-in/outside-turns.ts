// What strangers make us ask of companies' providers, each of which may take ten seconds: a few at once of a network, so that
// it does not take all that others need, and a few more at once of a provider, whoever asks.
import { HourlyLimit } from '../access/hourly-limit.ts'
import { networkOf } from '../platform/http/network.ts'
import { Turnstiles } from '../platform/turnstile.ts'

const patienceMilliseconds = 15_000
const mostWaiting = 100
/** Of a network, which may be that of a large company in the morning. What is begun is kept for a while. */
const mostBegunPerHour = 10_000

export class OutsideTurns {
  readonly #networks = new Turnstiles({ atOnce: 4, mostWaiting, patienceMilliseconds })
  readonly #providers = new Turnstiles({ atOnce: 8, mostWaiting, patienceMilliseconds })
  readonly #begun = new HourlyLimit(mostBegunPerHour)

  /** For what begins something; refuses (429) beyond what a network may begin in an hour. */
  async begin<T>(address: string, providerId: string, task: () => Promise<T>): Promise<T> {
    this.#begun.count(networkOf(address))
    return this.pass(address, providerId, task)
  }

  pass<T>(address: string, providerId: string, task: () => Promise<T>): Promise<T> {
    return this.#networks.pass(networkOf(address), () => this.#providers.pass(providerId, task))
  }
}
