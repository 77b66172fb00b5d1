// A revision that has arrived and is not in force: what it changes, what is in its way, what happens next.
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { License } from '@sitzplan/contract/licenses'
import type { SurplusLine } from '@sitzplan/contract/surplus'
import { IconClockHour4 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayIn, dayText } from '../../platform/days.ts'
import { useMay } from '../../platform/me.ts'
import { dateTimeText, serverNow } from '../../platform/time.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { WaitingCard } from '../../ui/waiting-card.tsx'
import { ActivateDialog } from './activate-dialog.tsx'
import { ChangeTable } from './change-table.tsx'
import { useRevisions } from './license-queries.ts'
import { blocking, draining, lineKey } from './license-rules.ts'
import { ReportDialog } from './report-dialog.tsx'
import { SurplusDialog } from './surplus-dialog.tsx'
import { useSurplus } from './surplus-queries.ts'
import { type Choices, missing, stillHeld } from './surplus-rules.ts'

type Pending = NonNullable<License['pending']>

interface Props {
  pending: Pending
  vendor: License['vendor']
  timeZone: string
}

export function PendingRevision({ pending, vendor, timeZone }: Props) {
  const { t } = useTranslation('license')
  const mayActivate = useMay('licenses.activate')
  const [isOpen, { open, close }] = useDisclosure(false)
  const [isReporting, { open: report, close: endReport }] = useDisclosure(false)
  const revisions = useRevisions().data?.pages.flatMap(({ items }) => items)
  const from = revisions?.find(({ revision }) => revision === pending.revision)?.dates.from ?? null
  const isEarly = from !== null && Date.parse(from) > serverNow()
  const isBlocked = blocking(pending.changes).length > 0
  const mayTake = useMay('assignments.manage')
  const mayRetire = useMay('devices.manage')
  const mayRemove = (kind: string) => mayActivate && !isEarly && (kind === 'device' ? mayRetire : mayTake)
  const surplus = useSurplus(pending.revision, isBlocked && (mayRemove('named') || mayRemove('device')))
  const lines = isBlocked ? (surplus.data ?? []) : []
  const [chosen, setChosen] = useState<Choices>(new Map())
  const [opened, setOpened] = useState<string | null>(null)
  const choices = stillFitting(chosen, lines)
  const isReady =
    !isBlocked || (surplus.isSuccess && lines.every((line) => missing(choices.get(lineKey(line)), line) === 0))
  const openedLine = lines.find((line) => lineKey(line) === opened)
  const next = isEarly
    ? t('pending.early', { day: dayText(dayIn(from, timeZone)) })
    : isBlocked
      ? t('pending.blocked')
      : draining(pending.changes).length > 0
        ? t(mayActivate ? 'pending.drains' : 'pending.drainsForOthers')
        : t('pending.fits')
  return (
    <>
      <WaitingCard
        icon={IconClockHour4}
        title={t('pending.title', { revision: pending.revision })}
        actions={
          mayActivate &&
          !isEarly && (
            <Button onClick={open} disabled={!isReady} aria-haspopup="dialog">
              {t('pending.activate')}
            </Button>
          )
        }
      >
        <p>{next}</p>
        <RefusalAlert error={surplus.error} />
        {pending.changes.length > 0 ? (
          <ChangeTable
            changes={pending.changes}
            chosenOf={(change) => choices.get(lineKey(change))?.size ?? 0}
            mayRemove={({ kind }) => mayRemove(kind)}
            onRemove={(change) => setOpened(lineKey(change))}
          />
        ) : (
          <p>{t('pending.sameTotals')}</p>
        )}
        <p className="soft">
          {t('pending.wrong')}{' '}
          {pending.reportedAt && t('report.at', { at: dateTimeText(pending.reportedAt, timeZone) })}{' '}
          {mayActivate && (
            <Button variant="subtle" size="compact-sm" onClick={report} aria-haspopup="dialog">
              {t('report.open')}
            </Button>
          )}
        </p>
      </WaitingCard>
      <ReportDialog revision={pending.revision} vendor={vendor} isOpen={isReporting} onClose={endReport} />
      <ActivateDialog pending={pending} lines={lines} choices={choices} isOpen={isOpen} onClose={close} />
      {openedLine && (
        <SurplusDialog
          line={openedLine}
          choice={choices.get(lineKey(openedLine))}
          onChoose={(choice) => {
            setChosen(new Map(chosen).set(lineKey(openedLine), choice))
            setOpened(null)
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

/** Without those who have lost the license meanwhile, or must keep it. */
const stillFitting = (chosen: Choices, lines: readonly SurplusLine[]): Choices =>
  new Map(
    lines.flatMap((line) => {
      const choice = chosen.get(lineKey(line))
      return choice ? [[lineKey(line), stillHeld(choice, line)]] : []
    }),
  )
