// What the palette offers, in groups. Places are links, so that they can be opened in another tab, too.
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Entry } from './entry.ts'
import type { ListedGroup } from './finding-rules.ts'
import classes from './palette.module.css'

interface Props {
  id: string
  groups: readonly ListedGroup<Entry>[]
  chosen: Entry | undefined
  optionOf(entry: Entry): string
  onPoint(entry: Entry): void
  onChoose(entry: Entry): void
}

export function Options({ id, groups, chosen, optionOf, onPoint, onChoose }: Props) {
  const { t } = useTranslation('palette')
  return (
    <div id={id} role="listbox" aria-label={t('results')}>
      {groups.map(({ group, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is not for options
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <p id={`${id}-${group}`} className={classes.group} role="presentation">
            {t(`group.${group}`)}
          </p>
          {entries.map((entry) => {
            const option = {
              id: optionOf(entry),
              role: 'option',
              'aria-selected': entry === chosen,
              tabIndex: -1,
              className: classes.option,
              // Not when the list moves under a mouse that rests.
              onMouseMove: () => entry !== chosen && onPoint(entry),
              onClick: () => onChoose(entry),
            } as const
            return 'to' in entry ? (
              <Link key={entry.id} to={entry.to} {...option}>
                <Inside entry={entry} />
              </Link>
            ) : (
              <div key={entry.id} {...option}>
                <Inside entry={entry} />
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}

const Inside = ({ entry: { icon: EntryIcon, name, detail } }: { entry: Entry }) => (
  <>
    <EntryIcon size={18} stroke={1.6} aria-hidden />
    <span className={classes.texts}>
      <span className={classes.name}>{name}</span>
      {detail && <span className={classes.detail}>{detail}</span>}
    </span>
  </>
)
