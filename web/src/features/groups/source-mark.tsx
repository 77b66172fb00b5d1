// By what somebody is in a group, or who keeps it: by a sign and words.
import type { MemberSource } from '@sitzplan/contract/groups'
import { IconHandClick, IconListTree, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './groups.module.css'

export const memberSources = ['direct', 'directory', 'rule'] as const satisfies MemberSource[]

const icons = { direct: IconHandClick, directory: IconRefresh, rule: IconListTree }

export function SourceMark({ source }: { source: MemberSource }) {
  const { t } = useTranslation('groups')
  const Icon = icons[source]
  return (
    <span className={classes.source}>
      <Icon size={14} aria-hidden />
      {t(`memberSource.${source}`)}
    </span>
  )
}
