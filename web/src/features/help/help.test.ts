// What the answers call by name is called so in the app.
import { expect, test } from 'vitest'

const catalogues = import.meta.glob<Record<string, object>>('../../messages/{de,en}/*.ts', { eager: true })

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn)

test.each([
  ['de', /„([^“]+)“/g],
  ['en', /“([^”]+)”/g],
] as const)('every button and title that an answer in %s names is there', (language, quoted) => {
  const files = Object.entries(catalogues).filter(([path]) => path.includes(`/${language}/`))
  const isHelp = ([path]: [string, unknown]) => path.endsWith('/help.ts')
  const known = new Set(files.filter((file) => !isHelp(file)).flatMap(([, texts]) => textsIn(texts)))
  const named = files
    .filter(isHelp)
    .flatMap(([, texts]) => textsIn(texts))
    .flatMap((text) => [...text.matchAll(quoted)].map(([, name]) => name))
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((name) => name && !known.has(name))).toEqual([])
})
