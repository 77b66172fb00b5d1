// Collects questions that arrive while one is being asked, and asks them together. Whoever asks takes turns with the
// others, so that a flood of one does not hold back another; and what waits is bounded.
import { Refusal } from './errors/refusal.ts'
import { isFair } from './fair-share.ts'

export interface BatchedOptions<Question> {
  /** How much is asked at once; a question that weighs more is asked alone. */
  most: number
  /** How much waits at most. One asker may have as much waiting as is still free: alone, half of it. */
  mostWaiting: number
  /** Who asks. */
  turnOf: (question: Question) => string
  weigh?: (question: Question) => number
  /** Once so much waits it is asked beside what is under way; two at a time at most. */
  beside?: number
}

interface Waiting<Question, Answer> {
  question: Question
  weight: number
  resolve(answer: Answer | Promise<Answer>): void
  reject(error: unknown): void
}

interface Turn<Question, Answer> {
  waiting: Waiting<Question, Answer>[]
  /** The next of them: taking the first out of a long list moves all the others. */
  next: number
  weight: number
}

export class Batched<Question, Answer> {
  readonly #askAll: (questions: Question[]) => Promise<(Answer | Promise<Answer>)[]>
  readonly #options: BatchedOptions<Question>
  readonly #turns = new Map<string, Turn<Question, Answer>>()
  #weight = 0
  #running = 0

  /** `askAll` answers in the order of the questions; an answer that takes longer may come by itself. */
  constructor(
    askAll: (questions: Question[]) => Promise<(Answer | Promise<Answer>)[]>,
    options: BatchedOptions<Question>,
  ) {
    this.#askAll = askAll
    this.#options = options
  }

  /** How much waits. */
  get waiting(): number {
    return this.#weight
  }

  /** Refuses (`unavailable`) when too much waits already. */
  ask(question: Question): Promise<Answer> {
    const { turnOf, weigh, mostWaiting } = this.#options
    const weight = weigh?.(question) ?? 1
    const asker = turnOf(question)
    const turn = this.#turns.get(asker)
    if (!isFair((turn?.weight ?? 0) + weight, this.#weight + weight, mostWaiting))
      return Promise.reject(new Refusal('unavailable', {}, { retryAfterSeconds: 1 }))
    return new Promise((resolve, reject) => {
      const waiting = { question, weight, resolve, reject }
      if (!turn) this.#turns.set(asker, { waiting: [waiting], next: 0, weight })
      else {
        turn.waiting.push(waiting)
        turn.weight += weight
      }
      this.#weight += weight
      if (this.#running === 0 || (this.#running === 1 && this.#isEnoughBeside())) void this.#run()
    })
  }

  #isEnoughBeside(): boolean {
    const { beside } = this.#options
    return beside !== undefined && this.#weight >= beside
  }

  async #run(): Promise<void> {
    this.#running += 1
    // Whatever else arrives in this turn of the event loop comes along.
    await new Promise(setImmediate)
    while (this.#turns.size > 0 && (this.#running === 1 || this.#isEnoughBeside())) {
      const batch = this.#nextBatch()
      try {
        const answers = await this.#askAll(batch.map(({ question }) => question))
        for (const [index, { resolve }] of batch.entries()) resolve(answers[index] as Answer)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    this.#running -= 1
  }

  #nextBatch(): Waiting<Question, Answer>[] {
    const batch: Waiting<Question, Answer>[] = []
    let weight = 0
    // Whoever goes to the back comes round again: a map is walked in order of insertion, also of what is inserted meanwhile.
    for (const [asker, turn] of this.#turns) {
      const first = turn.waiting[turn.next]
      if (first) {
        if (batch.length > 0 && weight + first.weight > this.#options.most) break
        weight += first.weight
        batch.push(first)
        turn.weight -= first.weight
        turn.next += 1
        // What was taken is let go of once it is half of the list, also of one that never gets empty.
        if (turn.next * 2 >= turn.waiting.length) {
          turn.waiting = turn.waiting.slice(turn.next)
          turn.next = 0
        }
      }
      this.#turns.delete(asker)
      if (turn.next < turn.waiting.length) this.#turns.set(asker, turn)
    }
    this.#weight -= weight
    return batch
  }
}
