// What kind of queue it is: by a sign and a word.
import type { QueueType } from '@sitzplan/contract/queues'
import { IconInbox, IconPhoneIncoming, IconPhoneOutgoing } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './queues.module.css'

const icons = { call: IconPhoneIncoming, outbound: IconPhoneOutgoing, inbox: IconInbox }

export function TypeMark({ type }: { type: QueueType }) {
  const { t } = useTranslation('queues')
  const Icon = icons[type]
  return (
    <span className={classes.type} data-type={type}>
      <Icon size={16} aria-hidden />
      {t(`typeName.${type}`)}
    </span>
  )
}
