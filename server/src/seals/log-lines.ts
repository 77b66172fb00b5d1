// The lines of a sealed log as they are read from a file that may be anything.
import Type, { type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { logFormat, sealFormat } from './seal-rules.ts'

const closed = { additionalProperties: false }
const Count = Type.Integer({ minimum: 0 })
const Id = Type.String({ maxLength: 36 })
const Word = Type.String({ maxLength: 200 })
const Time = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' })
const Bytes = Type.String({ maxLength: 200, pattern: '^[A-Za-z0-9_-]*$' })
const Row = Type.String({ pattern: '^\\d{1,20}\\.\\d{1,20}$' })
const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Actor = Type.Object({ kind: Word, id: nullable(Word) }, closed)

export const HeaderLine = Type.Object(
  {
    type: Type.Literal('header'),
    format: Type.Literal(logFormat),
    account: Type.Object({ id: Id, name: Type.String() }, closed),
    exportedAt: Type.String(),
    from: nullable(Type.String()),
    to: nullable(Type.String()),
    seats: Type.Boolean(),
    head: nullable(Type.Object({ block: Count, hash: Bytes }, closed)),
  },
  closed,
)

const EntryTuple = Type.Tuple([Count, Id, Time, Bytes])

const BlockLine = Type.Object(
  {
    type: Type.Literal('block'),
    block: Type.Object(
      {
        format: Type.Literal(sealFormat),
        account: Id,
        number: Type.Integer({ minimum: 1 }),
        kind: Type.Enum(['audit', 'seats']),
        previous: nullable(Bytes),
        first: Row,
        last: Row,
        count: Type.Integer({ minimum: 1 }),
        root: Bytes,
        sealedAt: Time,
        kid: Bytes,
      },
      closed,
    ),
    signature: Bytes,
    events: Type.Optional(Type.Array(EntryTuple, { maxItems: 1_000 })),
  },
  closed,
)
export type BlockLine = Static<typeof BlockLine>

const EventLine = Type.Object(
  {
    type: Type.Literal('event'),
    block: nullable(Count),
    event: Type.Object({ id: Id, number: Count, at: Time, action: Word, actor: Actor, target: Actor }, closed),
    texts: Type.Record(
      Type.String(),
      Type.Object(
        {
          digest: Type.Optional(Bytes),
          salt: Type.Optional(Bytes),
          value: Type.Optional(Type.Unknown()),
          isWithheld: Type.Optional(Type.Literal(true)),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type EventLine = Static<typeof EventLine>

const SeatLine = Type.Object(
  {
    type: Type.Literal('seat'),
    block: Count,
    row: Type.String(),
    note: Type.Optional(Type.String()),
    salt: Type.Optional(Bytes),
  },
  closed,
)
export type SeatLine = Static<typeof SeatLine>

const EndLine = Type.Object({ type: Type.Literal('end'), blocks: Count, events: Count }, closed)
export type EndLine = Static<typeof EndLine>

const line = Compile(Type.Union([BlockLine, EventLine, SeatLine, EndLine]))
const header = Compile(HeaderLine)

export type LogLine = BlockLine | EventLine | SeatLine | EndLine

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function parsedLine(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch {
    return null
  }
}

/** Null for what is none. */
export function readHeader(bytes: Uint8Array): Static<typeof HeaderLine> | null {
  const value = parsedLine(bytes)
  return header.Check(value) ? value : null
}

export function readLine(bytes: Uint8Array): LogLine | null {
  const value = parsedLine(bytes)
  return line.Check(value) ? value : null
}
