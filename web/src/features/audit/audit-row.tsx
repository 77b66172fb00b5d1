// One event: when, a sentence, and on demand the details.
import { UnstyledButton } from '@mantine/core'
import type { AuditEvent } from '@sitzplan/contract/audit'
import {
  IconArmchair,
  IconBuilding,
  IconCertificate,
  IconChevronDown,
  IconDevices,
  IconId,
  IconKey,
  IconLogin2,
  IconPackage,
  IconPoint,
  IconShoppingCart,
  IconTicket,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { timeOfDayText } from '../../platform/time.ts'
import { Filled, places } from '../../ui/filled.tsx'
import { useProductNames } from '../products/products-queries.ts'
import classes from './audit.module.css'
import { type Group, groupOf } from './audit-actions.ts'
import { AuditDetail } from './audit-detail.tsx'
import { sentenceOf } from './audit-sentences.ts'
import { useAuditWords } from './audit-words.ts'

const icons: Record<Group, typeof IconUser> = {
  users: IconUser,
  groups: IconUsersGroup,
  assignments: IconTicket,
  sessions: IconArmchair,
  devices: IconDevices,
  license: IconCertificate,
  orders: IconShoppingCart,
  signIn: IconLogin2,
  tokens: IconKey,
  account: IconBuilding,
  catalog: IconPackage,
  openid: IconId,
  other: IconPoint,
}

export function AuditRow({ event, timeZone }: { event: AuditEvent; timeZone: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const detailId = useId()
  const GroupIcon = icons[groupOf(event.action)]
  return (
    <li className={classes.row}>
      <UnstyledButton
        className={classes.summary}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailId : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <time dateTime={event.at}>{timeOfDayText(event.at, timeZone)}</time>
        <GroupIcon size={18} stroke={1.6} aria-hidden />
        <span className={classes.sentence}>
          <SentenceOf event={event} />
          {event.note && <q className={classes.note}>{event.note}</q>}
        </span>
        <IconChevronDown className={classes.chevron} size={16} aria-hidden />
      </UnstyledButton>
      {isOpen && <AuditDetail id={detailId} event={event} timeZone={timeZone} />}
    </li>
  )
}

function SentenceOf({ event }: { event: AuditEvent }) {
  const { t } = useTranslation('audit')
  const names = useProductNames()
  const words = useAuditWords()
  const { sentence, values } = sentenceOf(event)
  const changed = sentence === 'roleChanged' ? 'role' : 'kind'
  const text = t(`sentence.${sentence}`, {
    ...places(['actor', 'target']),
    product: values.product ? names.product(values.product) : '',
    kind: words.plain('kind', values.kind),
    from: words.plain(changed, values.from),
    to: words.plain(changed, values.to),
    number: values.number ?? '',
    name: values.name || t('something'),
    action: event.action,
  })
  const parts = [<bdi key="actor">{words.actor(event)}</bdi>, <bdi key="target">{words.target(event)}</bdi>]
  return (
    <span>
      <Filled text={text} parts={parts} />
    </span>
  )
}
