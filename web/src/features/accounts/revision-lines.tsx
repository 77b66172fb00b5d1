// The lines of a revision being drawn up: quantities, what is unrestricted, what goes, and what the catalogue adds.
import { ActionIcon, Button, Checkbox, Select } from '@mantine/core'
import { mostQuantity } from '@sitzplan/contract/license-limits'
import { pageAddresses } from '@sitzplan/contract/pages'
import type { IssueRevisionBody } from '@sitzplan/contract/vendor'
import { IconArrowBackUp, IconPackages, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FieldErrors } from '../../platform/problems.ts'
import { numberText } from '../../platform/time.ts'
import { Card } from '../../ui/page.tsx'
import { WholeNumber } from '../../ui/whole-number.tsx'
import { useCatalog, useCatalogNames } from '../catalog/catalog-queries.ts'
import { lineKey } from '../license/license-rules.ts'
import classes from './account.module.css'
import { type Brought, type DraftLine, linesToAdd, newLine, withoutLine, withTotal } from './revision-draft-rules.ts'

interface Props {
  lines: DraftLine[]
  /** What plans bring, by `lineKey`. */
  brought: ReadonlyMap<string, Brought>
  errors: FieldErrors
  /** What is sent: the server's errors count its lines. */
  request: IssueRevisionBody | null
  onChange(lines: DraftLine[]): void
}

export function RevisionLines({ lines, brought, errors, request, onChange }: Props) {
  const { t } = useTranslation('revisions')
  const errorOf = (line: DraftLine) => {
    const index = request?.lines?.findIndex((each) => lineKey(each) === lineKey(line)) ?? -1
    return Object.entries(errors).find(([path]) => path.startsWith(`lines/${index}/`))?.[1]
  }
  return (
    <Card title={t('lines.title')}>
      {lines.length === 0 && <NoLine />}
      <ul>
        {lines.map((line) => (
          <Line
            key={lineKey(line)}
            line={line}
            brought={brought.get(lineKey(line))}
            error={errorOf(line)}
            onTotal={(total) => onChange(withTotal(lines, lineKey(line), total))}
            onRemove={() => onChange(withoutLine(lines, lineKey(line)))}
          />
        ))}
        {[...brought.values()]
          .filter((each) => !lines.some((line) => lineKey(line) === lineKey(each)))
          .map((each) => (
            <BroughtLine
              key={lineKey(each)}
              brought={each}
              onMore={() => onChange([...lines, { ...newLine(each), total: each.total }])}
            />
          ))}
      </ul>
      <AddLine lines={lines} error={errors.lines} onChange={onChange} />
    </Card>
  )
}

/** Whoever has not made a product yet is led to where that is done. */
function NoLine() {
  const { t } = useTranslation('revisions')
  const catalog = useCatalog()
  if (catalog.data?.length !== 0) return <p className="soft">{t('lines.none')}</p>
  return (
    <p className="soft">
      {t('lines.noProducts')} <Link to={pageAddresses.catalog}>{t('lines.toCatalog')}</Link>
    </p>
  )
}

interface LineProps {
  line: DraftLine
  brought: Brought | undefined
  error: string | undefined
  onTotal(total: DraftLine['total']): void
  onRemove(): void
}

