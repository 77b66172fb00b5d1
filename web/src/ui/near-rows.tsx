// A page of rows of a long table: of one far out of sight only its height is there.
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** How high a page of rows was when it was last drawn; of one that never was, an estimate will do. */
const heights = new WeakMap<readonly unknown[], number>()

export function NearRows<Item>({
  items,
  isFirst,
  usualRowHeight,
  className,
  children,
}: {
  items: readonly Item[]
  isFirst: boolean
  usualRowHeight: number
  className?: string
  children(item: Item): ReactNode
}) {
  const body = useRef<HTMLTableSectionElement>(null)
  const isNear = useIsNear(body, isFirst)
  const drawn = useRef<number>(undefined)
  // Before the rows go, and before the page is left: whoever comes back finds everything where it was.
  useLayoutEffect(() => {
    const element = body.current
    if (!element || !isNear) return
    return () => {
      drawn.current = element.offsetHeight
      heights.set(items, drawn.current)
    }
  }, [isNear, items])
  // A list that is live has other items before anybody looks again.
  const height = heights.get(items) ?? drawn.current ?? items.length * usualRowHeight
  return (
    <tbody ref={body} className={className} style={isNear ? undefined : { height }}>
      {isNear && items.map(children)}
    </tbody>
  )
}

/** Whether an element is on the screen, or will be soon. */
function useIsNear(element: RefObject<HTMLElement | null>, initially: boolean): boolean {
  const [isNear, setNear] = useState(initially)
  useEffect(() => {
    const { current: rows } = element
    if (!rows) return
    const observer = new IntersectionObserver(([entry]) => entry && setNear(entry.isIntersecting), {
      rootMargin: '1500px',
    })
    const look = () => observer.observe(rows)
    look()
    // On paper everything is in sight.
    const drawForPaper = () => {
      observer.disconnect()
      flushSync(() => setNear(true))
    }
    window.addEventListener('beforeprint', drawForPaper)
    window.addEventListener('afterprint', look)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', drawForPaper)
      window.removeEventListener('afterprint', look)
    }
  }, [element])
  return isNear
}
