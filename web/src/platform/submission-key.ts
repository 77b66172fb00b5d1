// The Idempotency-Key of a form: what is sent again unchanged is the same request; what was edited, or comes after an
// answer, is another one.
import { useRef } from 'react'
import { newIdempotencyKey } from './calls.ts'

export function useSubmissionKey(): { keyOf(body: unknown): string; answered(): void } {
  const last = useRef({ text: '', key: '' })
  return {
    keyOf: (body) => {
      const text = JSON.stringify(body)
      if (text !== last.current.text) last.current = { text, key: newIdempotencyKey() }
      return last.current.key
    },
    answered: () => {
      last.current = { text: '', key: '' }
    },
  }
}
