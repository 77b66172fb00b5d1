import { expect, test } from 'vitest'
import { eventParser } from './server-sent-events.ts'

const stream =
  'retry: 1000\n\n: still here\n\nid: 7\nevent: ended\ndata: {"a":1,\ndata: "b":2}\n\ndata:x\n\nevent: empty\n\n'
const events = [
  { event: 'ended', data: '{"a":1,\n"b":2}', id: '7' },
  { event: 'message', data: 'x', id: '7' },
]

test('events come out whole, with comments, retry and empty ones left out', () => {
  expect(eventParser()(stream)).toEqual(events)
})

test.each(['\n', '\r\n', '\r'])(
  'wherever the network cuts it, the same events come out (line break %j)',
  (lineBreak) => {
    const text = `${stream.replaceAll('\n', lineBreak)}: end${lineBreak}`
    for (let size = 1; size < 12; size++) {
      const parse = eventParser()
      const found = []
      for (let at = 0; at < text.length; at += size) found.push(...parse(text.slice(at, at + size)))
      expect(found).toEqual(events)
    }
  },
)
