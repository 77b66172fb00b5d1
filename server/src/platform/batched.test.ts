// What is asked together, and what is not.
import { expect, test } from 'vitest'
import { Batched } from './batched.ts'

function batches(most: number) {
  const asked: string[][] = []
  const batched = new Batched<string, string>(
    async (questions) => {
      asked.push(questions)
      return questions.map((question) => question.toUpperCase())
    },
    most,
    (question) => question.length,
  )
  return { batched, asked }
}

test('what arrives together is asked together, up to the weight, and answered in order', async () => {
  const { batched, asked } = batches(4)
  expect(await Promise.all(['aa', 'b', 'cc', 'd'].map((each) => batched.ask(each)))).toEqual(['AA', 'B', 'CC', 'D'])
  expect(asked).toEqual([
    ['aa', 'b'],
    ['cc', 'd'],
  ])
})

test('a question heavier than a batch may be is asked alone', async () => {
  const { batched, asked } = batches(4)
  await Promise.all(['a', 'heavy one', 'b'].map((each) => batched.ask(each)))
  expect(asked).toEqual([['a'], ['heavy one'], ['b']])
})
