// A group rule in words: what of a line's product it gives, and for whom it is.
import type { GivenByRule, SurplusLine } from '@sitzplan/contract/surplus'
import { useTranslation } from 'react-i18next'
import { useProductNames } from '../products/products-queries.ts'
import { useLineName } from './license-lines.tsx'

export function useRuleWords() {
  const { t } = useTranslation('surplus')
  const names = useProductNames()
  const lineName = useLineName()
  return ({ product }: Pick<SurplusLine, 'product'>, { kind, group }: GivenByRule) => ({
    what: `${names.product(product)} (${lineName({ product, kind })})`,
    rule: group === null ? t('byRule.some') : t('byRule.of', { group }),
  })
}
