// One field for everything: what it finds is a list under it, of which an entry is chosen by the arrow keys while one types
// on (the editable combobox of the ARIA Authoring Practices Guide).
import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../platform/me.ts'
import { useKnownEntries } from './entries.ts'
import type { Entry } from './entry.ts'
import { type ListedGroup, listed } from './finding-rules.ts'
import { useFoundEntries, useRecentPeople } from './found-entries.ts'
import { Options } from './options.tsx'
import classes from './palette.module.css'
import { recentEntries, rememberEntry } from './recent-entries.ts'

/** `left`: something was chosen, and the focus goes where that leads. */
export type PaletteState = 'closed' | 'open' | 'left'

interface Props {
  state: PaletteState
  onState(state: PaletteState): void
  onShortcuts(): void
}

export function Palette({ state, onState, onShortcuts }: Props) {
  const { t } = useTranslation('palette')
  const { user } = useMe()
  const choose = (entry: Entry) => {
    rememberEntry(user.id, entry.id)
    onState('left')
    document.getElementById('content')?.focus()
    if ('act' in entry) entry.act()
  }
  return (
    <Modal.Root
      opened={state === 'open'}
      onClose={() => onState('closed')}
      returnFocus={state !== 'left'}
      size={600}
      yOffset="10dvh"
      classNames={{ content: classes.palette }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('title')}>
        <Search onChoose={choose} onShortcuts={onShortcuts} />
      </Modal.Content>
    </Modal.Root>
  )
}

function Search({ onChoose, onShortcuts }: { onChoose(entry: Entry): void; onShortcuts(): void }) {
  const { t } = useTranslation('palette')
  const [text, setText] = useState('')
  const { groups, isSearching, error } = useGroups(text, onShortcuts)
  const shown = groups.flatMap(({ entries }) => entries)
  const [asked, setAsked] = useState<string | null>(null)
  const chosen = shown.find(({ id }) => id === asked) ?? shown[0]
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  // Not when the kit gets to it: the first letters would be lost.
  useLayoutEffect(() => field.current?.focus(), [])
  const optionOf = (entry: Entry) => `${listId}-${entry.id}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is what has changed under it
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen?.id])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !chosen) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setAsked(shown.at((shown.indexOf(chosen) + step) % shown.length)?.id ?? null)
    }
    // By the link itself: a page with unsaved changes asks before it is left.
    if (event.key === 'Enter') document.getElementById(optionOf(chosen))?.click()
  }
  const count = shown.length === 0 ? '' : t('found', { count: shown.length })
  return (
    <>
      <div className={classes.field}>
        <IconSearch size={18} aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-label={t('title')}
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={listId}
          aria-activedescendant={chosen && optionOf(chosen)}
          placeholder={t('placeholder')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={100}
          ref={field}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setAsked(null)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} className={classes.results}>
        <Options
          id={listId}
          groups={groups}
          chosen={chosen}
          optionOf={optionOf}
          onPoint={({ id }) => setAsked(id)}
          onChoose={onChoose}
        />
        <p role="status" className={shown.length === 0 || error ? classes.note : 'visually-hidden'}>
          {isSearching ? t('searching') : count || t('nothing', { text: text.trim() })}
          {error ? ` ${t('failed')}` : null}
        </p>
      </div>
      <Hints />
    </>
  )
}

function useGroups(text: string, onShortcuts: () => void) {
  // As it was when the palette was opened: nothing moves under one's hands.
  const { user } = useMe()
  const [recent] = useState(() => recentEntries(user.id))
  const known = useKnownEntries(onShortcuts)
  const people = useRecentPeople(recent)
  const { entries: found, isSearching, error } = useFoundEntries(text)
  const groups: ListedGroup<Entry>[] = listed([...known, ...people], found, text, recent)
  return { groups, isSearching, error }
}

/** What the keys do, for who looks. */
function Hints() {
  const { t } = useTranslation('palette')
  const hints = [
    { key: '↑↓', does: t('keys.choose') },
    { key: t('keys.enter'), does: t('keys.open') },
    { key: 'Esc', does: t('keys.close') },
  ]
  return (
    <p className={classes.hints} aria-hidden>
      {hints.map(({ key, does }) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </p>
  )
}
