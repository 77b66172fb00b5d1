// The lines that a plan brings along: how many with each of its seats, or without limit.
import { ActionIcon, Checkbox, Select } from '@mantine/core'
import type { CatalogProduct } from '@sitzplan/contract/catalog'
import { mostQuantity } from '@sitzplan/contract/license-limits'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FieldErrors } from '../../platform/problems.ts'
import { WholeNumber } from '../../ui/whole-number.tsx'
import { lineKey } from '../license/license-rules.ts'
import classes from './catalog.module.css'
import { useCatalogNames } from './catalog-queries.ts'
import { type BroughtDraft, linesToBring, newBrought } from './relation-rules.ts'

interface Props {
  product: CatalogProduct
  catalog: CatalogProduct[]
  brings: BroughtDraft[]
  errors: FieldErrors
  onChange(brings: BroughtDraft[]): void
}

export function BroughtLines({ product, catalog, brings, errors, onChange }: Props) {
  const { t } = useTranslation('catalog')
  const names = useCatalogNames()
  const called = (line: { product: string; kind: string; resource?: string }) =>
    `${names.product(line.product)}, ${names.line(line)}`
  const offered = linesToBring(catalog, product.key, brings)
  const set = (line: BroughtDraft, quantity: BroughtDraft['quantity']) =>
    onChange(brings.map((each) => (each === line ? { ...line, quantity } : each)))
  const errorOf = (index: number) =>
    Object.entries(errors).find(([path]) => path === `brings/${index}` || path.startsWith(`brings/${index}/`))?.[1]
  return (
    <>
      <p className={classes.note}>{t('relations.bringsText')}</p>
      <ul className={classes.entries}>
        {brings.map((line, index) => (
          <li key={lineKey(line)} className={classes.brought}>
            <span className={classes.lineName}>
              <strong>{names.product(line.product)}</strong>
              <span className="soft">{names.line(line)}</span>
            </span>
            {line.kind === 'included' ? (
              <span className="soft">
                {t('relations.unrestricted')}
                {errorOf(index) && <strong className={classes.wrong}> {errorOf(index)}</strong>}
              </span>
            ) : (
              <>
                <WholeNumber
                  aria-label={t('relations.quantity', { name: called(line) })}
                  value={line.quantity ?? ''}
                  suffix={` ${t('relations.perSeat')}`}
                  min={1}
                  max={mostQuantity}
                  allowNegative={false}
                  disabled={line.quantity === null}
                  error={errorOf(index) ?? (line.quantity === '' && t('relations.quantityMissing'))}
                  onChange={(value) => line.quantity !== null && set(line, value)}
                />
                <Checkbox
                  label={t('relations.unrestricted')}
                  aria-label={t('relations.unrestrictedOf', { name: called(line) })}
                  checked={line.quantity === null}
                  onChange={(event) => set(line, event.currentTarget.checked ? null : 1)}
                />
              </>
            )}
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={t('remove', { name: called(line) })}
              onClick={() => onChange(brings.filter((each) => each !== line))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Select
        className={classes.choice}
        label={t('relations.addLine')}
        placeholder={t(offered.length > 0 ? 'relations.chooseLine' : 'relations.noLine')}
        searchable
        disabled={offered.length === 0 || brings.length >= 50}
        error={errors.brings}
        value={null}
        data={offered.map((line) => ({ value: lineKey(line), label: called(line) }))}
        onChange={(name) => {
          const line = offered.find((each) => lineKey(each) === name)
          if (line) onChange([...brings, newBrought(line)])
        }}
      />
    </>
  )
}
