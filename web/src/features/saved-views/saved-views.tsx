// Above a list: the views of it that one has saved, with which of them the navigation opens it, and a field to save the
// present one.
import { ActionIcon, Button, Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { SavedView, ViewedList } from '@sitzplan/contract/saved-views'
import { IconBookmark, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { SaveViewForm } from './save-view-form.tsx'
import { useChooseDefault, useSavedViews } from './saved-view-queries.ts'
import { viewQuery } from './saved-view-rules.ts'
import classes from './saved-views.module.css'
import { useTakeAway } from './take-away.tsx'

export function SavedViews({ list }: { list: ViewedList }) {
  const { t } = useTranslation('savedViews')
  const { data = [] } = useSavedViews()
  const present = viewQuery(useLocation().search)
  const views = data.filter((one) => one.list === list)
  const shown = views.find(({ query }) => viewQuery(query) === present)
  const [isOpen, { toggle, close }] = useDisclosure(false)
  // A list that nobody has filtered yet has nothing to save: a short one stays without the button.
  if (views.length === 0 && present === '' && !isOpen) return null
  return (
    <Popover opened={isOpen} onDismiss={close} trapFocus returnFocus position="bottom-start" width={340} shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          className={classes.button}
          leftSection={<IconBookmark size={16} aria-hidden />}
          onClick={toggle}
        >
          {shown ? (
            <>
              <span className="visually-hidden">{t('view')}: </span>
              {shown.name}
            </>
          ) : (
            t('views')
          )}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>
        <Views views={views} shown={shown} present={present} onChosen={close} />
        {present !== '' && !shown && <SaveViewForm list={list} query={present} onSaved={close} />}
      </Popover.Dropdown>
    </Popover>
  )
}

interface Choice {
  views: readonly SavedView[]
  shown: SavedView | undefined
  present: string
  onChosen(): void
}

function Views({ views, shown, present, onChosen }: Choice) {
  const { t } = useTranslation('savedViews')
  const { pathname } = useLocation()
  const title = useRef<HTMLHeadingElement>(null)
  const opening = useChooseDefault()
  const deleting = useTakeAway(() => title.current?.focus())
  if (views.length === 0) return <p className={classes.note}>{t(present === '' ? 'none' : 'noneYet')}</p>
  return (
    <>
      <h2 ref={title} tabIndex={-1} className={classes.title}>
        {t('title')}
      </h2>
      <ul className={classes.views}>
        <li>
          <Link to={pathname} aria-current={present === '' ? 'true' : undefined} onClick={onChosen}>
            {t('plain')}
          </Link>
        </li>
        {views.map((view) => (
          <li key={view.id}>
            <Link
              to={`${pathname}?${view.query}`}
              aria-current={view === shown ? 'true' : undefined}
              onClick={onChosen}
            >
              {view.name}
            </Link>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('opens', { name: view.name })}
              title={t('opensText')}
              aria-pressed={view.isDefault}
              onClick={() => opening.mutate({ id: view.id, isDefault: !view.isDefault })}
            >
              {view.isDefault ? <IconStarFilled size={16} aria-hidden /> : <IconStar size={16} aria-hidden />}
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size="lg"
              color="blue"
              aria-label={t('delete', { name: view.name })}
              onClick={() => deleting.mutate(view)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <p className={classes.note}>{t(views.some(({ isDefault }) => isDefault) ? 'opensText' : 'opensNone')}</p>
      <RefusalAlert error={opening.error ?? deleting.error} />
    </>
  )
}
