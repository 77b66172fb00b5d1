// The kinds of licenses a product is sold in: one at least.
import { Checkbox, Stack } from '@mantine/core'
import type { SoldKind } from '@sitzplan/contract/catalog'
import { useTranslation } from 'react-i18next'

const soldKinds = ['named', 'concurrent', 'included'] as const

interface Props {
  kinds: SoldKind[]
  error: string | undefined
  onChange(kinds: SoldKind[]): void
}

export function KindsField({ kinds, error, onChange }: Props) {
  const { t } = useTranslation('catalog')
  const { t: common } = useTranslation('common')
  return (
    <Checkbox.Group
      label={t('sale.kinds')}
      value={kinds}
      error={error ?? (kinds.length === 0 && t('sale.noKind'))}
      onChange={(chosen) => onChange(soldKinds.filter((kind) => chosen.includes(kind)))}
    >
      <Stack gap="xs" my={8}>
        {soldKinds.map((kind) => (
          <Checkbox
            key={kind}
            value={kind}
            label={common(`kind.${kind}`)}
            description={common(`kindExplained.${kind}`)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
