// One key: what it is good for, since when, and what may become of it. What cannot be taken back is told before.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { VendorKey } from '@sitzplan/contract/vendor-keys'
import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleOff,
  IconDownload,
  IconPencilOff,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateText } from '../../platform/time.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import classes from './vendor.module.css'
import { type KeyChange, saveKey, useKeyChange } from './vendor-settings-queries.ts'

const marks = {
  signing: IconCircleCheckFilled,
  ready: IconCircleDashed,
  retired: IconPencilOff,
  revoked: IconCircleOff,
}

/** The key that signs stays until another one does. */
const changesOf: Record<VendorKey['status'], KeyChange[]> = {
  signing: [],
  ready: ['sign', 'retire', 'revoke'],
  retired: ['revoke'],
  revoked: [],
}

export function KeyRow({ vendorKey: key }: { vendorKey: VendorKey }) {
  const { t } = useTranslation('vendorSettings')
  const timeZone = useTimeZone()
  const { kid, status, keptIn } = key
  const StatusMark = marks[status]
  const [asked, setAsked] = useState<KeyChange | null>(null)
  const step = asked ?? 'sign'
  const change = useKeyChange(kid, (done) => notifications.show({ message: t(`keys.${done}.done`) }))
  return (
    <li data-status={status}>
      <StatusMark size={22} stroke={1.5} aria-hidden />
      <div className={classes.rowText}>
        <h3>{t(`keys.status.${status}`, { day: dateText(sinceOf(key), timeZone) })}</h3>
        <p>
          {t(`keys.meaning.${status}`)} {t(`keys.keptIn.${keptIn}`)}
        </p>
        <code>{kid}</code>
      </div>
      <div className={classes.buttons}>
        {status !== 'revoked' && (
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => saveKey(key)}
          >
            {t('keys.public')}
            <span className="visually-hidden">: {kid}</span>
          </Button>
        )}
        {changesOf[status].map((each) => (
          <Button
            key={each}
            variant={each === 'revoke' ? 'subtle' : 'default'}
            color={each === 'revoke' ? 'red' : undefined}
            size="xs"
            aria-haspopup="dialog"
            onClick={() => setAsked(each)}
          >
            {t(`keys.${each}.button`)}
            <span className="visually-hidden">: {kid}</span>
          </Button>
        ))}
      </div>
      <ConfirmDialog
        isOpen={asked !== null}
        title={t(`keys.${step}.title`)}
        confirm={t(`keys.${step}.confirm`)}
        isRed={step === 'revoke'}
        mutation={change}
        onConfirm={() => change.mutate(step, { onSuccess: () => setAsked(null) })}
        onClose={() => setAsked(null)}
      >
        <p>{t(`keys.${step}.text`)}</p>
        {step === 'revoke' && (
          <>
            <p>{t('keys.revoke.next')}</p>
            <ol className={classes.steps}>
              <li>{t('keys.revoke.issue')}</li>
              <li>{t('keys.revoke.send')}</li>
            </ol>
          </>
        )}
        <code className={classes.kid}>{kid}</code>
      </ConfirmDialog>
    </li>
  )
}

const sinceOf = ({ status, createdAt, signsSince, retiredAt, revokedAt }: VendorKey) =>
  ({ signing: signsSince, ready: null, retired: retiredAt, revoked: revokedAt })[status] ?? createdAt
