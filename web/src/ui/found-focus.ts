// What has the focus may go away: with a row, a dialog, a page. Then nothing has it, and whoever works by keys or by ear
// would begin at the top of the page. Unless the place that knows better gives it to somebody, it goes back to what had it
// before, or to the heading of what was around it.
import { useEffect } from 'react'

/** The kit gives it back to what opened a dialog 10 ms after that is closed. */
const patienceMilliseconds = 40
/** What is off while it works comes back. */
const workMilliseconds = 1_500
/** A dialog is opened by an entry of a menu, which was opened by a button. */
const remembered = 6
const regions = 'section, article, form, [role="dialog"], [role="tabpanel"]'

/** From an element outwards: once it is gone, nobody else knows what was around it. */
type Place = HTMLElement[]

export function useFoundFocus(): void {
  useEffect(() => {
    const places: Place[] = []
    let timer: ReturnType<typeof setTimeout> | undefined

    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      places.unshift(outwards(target))
      places.length = Math.min(places.length, remembered)
    }
    const find = () => {
      timer = undefined
      if (document.activeElement === document.body) focusOn(placeToGoOn(places))
    }
    const look = () => {
      const last = places[0]?.[0]
      if (document.activeElement !== document.body || !last) return
      const isOff = last.isConnected && last.matches(':disabled')
      if (timer !== undefined && isOff) return
      clearTimeout(timer)
      timer = setTimeout(find, isOff ? workMilliseconds : patienceMilliseconds)
    }
    // Whoever clicks beside everything wants nothing to have the focus.
    const forget = () => {
      places.length = 0
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    document.addEventListener('focusin', remember)
    document.addEventListener('pointerdown', forget, true)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener('focusin', remember)
      document.removeEventListener('pointerdown', forget, true)
    }
  }, [])
}

function outwards(element: HTMLElement): Place {
  const place: Place = []
  for (let each: HTMLElement | null = element; each; each = each.parentElement) place.push(each)
  return place
}

function placeToGoOn(places: readonly Place[]): HTMLElement | null {
  for (const place of places) {
    const [element, ...around] = place
    if (element && isUsable(element)) return element
    const left = around.filter((each) => each.isConnected && each.matches(regions))
    for (const region of left) {
      const heading = region.querySelector<HTMLElement>('h1, h2, h3')
      if (heading) return heading
      if (region.ariaLabel && region.textContent) return region
    }
    // Of what was on the page nothing is left: it is another one. Whoever has signed in begins at its top.
    const main = around.find((each) => each.matches('main'))
    if (left.length === 0 && main) return main.isConnected ? main.querySelector('h1') : null
  }
  return document.querySelector('main h1')
}

const isUsable = (element: HTMLElement) =>
  element !== document.body && element.isConnected && element.checkVisibility() && !element.matches(':disabled')

function focusOn(element: HTMLElement | null): void {
  // A heading is not in the order of the Tab key, but a place to go on from.
  if (element && element.tabIndex < 0) element.tabIndex = -1
  element?.focus({ preventScroll: true })
}
