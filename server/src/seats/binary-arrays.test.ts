// PostgreSQL reads from a binary array what was put into it.
import { expect, test } from 'vitest'
import { testDatabase } from '../testing/test-database.ts'
import { byteas, float4s, int4s, int8s, texts, times, uuids, xids } from './binary-arrays.ts'

const { database } = await testDatabase()
const id = '0199aabb-ccdd-7eef-8001-23456789abcd'
const noon = Date.UTC(2026, 2, 3, 12, 0, 0, 7)

test.each([
  ['integer', int4s([1, null, -7, 2_147_483_647]), '{1,NULL,-7,2147483647}'],
  ['bigint', int8s([0, -1, 2 ** 52 + 1, null]), '{0,-1,4503599627370497,NULL}'],
  ['xid', xids([3, 4_294_967_295]), '{3,4294967295}'],
  ['real', float4s([0.5, -2]), '{0.5,-2}'],
  ['uuid', uuids([id.toUpperCase(), null]), `{${id},NULL}`],
  ['text', texts(['a', '', 'Zoë, "x"', null]), '{a,"","Zoë, \\"x\\"",NULL}'],
  ['bytea', byteas([Uint8Array.of(0, 255), null]), '{"\\\\x00ff",NULL}'],
  ['timestamptz', times([noon, null, 0]), '{"2026-03-03 12:00:00.007+00",NULL,"1970-01-01 00:00:00+00"}'],
  ['integer', int4s([]), '{}'],
  ['text', texts([null, null]), '{}'],
])('%s[] %#', async (type, value, text) => {
  const { rows } = await database.query<{ text: string }>(
    `select ($1::${type}[])::text as text from set_config('TimeZone', 'UTC', false)`,
    [value],
  )
  expect(rows[0]?.text).toBe(text)
})
