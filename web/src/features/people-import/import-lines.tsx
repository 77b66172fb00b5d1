// The lines of an import, by what they come to: those with errors first, for they are what somebody has to look at.
import { UnstyledButton } from '@mantine/core'
import type { ImportLine, PeopleImport } from '@sitzplan/contract/people-import'
import { IconAlertTriangle, IconCheck, IconCircleDashed, IconEdit, IconMinus, IconUserPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { searched } from '../../platform/searched.ts'
import { numberText } from '../../platform/time.ts'
import { withParameters } from '../../platform/with-parameters.ts'
import { Arrowed } from '../../ui/arrowed.tsx'
import { More } from '../../ui/more.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { type LineFilter, useImportLines } from './import-queries.ts'
import { useImportWords } from './import-words.ts'
import classes from './people-import.module.css'

interface Choice {
  /** As the address says it. */
  name: string
  label: string
  count: number
  filter: LineFilter
}

export function ImportLines({ one }: { one: PeopleImport }) {
  const { t } = useTranslation('peopleImport')
  const choices = useChoices(one)
  const first = choices.find(
    ({ filter, count }) => count > 0 && (filter.outcome === 'error' || filter.result === 'failed'),
  )
  const [parameters, setParameters] = useAddressParameters()
  const search = searched(parameters.get('search'), 200)
  const asked = (choices.find(({ name }) => name === parameters.get('lines')) ?? first)?.name ?? 'all'
  const show = (values: { search?: string; lines?: string }) =>
    setParameters((present) => withParameters(present, values))
  const filter = choices.find(({ name }) => name === asked)?.filter ?? {}
  const lines = useImportLines(one, { ...filter, ...(search.trim() && { search: search.trim() }) })
  return (
    <section className={classes.lines} aria-label={t('lines')} aria-busy={lines.isPlaceholderData}>
      <div className={classes.filters}>
        <ul className={classes.chips} aria-label={t('filter.label')}>
          {choices
            .filter(({ count, filter: one }) => count > 0 || Object.keys(one).length === 0)
            .map((choice) => (
              <li key={choice.name}>
                <UnstyledButton
                  className={classes.chip}
                  aria-pressed={choice.name === asked}
                  onClick={() => show({ lines: choice.name })}
                >
                  {choice.label} <span className={classes.count}>{numberText(choice.count)}</span>
                </UnstyledButton>
              </li>
            ))}
        </ul>
        <SearchField label={t('search')} value={search} maxLength={200} onChange={(next) => show({ search: next })} />
      </div>
      <Loaded query={lines}>
        {({ pages }) => {
          const shown = pages.flatMap(({ items }) => items)
          if (shown.length === 0) return <Empty title={t('noMatch')} />
          return (
            <>
              <table className={classes.table}>
                <caption className="visually-hidden">{t('lines')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('column.line')}</th>
                    <th scope="col">{t('column.person')}</th>
                    <th scope="col">{t('column.outcome')}</th>
                    <th scope="col">{t('column.details')}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((line) => (
                    <Row key={line.line} line={line} />
                  ))}
                </tbody>
              </table>
              {lines.hasNextPage && <More query={lines} shown={shown.length} total={pages[0]?.total ?? 0} />}
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

/** Before it is started by what the lines would do, afterwards by what became of them. */
function useChoices({ lines, startedAt, counts, results }: PeopleImport): Choice[] {
  const { t } = useTranslation('peopleImport')
  const all = { name: 'all', label: t('filter.all'), count: lines, filter: {} }
  if (startedAt)
    return [
      ...(['failed', 'added', 'changed', 'unchanged'] as const).map((result) => ({
        name: result,
        label: t(`results.${result}`),
        count: results[result],
        filter: { result },
      })),
      all,
    ]
  return [
    ...(['error', 'new', 'change', 'unchanged'] as const).map((outcome) => ({
      name: outcome,
      label: t(`outcomes.${outcome}`),
      count: counts[outcome],
      filter: { outcome },
    })),
    { name: 'warning', label: t('filter.warning'), count: counts.warning, filter: { warning: true } },
    all,
  ]
}

function Row({ line }: { line: ImportLine }) {
  const { t } = useTranslation('peopleImport')
  const changeText = useImportWords()
  const { email, name, outcome, result, userId, changes, problems, warnings } = line
  return (
    <tr>
      <td className={classes.number}>
        <span className={classes.cellLabel}>{t('column.line')}</span> {line.line}
      </td>
      <th scope="row" className={classes.names}>
        {userId ? <Link to={`/users/${userId}`}>{name || email}</Link> : <span>{name || email || t('nobody')}</span>}
        {name && <span className="soft">{email}</span>}
      </th>
      <td>
        <Mark outcome={result === 'failed' ? 'error' : outcome} isDone={result !== null && result !== 'failed'}>
          {result ? t(`results.${result}`) : t(`outcomes.${outcome}`)}
        </Mark>
      </td>
      <td>
        <ul className={classes.details}>
          {problems.map(({ message }) => (
            <li key={message} data-problem>
              {message}
            </li>
          ))}
          {warnings.map(({ message }) => (
            <li key={message} data-warning>
              {message}
            </li>
          ))}
          {/* What a line that is left out would have done is no news. */}
          {problems.length === 0 &&
            changes.map((change) => (
              <li key={`${change.column} ${change.of} ${change.after}`}>
                <Arrowed text={changeText(change)} />
              </li>
            ))}
        </ul>
      </td>
    </tr>
  )
}

const marks = {
  error: IconAlertTriangle,
  new: IconUserPlus,
  change: IconEdit,
  unchanged: IconMinus,
}

function Mark({ outcome, isDone, children }: { outcome: ImportLine['outcome']; isDone: boolean; children: ReactNode }) {
  const Icon = isDone ? IconCheck : (marks[outcome] ?? IconCircleDashed)
  return (
    <span className={classes.mark} data-outcome={outcome}>
      <Icon size={16} aria-hidden /> {children}
    </span>
  )
}
