// Arrays as PostgreSQL's binary protocol takes them (array_recv). As text every element would be parsed there, which
// was a tenth of the database's time on the hot path. `pg` sends a Buffer as a binary parameter.
//
// An array of nothing but nulls is sent empty: statements read elements by subscript, and beyond the end is null.

/** OIDs of the element types, fixed in PostgreSQL's catalogue (pg_type.dat). */
const oid = { bytea: 17, int8: 20, int4: 23, text: 25, xid: 28, float4: 700, timestamptz: 1184, uuid: 2950 }

const headerBytes = 20
const lengthBytes = 4
/** In place of an element's length. */
const isNull = -1

/** A buffer with the array's header, and a view of it: a view's setters are compiled away, a Buffer's check too much. */
function begun(type: number, values: readonly unknown[], present: number, bytes: number) {
  const buffer = Buffer.allocUnsafe(headerBytes + lengthBytes * values.length + bytes)
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength)
  view.setInt32(0, 1)
  view.setInt32(4, present < values.length ? 1 : 0)
  view.setInt32(8, type)
  view.setInt32(12, values.length)
  view.setInt32(16, 1)
  return { buffer, view }
}

function empty(type: number): Buffer {
  const buffer = Buffer.alloc(12)
  buffer.writeInt32BE(type, 8)
  return buffer
}

function countPresent(values: readonly unknown[]): number {
  let present = 0
  for (const value of values) if (value !== null) present += 1
  return present
}

type Numbers = readonly (number | null)[]

/** Elements of four bytes, whatever these mean. */
function words(type: number, values: Numbers): Buffer {
  const present = countPresent(values)
  if (present === 0) return empty(type)
  const { buffer, view } = begun(type, values, present, 4 * present)
  let at = headerBytes
  for (const value of values) {
    view.setInt32(at, value === null ? isNull : 4)
    at += lengthBytes
    if (value === null) continue
    view.setInt32(at, value)
    at += 4
  }
  return buffer
}

/** Elements of eight bytes: whole numbers below 2^53, each `(value - zero) * factor`. */
function doubleWords(type: number, values: Numbers, zero: number, factor: number): Buffer {
  const present = countPresent(values)
  if (present === 0) return empty(type)
  const { buffer, view } = begun(type, values, present, 8 * present)
  let at = headerBytes
  for (const value of values) {
    view.setInt32(at, value === null ? isNull : 8)
    at += lengthBytes
    if (value === null) continue
    const number = (value - zero) * factor
    view.setInt32(at, Math.floor(number / 2 ** 32))
    view.setUint32(at + 4, number >>> 0)
    at += 8
  }
  return buffer
}

/** 2000-01-01, from which PostgreSQL counts microseconds. */
const postgresEpoch = Date.UTC(2000, 0, 1)

const floats = new Float32Array(1)
const bits = new Int32Array(floats.buffer)

function floatBits(value: number | null): number | null {
  if (value === null) return null
  floats[0] = value
  return bits[0] as number
}

export const int4s = (values: Numbers) => words(oid.int4, values)
export const xids = (values: Numbers) => words(oid.xid, values)
export const float4s = (values: Numbers) => words(oid.float4, values.map(floatBits))
export const int8s = (values: Numbers) => doubleWords(oid.int8, values, 0, 1)
/** Of milliseconds since 1970. */
export const times = (values: Numbers) => doubleWords(oid.timestamptz, values, postgresEpoch, 1000)

/** Values of the characters 0 to 9, a to f and A to F. */
const digits = Uint8Array.from({ length: 128 }, (_, code) => Number.parseInt(String.fromCharCode(code), 16) || 0)

const hyphen = 45

const byteAt = (id: string, place: number) =>
  ((digits[id.charCodeAt(place)] as number) << 4) | (digits[id.charCodeAt(place + 1)] as number)

/** Of ids in their usual form: 8, 4, 4, 4 and 12 digits with a hyphen between. */
export function uuids(values: readonly (string | null)[]): Buffer {
  const present = countPresent(values)
  if (present === 0) return empty(oid.uuid)
  const { buffer, view } = begun(oid.uuid, values, present, 16 * present)
  let at = headerBytes
  for (const id of values) {
    view.setInt32(at, id === null ? isNull : 16)
    at += lengthBytes
    if (id === null) continue
    for (let place = 0; place < 36; place += 2) {
      if (id.charCodeAt(place) === hyphen) place += 1
      buffer[at++] = byteAt(id, place)
    }
  }
  return buffer
}

/** Elements of any length. */
function varying(type: number, elements: readonly (Uint8Array | null)[]): Buffer {
  const present = countPresent(elements)
  if (present === 0) return empty(type)
  const bytes = elements.reduce((sum, element) => sum + (element?.length ?? 0), 0)
  const { buffer, view } = begun(type, elements, present, bytes)
  let at = headerBytes
  for (const element of elements) {
    view.setInt32(at, element?.length ?? isNull)
    at += lengthBytes
    if (!element) continue
    buffer.set(element, at)
    at += element.length
  }
  return buffer
}

export const byteas = (values: readonly (Uint8Array | null)[]) => varying(oid.bytea, values)
export const texts = (values: readonly (string | null)[]) =>
  varying(
    oid.text,
    values.map((value) => (value === null ? null : Buffer.from(value))),
  )
