// A page of rows of a long table: of one far out of sight only its height is there.
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

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
  // Before the rows go, and before the page is left: whoever comes back finds everything where it was.
  useLayoutEffect(() => {
    const element = body.current
    if (!element || !isNear) return
    return () => void heights.set(items, element.offsetHeight)
  }, [isNear, items])
  const height = heights.get(items) ?? items.length * usualRowHeight
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
    if (!element.current) return
    const observer = new IntersectionObserver(([entry]) => entry && setNear(entry.isIntersecting), {
      rootMargin: '1500px',
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return isNear
}
