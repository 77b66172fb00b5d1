// The browser's way back and forward, heard before the router hears of it. Listeners of the window are called in the order
// in which they came, so this one is there before the router is (main.tsx).

type OnStep = (event: PopStateEvent) => void
let onStep: OnStep | null = null

export function startHistorySteps(): void {
  window.addEventListener('popstate', (event) => onStep?.(event))
}

/** Lets `listener` hear of every step until it is called off; what it stops, the router does not hear of. */
export function hearSteps(listener: OnStep): () => void {
  onStep = listener
  return () => {
    if (onStep === listener) onStep = null
  }
}
