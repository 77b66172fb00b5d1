// The Idempotency-Key of a form: what is sent again unchanged is the same request, what was edited is another one.
import { useRef } from 'react'
import { newIdempotencyKey } from '../../platform/calls.ts'

export function useSubmissionKey(): (body: unknown) => string {
  const last = useRef({ text: '', key: '' })
  return (body) => {
    const text = JSON.stringify(body)
    if (text !== last.current.text) last.current = { text, key: newIdempotencyKey() }
    return last.current.key
  }
}
