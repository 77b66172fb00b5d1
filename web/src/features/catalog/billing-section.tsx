// How the product's licenses are billed, and what they cost per month.
import { Alert, NumberInput, Radio, Stack } from '@mantine/core'
import type { CatalogProduct } from '@sitzplan/contract/catalog'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { presentLanguage } from '../../platform/language.ts'
import { minorDigits } from '../../platform/money.ts'
import { useVendorSettings } from '../vendor/vendor-settings-queries.ts'
import { type BillingDraft, billingDraft, billingPatch, pricedOf, priceName } from './billing-rules.ts'
import classes from './catalog.module.css'
import { useCatalogNames } from './catalog-queries.ts'
import { Section } from './section.tsx'
import { useSection } from './use-section.ts'

const ways = ['license', 'queues'] as const
const mostMinorUnits = 100_000_000

export function BillingSection({ product }: { product: CatalogProduct }) {
  const { t } = useTranslation('catalog')
  const names = useCatalogNames()
  const { data: settings } = useVendorSettings()
  const section = useSection(product, billingDraft, billingPatch)
  const { draft, errors, edit } = section
  const currency = settings?.currency ?? 'EUR'
  const unit = 10 ** minorDigits(currency)
  const separators = separatorsOf(presentLanguage())
  const priced = pricedOf(product)
  return (
    <Section title={t('billing.title')} text={t('billing.text')} section={section}>
      <Radio.Group
        label={t('billing.by.label')}
        value={draft.billedBy}
        error={errors.billedBy}
        onChange={(billedBy) => edit({ billedBy: billedBy as BillingDraft['billedBy'] })}
      >
        <Stack gap="xs" my={8}>
          {ways.map((way) => (
            <Radio
              key={way}
              value={way}
              label={t(`billing.by.${way}.title`)}
              description={t(`billing.by.${way}.text`)}
              disabled={way === 'queues' && !product.kinds.includes('named')}
            />
          ))}
        </Stack>
      </Radio.Group>
      {draft.billedBy !== product.billedBy && (
        <Alert role="status" color="yellow" icon={<IconAlertTriangle aria-hidden />} mb={8}>
          <strong>{t('billing.change.title')}</strong>
          <br />
          {t(`billing.change.${draft.billedBy}`)}
        </Alert>
      )}
      {priced.length === 0 ? (
        <p className="soft">{t('billing.nothing')}</p>
      ) : (
        <div className={classes.numbers}>
          {priced.map((each) => {
            const name = priceName(each)
            const amount = draft.prices[name] ?? ''
            return (
              <NumberInput
                key={name}
                label={t('billing.price', { name: names.line({ product: product.key, ...each }) })}
                {...separators}
                suffix={` ${currency}`}
                placeholder={t('billing.none')}
                decimalScale={minorDigits(currency)}
                fixedDecimalScale
                allowNegative={false}
                hideControls
                min={0}
                max={mostMinorUnits / unit}
                value={amount === '' ? '' : amount / unit}
                onChange={(value) =>
                  edit({
                    prices: { ...draft.prices, [name]: typeof value === 'number' ? Math.round(value * unit) : '' },
                  })
                }
              />
            )
          })}
        </div>
      )}
    </Section>
  )
}

/** As the reader's language writes numbers. */
function separatorsOf(language: string) {
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.8)
  const textOf = (type: string, otherwise: string) => parts.find((part) => part.type === type)?.value ?? otherwise
  return { decimalSeparator: textOf('decimal', '.'), thousandSeparator: textOf('group', ',') }
}
