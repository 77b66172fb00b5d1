// Tabs of one browser share its sign-in: what happens to it in one is told to the others.

const channel = () => new BroadcastChannel('sitzplan.sign-in')
let mine: BroadcastChannel | undefined

export function tellOtherTabs(isSignedIn: boolean): void {
  mine ??= channel()
  mine.postMessage(isSignedIn)
}

/** Hears what other tabs tell, not this one. Returns how to stop. */
export function heedOtherTabs(onChange: (isSignedIn: boolean) => void): () => void {
  mine ??= channel()
  const heard = mine
  const listener = ({ data }: MessageEvent) => onChange(data === true)
  heard.addEventListener('message', listener)
  return () => heard.removeEventListener('message', listener)
}
