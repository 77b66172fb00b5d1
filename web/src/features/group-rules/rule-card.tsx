// One rule: for which group it is, what it gives, and its place in the order.
import { ActionIcon, MultiSelect, Select } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../platform/me.ts'
import { belowInput } from '../../ui/field-order.ts'
import { MoveButtons } from '../../ui/move-buttons.tsx'
import { Card } from '../../ui/page.tsx'
import { groupsQuery } from '../groups/group-queries.ts'
import { useRoles } from '../roles/role-queries.ts'
import { GroupsField } from '../users/groups-field.tsx'
import { type Kind, kinds } from '../users/user-list-rules.ts'
import { assignableProductsQuery } from '../users/user-queries.ts'
import type { DraftRule } from './draft-rules.ts'
import classes from './group-rules.module.css'

interface Props {
  rule: DraftRule
  /** From 1. */
  place: number
  /** How many rules have a place that can be changed. */
  places: number
  /** Groups of other rules. */
  taken: readonly string[]
  onChange(rule: DraftRule): void
  onMove(by: -1 | 1): void
  onRemove(): void
}

export function RuleCard(props: Props) {
  const { t } = useTranslation('groupRules')
  const { rule, place, onChange } = props
  const set = (values: Partial<DraftRule>) => onChange({ ...rule, ...values })
  const title = rule.isFallback ? t('fallback') : t('rule', { place })
  return (
    <Card title={title} actions={<RuleActions {...props} title={title} />}>
      <div className={classes.fields}>
        {rule.isFallback ? (
          <p className="soft">{t('fallbackText')}</p>
        ) : (
          <GroupField rule={rule} taken={props.taken} onChange={(group) => set({ group, lostGroup: null })} />
        )}
        <ProductsField chosen={rule.products} onChange={(products) => set({ products })} />
        <RoleField role={rule.role} onChange={(role) => set({ role })} />
        <GroupsField
          label={t('groups')}
          chosen={rule.groups}
          known={rule.known}
          onChange={(groups) => set({ groups })}
        />
      </div>
    </Card>
  )
}

function RuleActions({ rule, place, places, title, onMove, onRemove }: Props & { title: string }) {
  const { t } = useTranslation('groupRules')
  return (
    <span className={classes.moves}>
      {!rule.isFallback && <MoveButtons name={title} isFirst={place === 1} isLast={place >= places} onMove={onMove} />}
      <ActionIcon variant="subtle" color="red" aria-label={t('remove', { title })} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </span>
  )
}

function GroupField({
  rule: { group, known, lostGroup },
  taken,
  onChange,
}: Pick<Props, 'rule' | 'taken'> & { onChange(group: string | null): void }) {
  const { t } = useTranslation('groupRules')
  const { data: groups = [] } = useQuery(groupsQuery)
  const all = [...groups, ...known.filter(({ id }) => !groups.some((one) => one.id === id))]
  return (
    <Select
      label={t('group')}
      inputWrapperOrder={belowInput}
      placeholder={t('chooseGroup')}
      error={lostGroup === null ? undefined : t('lostGroup', { name: lostGroup })}
      data={all.filter(({ id }) => !taken.includes(id)).map(({ id, name }) => ({ value: id, label: name }))}
      value={group}
      nothingFoundMessage={t('nothingFound')}
      searchable
      allowDeselect={false}
      limit={100}
      onChange={onChange}
    />
  )
}

const valueOfProduct = ({ key, kind }: DraftRule['products'][number]) => `${key}:${kind}`

/** A product in each kind that it is sold in; of one product the kind chosen last counts. */
function ProductsField({
  chosen,
  onChange,
}: {
  chosen: DraftRule['products']
  onChange(products: DraftRule['products']): void
}) {
  const { t } = useTranslation('groupRules')
  const { t: common } = useTranslation('common')
  const { data: products = [] } = useQuery(assignableProductsQuery)
  const names = new Map(products.map(({ key, name }) => [key, name]))
  const offered = products.flatMap((product) =>
    kinds.filter((kind) => product.kinds.includes(kind)).map((kind) => ({ key: product.key, kind })),
  )
  const all = [
    ...offered,
    ...chosen.filter((one) => !offered.some((product) => valueOfProduct(product) === valueOfProduct(one))),
  ]
  const set = (values: string[]) => {
    const byKey = new Map<string, { key: string; kind: Kind }>()
    for (const value of values) {
      const product = all.find((one) => valueOfProduct(one) === value)
      if (product) byKey.set(product.key, product)
    }
    onChange([...byKey.values()])
  }
  return (
    <MultiSelect
      label={t('products')}
      inputWrapperOrder={belowInput}
      data={all.map((product) => ({
        value: valueOfProduct(product),
        label: `${names.get(product.key) ?? product.key} · ${common(`kind.${product.kind}`)}`,
      }))}
      value={chosen.map(valueOfProduct)}
      placeholder={chosen.length === 0 ? t('noProducts') : ''}
      nothingFoundMessage={t('nothingFound')}
      searchable
      onChange={set}
    />
  )
}

function RoleField({ role, onChange }: { role: string | null; onChange(role: string | null): void }) {
  const { t } = useTranslation('groupRules')
  const { t: common } = useTranslation('common')
  const mayGive = useMay('roles.manage')
  const own = useRoles().filter(({ system }) => !system)
  const roles = [
    { value: '', label: t('noRole') },
    { value: 'member', label: common('role.member') },
    ...own.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Select
      label={t('role')}
      inputWrapperOrder={belowInput}
      description={mayGive ? role !== null && t('roleText') : t('roleTextReadOnly')}
      data={
        roles.some(({ value }) => value === (role ?? ''))
          ? roles
          : [...roles, { value: role ?? '', label: common('customRole') }]
      }
      value={role ?? ''}
      readOnly={!mayGive}
      variant={mayGive ? 'default' : 'filled'}
      allowDeselect={false}
      onChange={(value) => onChange(value === '' ? null : value)}
    />
  )
}
