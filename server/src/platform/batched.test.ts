// What is asked together, and what is not; who waits for whom.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { Batched } from './batched.ts'

/** Questions of `asker: text` weigh as much as their text is long. */
function batches(most: number, mostWaiting = 1_000) {
  const asked: string[][] = []
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  const textOf = (question: string) => question.split(': ').at(-1) ?? ''
  const batched = new Batched<string, string>(
    async (questions) => {
      asked.push(questions)
      await answered
      return questions.map((question) => question.toUpperCase())
    },
    {
      most,
      mostWaiting,
      turnOf: (question) => (question.includes(': ') ? (question.split(': ')[0] ?? '') : ''),
      weigh: (question) => textOf(question).length,
    },
  )
  return { batched, asked, answer }
}

test('what arrives together is asked together, up to the weight, and answered in order', async () => {
  const { batched, asked, answer } = batches(4)
  answer()
  expect(await Promise.all(['aa', 'b', 'cc', 'd'].map((each) => batched.ask(each)))).toEqual(['AA', 'B', 'CC', 'D'])
  expect(asked).toEqual([
    ['aa', 'b'],
    ['cc', 'd'],
  ])
})

test('a question heavier than a batch may be is asked alone', async () => {
  const { batched, asked, answer } = batches(4)
  answer()
  await Promise.all(['a', 'heavy one', 'b'].map((each) => batched.ask(each)))
  expect(asked).toEqual([['a'], ['heavy one'], ['b']])
})

test('askers take turns: who asks one thing does not wait for all that another asks', async () => {
  const { batched, asked, answer } = batches(4)
  answer()
  const flood = Array.from({ length: 100 }, () => batched.ask('flood: xx'))
  await batched.ask('quiet: y')
  expect(asked.length).toBeLessThanOrEqual(2)
  await Promise.all(flood)
})

test('what waits is bounded, and one asker leaves room for the others', async () => {
  const { batched, answer } = batches(4, 100)
  const ask = (asker: string) => batched.ask(`${asker}: x`).catch(({ code }) => code)
  const flood = Array.from({ length: 100 }, () => ask('flood'))
  const others = ['b', 'c', 'd'].map((asker) => ask(asker))
  answer()
  const count = (answers: string[]) => answers.filter((each) => each === 'unavailable').length
  expect(count(await Promise.all(flood))).toBe(50)
  expect(count(await Promise.all(others))).toBe(0)
  expect(await ask('flood')).toBe('FLOOD: X')
})

test('enough that waits is asked beside what is under way, and less is not', async () => {
  const under: { questions: string[]; answer: () => void }[] = []
  const batched = new Batched<string, string>(
    (questions) => new Promise((resolve) => under.push({ questions, answer: () => resolve(questions) })),
    { most: 2, mostWaiting: 100, turnOf: (question) => question, beside: 2 },
  )
  const asked = (count: number) => expect.poll(() => under.map(({ questions }) => questions)).toHaveLength(count)
  const first = batched.ask('a')
  await asked(1)
  const [second, third] = [batched.ask('b'), batched.ask('c')]
  await asked(2)
  const [fourth, fifth] = [batched.ask('d'), batched.ask('e')]
  under[0]?.answer()
  expect(await first).toBe('a')
  await asked(3)
  const sixth = batched.ask('f')
  under[1]?.answer()
  await Promise.all([second, third])
  // Too little to be asked beside the other: it waits for that.
  expect(under).toHaveLength(3)
  under[2]?.answer()
  await Promise.all([fourth, fifth])
  await asked(4)
  under[3]?.answer()
  expect(await sixth).toBe('f')
  expect(under.map(({ questions }) => questions)).toEqual([['a'], ['b', 'c'], ['d', 'e'], ['f']])
})

test('what was answered is let go of, also while more comes than can be asked', async () => {
  setFlagsFromString('--expose-gc')
  const collectGarbage: () => void = runInNewContext('gc')
  const asked = async (questions: { text: string }[]) => {
    await new Promise(setImmediate)
    return questions.map(({ text }) => text)
  }
  const batched = new Batched(asked, { most: 10, mostWaiting: 1_000, turnOf: () => 'flood' })
  const answered: WeakRef<object>[] = []
  const waiting = new Set<Promise<void>>()
  const ask = (number: number) => {
    const question = { text: `question ${number}` }
    const answer = batched.ask(question).then(() => {
      answered.push(new WeakRef(question))
      waiting.delete(answer)
    })
    waiting.add(answer)
  }
  for (let number = 0; number < 3_000; number++) {
    while (waiting.size >= 100) await Promise.race(waiting)
    ask(number)
  }
  expect(waiting.size).toBeGreaterThan(0)
  await new Promise(setImmediate)
  collectGarbage()
  const kept = answered.filter((question) => question.deref())
  expect(answered.length).toBeGreaterThan(2_000)
  expect(kept.length).toBeLessThan(500)
  await Promise.all(waiting)
})
