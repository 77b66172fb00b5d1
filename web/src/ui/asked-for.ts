// A part of a page that the address names after its `#`: it comes into sight when it is there, and takes the focus. The
// browser looks for it only while the page is loaded.
import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** For the heading of the part, which needs the id and a `tabIndex` of -1. */
export function useAskedFor(id: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const { hash, key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once more, it comes into sight once more
  useEffect(() => {
    if (hash !== `#${id}`) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'center' })
  }, [hash, key, id])
  return heading
}
