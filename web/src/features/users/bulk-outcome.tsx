// What became of a bulk change: how many, and of each who was not changed why.
import type { BulkResult } from '@sitzplan/contract/bulk'
import { useTranslation } from 'react-i18next'
import classes from './bulk.module.css'
import { outcomeOf } from './bulk-rules.ts'

/** A list of thousands helps nobody. */
const mostShown = 200

export function BulkOutcome({ results, isUndone }: { results: readonly BulkResult[]; isUndone: boolean }) {
  const { t } = useTranslation('users')
  const { changed, same, refused } = outcomeOf(results)
  return (
    <>
      <div role="status">
        <p className={classes.outcome}>{t(isUndone ? 'bulk.undone' : 'bulk.changed', { count: changed })}</p>
        {same > 0 && <p className="soft">{t('bulk.same', { count: same })}</p>}
        {refused.length > 0 && <p className="soft">{t('bulk.refused', { count: refused.length })}</p>}
      </div>
      {refused.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keyboard too
        <ul className={classes.results} tabIndex={0} aria-label={t('bulk.refused', { count: refused.length })}>
          {refused.slice(0, mostShown).map(({ user, title, detail }) => (
            <li key={user.id}>
              <strong>{user.name ?? t('bulk.unknown')}</strong>
              <span className="soft">
                {title}. {detail}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
