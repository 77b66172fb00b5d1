import { expect, test } from 'vitest'
import { filterOf, isFiltered, parametersOf, queryOf } from './audit-filter.ts'

const asked = (parameters: string) => queryOf(filterOf(new URLSearchParams(parameters)), '2026-11-22', 'Europe/Berlin')

test('the address and the filter say the same', () => {
  const address = 'actor=ada&action=user.created&period=custom&from=2026-11-01&to=2026-11-02'
  expect(parametersOf(filterOf(new URLSearchParams(address))).toString()).toBe(address)
  expect(parametersOf(filterOf(new URLSearchParams('period=never&from=2026-11-01'))).toString()).toBe('')
  expect(isFiltered(filterOf(new URLSearchParams('')))).toBe(false)
  expect(isFiltered(filterOf(new URLSearchParams('period=today')))).toBe(true)
})

test('days are whole days of the account', () => {
  expect(asked('period=today')).toMatchObject({ from: '2026-11-21T23:00:00.000Z', to: undefined })
  expect(asked('period=week').from).toBe('2026-11-15T23:00:00.000Z')
  expect(asked('period=custom&from=2026-10-25&to=2026-10-25')).toMatchObject({
    from: '2026-10-24T22:00:00.000Z',
    to: '2026-10-25T23:00:00.000Z',
  })
})

test('a day that is none does not count', () => {
  expect(asked('period=custom&from=2026-13-45&to=soon')).toMatchObject({ from: undefined, to: undefined })
})

test('what is looked for is a line that the server takes, whatever the address says', () => {
  expect(asked(`actor=Ada%00L&target=${'a'.repeat(300)}&action=${'b'.repeat(300)}`)).toMatchObject({
    actor: 'Ada L',
    target: 'a'.repeat(200),
    action: 'b'.repeat(100),
  })
  expect(isFiltered(filterOf(new URLSearchParams('actor=%00&target=%20%0A')))).toBe(false)
})
