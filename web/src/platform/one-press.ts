// One press of a button does one thing: of a double click the first click counts, and a key that is held down presses once.
// What is meant to be pressed many times (steps of a number, say) is no button of the kit.

const stop = (event: Event) => {
  event.preventDefault()
  event.stopPropagation()
}

const isIn = (event: Event, places: string) => event.target instanceof Element && event.target.closest(places) !== null

export function startOnePress(): void {
  window.addEventListener('click', (event) => event.detail > 1 && isIn(event, '.mantine-Button-root') && stop(event), {
    capture: true,
  })
  window.addEventListener(
    'keydown',
    (event) => event.repeat && event.key === 'Enter' && isIn(event, 'button, input') && stop(event),
    { capture: true },
  )
}
