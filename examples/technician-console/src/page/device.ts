// The device of a session: this tab, and in it one for each support session at a time. When a tab is loaded again after
// a crash its next session replaces the one that was left behind, so that a crash costs nobody a seat.

export function tabDevice(taken: (string | undefined)[]) {
  for (let number = 1; ; number++) {
    const id = `${tabId()}-${number}`
    if (!taken.includes(id)) return { id, name: 'Technician Console', platform: platform() }
  }
}

function tabId(): string {
  const kept = sessionStorage.getItem('console.tab')
  if (kept) return kept
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  const made = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  sessionStorage.setItem('console.tab', made)
  return made
}

function platform(): string {
  const system = /Windows|Mac OS|Android|iPhone|iPad|CrOS|Linux/.exec(navigator.userAgent)?.[0] ?? 'Browser'
  return { 'Mac OS': 'macOS', CrOS: 'ChromeOS' }[system] ?? system
}
