// Which key does what. Pure. Single keys can be switched off (WCAG 2.1.4), and are none where somebody types.
import type { Page } from '../../pages.ts'

/** After a G. The same in every language: hands remember them. */
export const pageKeys: readonly { key: string; page: Page['name'] }[] = [
  { key: 'o', page: 'overview' },
  { key: 'u', page: 'users' },
  { key: 'g', page: 'groups' },
  { key: 'p', page: 'products' },
  { key: 's', page: 'sessions' },
  { key: 'd', page: 'devices' },
  { key: 'q', page: 'queues' },
  { key: 'l', page: 'license' },
  { key: 'b', page: 'orders' },
  { key: 'a', page: 'audit' },
  { key: 'k', page: 'accounts' },
  { key: 'c', page: 'catalog' },
  { key: 'n', page: 'customerOrders' },
  { key: 'm', page: 'myProducts' },
]

export type Shortcut = { does: 'palette' | 'search' | 'help' | 'await-page' } | { does: 'go'; page: Page['name'] }

interface Press {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

interface Situation {
  /** A field has the focus, or something else that listens to letters. */
  isTyping: boolean
  /** Single keys are switched on. */
  hasSingleKeys: boolean
  /** The key before was the one that begins the way to a page. */
  isAfterG: boolean
}

export function shortcutOf(press: Press, { isTyping, hasSingleKeys, isAfterG }: Situation): Shortcut | null {
  const { ctrlKey, metaKey, altKey } = press
  const key = press.key.toLowerCase()
  if (key === 'k' && (ctrlKey || metaKey) && !altKey) return { does: 'palette' }
  if (ctrlKey || metaKey || altKey || isTyping || !hasSingleKeys) return null
  if (isAfterG) {
    const page = pageKeys.find((one) => one.key === key)?.page
    return page ? { does: 'go', page } : null
  }
  if (key === '/') return { does: 'search' }
  if (key === '?') return { does: 'help' }
  return key === 'g' ? { does: 'await-page' } : null
}
