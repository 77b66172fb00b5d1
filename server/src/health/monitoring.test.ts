// The alerts and the dashboard ask for metrics that there are.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await testApp(database)

test.each([
  'monitoring.md',
  'monitoring/alerts.yml',
  'monitoring/alerts.test.yml',
  'monitoring/grafana-dashboard.json',
])('docs/operating/%s names no metric that is not told', async (file) => {
  const office = await SeatOffice.open(server, { people: 1 })
  await office.seat(0)
  const { body } = await server.call('GET', '/metrics', { address: '127.0.0.1' })
  const told = new Set(String(body).match(/\b(sitzplan|process|nodejs)_[a-z0-9_]+/g))
  const text = await readFile(new URL(`../../../docs/operating/${file}`, import.meta.url), 'utf8')
  const named = text.match(/\b(sitzplan_[a-z_]*[a-z]|(process|nodejs)_[a-z0-9_]*[a-z])\b(?!\.)/g) ?? []
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter((name) => !told.has(name))).toEqual([])
})
