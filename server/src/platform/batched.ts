// Collects questions that arrive while one is being asked, and asks them together.

export class Batched<Question, Answer> {
  readonly #askAll: (questions: Question[]) => Promise<Answer[]>
  readonly #most: number
  readonly #weigh: (question: Question) => number
  #waiting: { question: Question; resolve(answer: Answer): void; reject(error: unknown): void }[] = []
  #running = false

  /**
   * `askAll` answers in the order of the questions; `most`: how many it takes at once, a question counting as `weigh`
   * says. One that weighs more is asked alone.
   */
  constructor(
    askAll: (questions: Question[]) => Promise<Answer[]>,
    most: number,
    weigh: (question: Question) => number = () => 1,
  ) {
    this.#askAll = askAll
    this.#most = most
    this.#weigh = weigh
  }

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject })
      if (!this.#running) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#running = true
    // Whatever else arrives in this turn of the event loop comes along.
    await new Promise(setImmediate)
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#countThatFit())
      try {
        const answers = await this.#askAll(batch.map(({ question }) => question))
        for (const [index, { resolve }] of batch.entries()) resolve(answers[index] as Answer)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    this.#running = false
  }
  #countThatFit(): number {
    let weight = 0
    const first = this.#waiting.findIndex(({ question }) => {
      weight += this.#weigh(question)
      return weight > this.#most
    })
    return first < 0 ? this.#waiting.length : Math.max(1, first)
  }
}
