// What this person used last in this browser: ids alone. Names are asked for, so that nothing is shown of whom one may no
// longer see.

const most = 6
const keyOf = (userId: string) => `sitzplan.recent.${userId}`

export function recentEntries(userId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, most) : []
  } catch {
    return []
  }
}

export function rememberEntry(userId: string, id: string): void {
  const kept = [id, ...recentEntries(userId).filter((one) => one !== id)].slice(0, most)
  localStorage.setItem(keyOf(userId), JSON.stringify(kept))
}
