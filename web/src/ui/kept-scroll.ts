// A page opens at its top, and where one left it when one comes back to it.
import { useLayoutEffect } from 'react'
import { useLocation } from 'react-router'

const kept = new Map<string, number>()

/** For pages whose addresses are opened from each other: `of` is what makes it another page (a path, an id). */
export function useKeptScroll(of: string): void {
  const { key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a filter changes the key, but it stays the same page
  useLayoutEffect(() => {
    window.scrollTo(0, kept.get(`${of} ${key}`) ?? 0)
  }, [of])
  useLayoutEffect(() => {
    const keep = () => kept.set(`${of} ${key}`, window.scrollY)
    window.addEventListener('scroll', keep, { passive: true })
    return () => window.removeEventListener('scroll', keep)
  }, [of, key])
}
