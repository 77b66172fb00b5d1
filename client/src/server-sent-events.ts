// Reads server-sent events (WHATWG HTML §9.2.5): pieces of text in, whole events out.

export interface ServerSentEvent {
  event: string
  data: string
  /** Last event id so far, to resume from. */
  id: string
}

/** A parser to feed with pieces as they arrive; each call gives the events that became complete. */
export function eventParser(): (piece: string) => ServerSentEvent[] {
  let rest = ''
  let id = ''
  let event = ''
  let data: string[] = []
  return (piece) => {
    rest += piece
    // A carriage return at the end may be half of a line break: it waits for the next piece.
    const lines = rest.split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    const events: ServerSentEvent[] = []
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) events.push({ event: event || 'message', data: data.join('\n'), id })
        event = ''
        data = []
        continue
      }
      const colon = line.indexOf(':')
      const field = colon < 0 ? line : line.slice(0, colon)
      const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
      if (field === 'event') event = value
      else if (field === 'data') data.push(value)
      else if (field === 'id' && !value.includes('\0')) id = value
    }
    return events
  }
}
