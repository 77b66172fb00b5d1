import type { MemberSource } from '@sitzplan/contract/groups'
import { lossReasons } from '@sitzplan/contract/line'
import { MyData } from '@sitzplan/contract/my-data'
import { endReasons } from '@sitzplan/contract/seats'
import { expect, test } from 'vitest'
import { myData } from '../../messages/en/my-data.ts'
import { cellOf, columnsOf, isCoded } from './entry-rules.ts'

test('columns are the fields that say something in any entry', () => {
  expect(columnsOf([])).toEqual([])
  expect(
    columnsOf([
      { id: '1', at: 'x', note: null, address: '' },
      { id: '2', at: 'y', note: 'z', address: '' },
    ]),
  ).toEqual(['at', 'note'])
})

test.each([
  ['2026-11-22T10:00:00.000Z', { time: '2026-11-22T10:00:00.000Z' }],
  ['2026-11-22', { word: '2026-11-22' }],
  ['', null],
  [null, null],
  [false, { isSo: false }],
  [7, { word: '7' }],
  [['North', 'South'], { word: 'North, South' }],
  [[], null],
  [{ id: 'd', name: null, platform: null }, { word: 'd' }],
  [{ id: 'd', name: 'Desk', platform: null }, { word: 'Desk' }],
])('%j is shown as %j', (value, cell) => {
  expect(cellOf(value)).toEqual(cell)
})

test('every reason why a session or a place in line is over has a word', () => {
  expect([...endReasons, ...lossReasons].filter((reason) => !(reason in myData.values))).toEqual([])
})

test('every way into a group has a word', () => {
  expect(isCoded('source')).toBe(true)
  const sources: MemberSource[] = ['direct', 'directory', 'rule']
  expect(sources.filter((source) => !(source in myData.values))).toEqual([])
})

test('a name is never taken for a word of ours', () => {
  expect(['name', 'subject', 'provider', 'note'].filter(isCoded)).toEqual([])
})

test('every column has a title', () => {
  const columns = Object.values(MyData.properties.sections.properties).flatMap(({ properties: { items } }) => {
    const entry = Object.fromEntries(Object.keys(items.items.properties).map((field) => [field, true]))
    return columnsOf([entry])
  })
  expect(columns.length).toBeGreaterThan(50)
  expect(columns.filter((field) => !(field in myData.fields))).toEqual([])
})
