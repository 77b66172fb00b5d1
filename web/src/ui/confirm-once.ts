// What a dialog or the page behind a link asks about is done once, however often its button is pressed: also in the moments
// before it says that it is busy, and while it closes.
import { useEffect, useRef } from 'react'

/** Runs an action, and then no other until it was refused, or until the dialog is opened anew (a page never is). */
export function useOnce(isOpen: boolean, refusal: unknown): (action: () => void) => void {
  const isDone = useRef(false)
  useEffect(() => {
    if (isOpen || refusal) isDone.current = false
  }, [isOpen, refusal])
  return (action) => {
    if (isDone.current) return
    isDone.current = true
    action()
  }
}
