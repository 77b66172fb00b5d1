// What can be done to all of the selected users.
import { Menu } from '@mantine/core'
import type { BulkAction } from '@sitzplan/contract/bulk'
import type { Permission } from '@sitzplan/contract/permissions'
import { IconChevronUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../platform/me.ts'
import { QuietAction, SelectionBar, StrongAction } from '../../ui/selection-bar.tsx'
import { type Chosen, countOf } from './bulk-rules.ts'

/**
 * Bringing back takes a deletion back, and has a page of its own: it is not offered for users who are there. Who is put into
 * queues, or taken out, is chosen on the pages of these.
 */
export type BulkKind = Exclude<BulkAction['do'], 'restore' | 'addToQueues' | 'removeFromQueue' | 'removeFromAllQueues'>

const kinds: { kind: BulkKind; needs: Permission[]; isRed?: true }[] = [
  { kind: 'assign', needs: ['assignments.manage'] },
  { kind: 'remove', needs: ['assignments.manage'] },
  { kind: 'addToGroup', needs: ['groups.manage', 'users.manage'] },
  { kind: 'removeFromGroup', needs: ['groups.manage', 'users.manage'] },
  { kind: 'suspend', needs: ['users.manage'] },
  { kind: 'reactivate', needs: ['users.manage'] },
  { kind: 'resendInvitation', needs: ['users.invite'] },
  { kind: 'delete', needs: ['users.manage'], isRed: true },
]

/** What the reader may do to several; nothing: nobody can be selected. */
export function useBulkKinds() {
  const { permissions } = useMe()
  return kinds.filter(({ needs }) => needs.some((permission) => permissions.includes(permission)))
}

export function BulkBar({
  chosen,
  found,
  onAll,
  onClear,
  onChoose,
}: {
  chosen: Chosen
  /** How many the filter finds. */
  found: number
  onAll(): void
  onClear(): void
  onChoose(kind: BulkKind): void
}) {
  const { t } = useTranslation('users')
  const count = countOf(chosen)
  const offered = useBulkKinds()
  return (
    <SelectionBar label={t('bulk.label')} selected={count > 0 ? t('bulk.selected', { count }) : null}>
      {!('all' in chosen) && found > count && (
        <QuietAction onClick={onAll}>{t('bulk.all', { count: found })}</QuietAction>
      )}
      <QuietAction onClick={onClear}>{t('bulk.clear')}</QuietAction>
      <Menu position="top-end">
        <Menu.Target>
          <StrongAction rightSection={<IconChevronUp size={16} aria-hidden />}>{t('bulk.change')}</StrongAction>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map(({ kind, isRed }) => (
            <Menu.Item key={kind} color={isRed && 'red'} onClick={() => onChoose(kind)}>
              {t(`bulk.action.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </SelectionBar>
  )
}
