// Hears the shortcuts, on every page.
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useOpenings } from '../../features/saved-views/saved-view-queries.ts'
import { pages } from '../../pages.ts'
import { useMe } from '../../platform/me.ts'
import { shortcutOf } from './shortcut-rules.ts'
import { hasSingleKeys } from './single-keys.ts'

/** So long after a G the next key may lead to a page. */
const patienceMilliseconds = 1_500

interface Shows {
  palette(): void
  help(): void
}

export function useShortcuts(show: Shows): void {
  const navigate = useNavigate()
  const me = useMe()
  const opening = useOpenings()
  const gPressedAt = useRef(Number.NEGATIVE_INFINITY)
  const hear = (event: KeyboardEvent) => {
    // Who has a dialog before them finishes that first.
    if (event.defaultPrevented || event.isComposing || event.repeat || hasDialog()) return
    const isAfterG = event.timeStamp - gPressedAt.current < patienceMilliseconds
    gPressedAt.current = Number.NEGATIVE_INFINITY
    const isTyping = listensToLetters(event.target)
    const shortcut = shortcutOf(event, { isTyping, hasSingleKeys: hasSingleKeys(), isAfterG })
    if (!shortcut) return
    event.preventDefault()
    if (shortcut.does === 'await-page') gPressedAt.current = event.timeStamp
    else if (shortcut.does === 'help') show.help()
    else if (shortcut.does === 'go') {
      const page = pages.find(({ name }) => name === shortcut.page)
      if (page?.isFor(me)) leaveFor(opening(page))
    } else if (shortcut.does === 'palette' || !focusSearch()) show.palette()
  }
  const latest = useRef(hear)
  latest.current = hear
  useEffect(() => {
    const listener = (event: KeyboardEvent) => latest.current(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
  /** By the link of the navigation, if it is there: a page with unsaved changes asks before it is left. */
  const leaveFor = (to: string) => {
    const link = document.querySelector<HTMLElement>(`nav a[href="${CSS.escape(to)}"]`)
    if (link) link.click()
    else navigate(to)
    document.getElementById('content')?.focus()
  }
}

const hasDialog = () => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

const withoutLetters = ['button', 'checkbox', 'radio', 'reset', 'submit', 'range', 'file']

function listensToLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !withoutLetters.includes(target.type)
  return target.isContentEditable || target.closest('textarea, select, [role="listbox"], [role="menu"]') !== null
}

/** The search of the list that is on the page. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('#content input[type="search"]')
  field?.focus()
  field?.select()
  return field !== null
}
