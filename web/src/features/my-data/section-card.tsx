// A section: how much there is, how long it is kept and what for, and its newest entries when they are asked for.
import type { MyData, MyDataSectionName } from '@sitzplan/contract/my-data'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateTimeText } from '../../platform/time.ts'
import { Card } from '../../ui/page.tsx'
import { nameOfAction } from '../audit/audit-actions.ts'
import { changesOf } from '../audit/audit-sentences.ts'
import { useAuditWords } from '../audit/audit-words.ts'
import { cellOf, columnsOf, type Entry, isCoded } from './entry-rules.ts'
import classes from './my-data.module.css'

export function SectionCard({ name, section }: { name: MyDataSectionName; section: MyData['sections'][typeof name] }) {
  const { t } = useTranslation('myData')
  // Every section's items are objects of plain values; which, the table finds out.
  const entries = section.items as Entry[]
  const { total, kept, why } = section
  return (
    <Card
      title={t(`sections.${name}`)}
      actions={<span className={classes.count}>{t('entries', { count: total })}</span>}
    >
      <dl className={classes.facts}>
        <dt>{t('kept')}</dt>
        <dd>{kept}</dd>
        <dt>{t('why')}</dt>
        <dd>{why}</dd>
      </dl>
      {total === 0 ? (
        <p className={classes.none}>{t('none')}</p>
      ) : (
        <details className={classes.entries}>
          <summary>
            {t('show')}
            <span className="visually-hidden">: {t(`sections.${name}`)}</span>
          </summary>
          <Entries entries={entries} label={t(`sections.${name}`)} />
          {total > entries.length && (
            <p className={classes.none}>{t('newest', { shown: entries.length, count: total })}</p>
          )}
        </details>
      )}
    </Card>
  )
}

function Entries({ entries, label }: { entries: readonly Entry[]; label: string }) {
  const { t, i18n } = useTranslation('myData')
  const columns = columnsOf(entries)
  const hasChanges = entries.some(({ before, after }) => changesOf({ before, after }).length > 0)
  const titleOf = (field: string) =>
    i18n.exists(`myData:fields.${field}`) ? t(`fields.${field}` as 'fields.name') : field
  return (
    // A table that is wider than the page scrolls by keyboard, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls takes the focus
    <section className={classes.scroll} tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            {columns.map((field) => (
              <th key={field} scope="col">
                {titleOf(field)}
              </th>
            ))}
            {hasChanges && <th scope="col">{t('changes')}</th>}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id of their own, and stay in their order
            <tr key={index}>
              {columns.map((field) => (
                <td key={field}>
                  <Value field={field} value={entry[field]} />
                </td>
              ))}
              {hasChanges && (
                <td className={classes.changes}>
                  <Changes entry={entry} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What an event of the audit log changed of the person, line by line. */
function Changes({ entry: { before, after } }: { entry: Entry }) {
  const words = useAuditWords()
  return changesOf({ before, after }).map(words.change).join('\n')
}

function Value({ field, value }: { field: string; value: unknown }) {
  const { t, i18n } = useTranslation('myData')
  const { t: audit } = useTranslation('audit')
  const words = useAuditWords()
  const timeZone = useTimeZone()
  const cell = cellOf(value)
  if (cell === null) return t('empty')
  if ('time' in cell) return dateTimeText(cell.time, timeZone)
  if ('isSo' in cell) return t(cell.isSo ? 'yes' : 'no')
  const action = field === 'action' ? nameOfAction(cell.word) : undefined
  if (action) return audit(`action.${action}`)
  if (!isCoded(field)) return field === 'product' ? words.shownValue(field, cell.word) : cell.word
  // Those of this page first, then those that every page knows; a code of a later version stays as it is.
  return i18n.exists(`myData:values.${cell.word}`)
    ? t(`values.${cell.word}` as 'values.you')
    : words.shownValue(field, cell.word)
}