function Line({ line, brought, error, onTotal, onRemove }: LineProps) {
  const { t } = useTranslation('revisions')
  const names = useCatalogNames()
  const { product, kind, before, owned, used, total } = line
  const name = `${names.product(product)}, ${names.line(line)}`
  const isGone = total === 0 && before !== 0
  const facts = [
    owned === null && t('lines.wasUnrestricted'),
    owned !== null && owned > 0 && t('lines.was', { total: numberText(owned) }),
    owned === 0 && before === 0 && t('lines.new'),
    kind !== 'included' && t('lines.used', { used: numberText(used) }),
    owned !== before &&
      (before === null ? t('lines.waitsUnrestricted') : t('lines.waits', { total: numberText(before) })),
  ]
  return (
    <li className={classes.draftLine} data-gone={isGone || undefined} data-changed={before !== total || undefined}>
      <span className={classes.draftName}>
        <strong>{names.product(product)}</strong>
        <span className="soft">{names.line(line)}</span>
        {brought && <BroughtNote brought={brought} isMore={brought.total !== total} />}
      </span>
      <span className="soft">{facts.filter(Boolean).join(' · ')}</span>
      {isGone ? (
        <span className={classes.gone}>{t('lines.gone')}</span>
      ) : (
        <span className={classes.amount}>
          {kind === 'included' ? (
            <span className="soft">{t('lines.unrestricted')}</span>
          ) : (
            <>
              <WholeNumber
                aria-label={t('lines.quantity', { name })}
                value={total ?? ''}
                min={1}
                max={mostQuantity}
                allowNegative={false}
                disabled={total === null}
                error={error}
                // An empty field is not a wish yet: the line goes by its button.
                onChange={(value) => total !== null && onTotal(value)}
              />
              <Checkbox
                label={t('lines.unrestricted')}
                aria-label={t('lines.unrestrictedOf', { name })}
                checked={total === null}
                onChange={(event) => onTotal(event.currentTarget.checked ? null : Math.max(before ?? used, 1))}
              />
            </>
          )}
        </span>
      )}
      {isGone ? (
        <ActionIcon variant="subtle" aria-label={t('lines.back', { name })} onClick={() => onTotal(before)}>
          <IconArrowBackUp size={18} aria-hidden />
        </ActionIcon>
      ) : (
        <ActionIcon variant="subtle" color="red" aria-label={t('lines.remove', { name })} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
      {/* Where there is a field, it says so itself. */}
      {error && (isGone || kind === 'included') && <span className={classes.wrongLine}>{error}</span>}
    </li>
  )
}

/** A line that is in the revision by its plans alone. */
function BroughtLine({ brought, onMore }: { brought: Brought; onMore(): void }) {
  const { t } = useTranslation('revisions')
  const names = useCatalogNames()
  const { product, kind, total } = brought
  return (
    <li className={classes.draftLine} data-changed>
      <span className={classes.draftName}>
        <strong>{names.product(product)}</strong>
        <span className="soft">{names.line(brought)}</span>
        <BroughtNote brought={brought} isMore={false} />
      </span>
      <span className="soft">{t('lines.new')}</span>
      <span className={classes.amount}>
        <strong>{total === null ? t('lines.unrestricted') : numberText(total)}</strong>
        {kind !== 'included' && total !== null && (
          <Button variant="default" size="xs" onClick={onMore}>
            {t('lines.more')}
            <span className="visually-hidden">
              : {names.product(product)}, {names.line(brought)}
            </span>
          </Button>
        )}
      </span>
      {/* Where other lines have a button. */}
      <span className={classes.noButton} />
    </li>
  )
}

function BroughtNote({ brought: { quantity, by, total }, isMore }: { brought: Brought; isMore: boolean }) {
  const { t } = useTranslation('revisions')
  const names = useCatalogNames()
  const plans = by.map(names.product).join(', ')
  return (
    <span className={classes.brought}>
      <IconPackages size={14} aria-hidden />
      <span>
        {quantity === null
          ? t('lines.broughtUnrestricted', { plans })
          : t('lines.brought', { plans, quantity: numberText(quantity) })}
        {isMore &&
          ` ${total === null ? t('lines.becomesUnrestricted') : t('lines.becomes', { total: numberText(total) })}`}
      </span>
    </span>
  )
}

function AddLine({ lines, error, onChange }: Pick<Props, 'lines' | 'onChange'> & { error: string | undefined }) {
  const { t } = useTranslation('revisions')
  const names = useCatalogNames()
  const catalog = useCatalog()
  const offered = linesToAdd(catalog.data ?? [], lines)
  const add = (name: string | null) => {
    const line = offered.find((each) => lineKey(each) === name)
    if (line) onChange([...lines, newLine(line)])
  }
  return (
    <Select
      className={classes.add}
      label={t('lines.add')}
      placeholder={t(catalog.data?.length && offered.length === 0 ? 'lines.allThere' : 'lines.choose')}
      disabled={offered.length === 0}
      searchable
      error={error}
      value={null}
      data={offered.map((line) => ({
        value: lineKey(line),
        label: `${names.product(line.product)}, ${names.line(line)}`,
      }))}
      onChange={add}
    />
  )
}
