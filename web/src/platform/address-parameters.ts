// What the address says of a page's view: filters, order, tab. Each change takes the place of the one before: the way back
// leads to the page before.
import { useCallback } from 'react'
import { createSearchParams, type URLSearchParamsInit, useLocation, useNavigate, useSearchParams } from 'react-router'

type Change = URLSearchParamsInit | ((present: URLSearchParams) => URLSearchParams)

/** Like `useSearchParams`; what comes after somebody has left for another page, a search that was still being typed, is void. */
export function useAddressParameters(): readonly [URLSearchParams, (change: Change) => void] {
  const [parameters] = useSearchParams()
  const navigate = useNavigate()
  const { pathname, state } = useLocation()
  const change = useCallback(
    (next: Change) => {
      // The page may still stand here while the next one is loaded.
      if (window.location.pathname !== pathname) return
      const present = new URLSearchParams(window.location.search)
      navigate(`?${createSearchParams(typeof next === 'function' ? next(present) : next)}`, { replace: true, state })
    },
    [navigate, pathname, state],
  )
  return [parameters, change]
}
