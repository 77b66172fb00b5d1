// "End these sessions?": says which seats become free and who gets them, takes a reason, ends them.
import { Alert, Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import type { SeatingPlan } from '@sitzplan/contract/seating-plan'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallRefused } from '../../platform/problems.ts'
import { durationText } from '../../platform/time.ts'
import classes from './end-sessions.module.css'
import { useEndSessions } from './end-sessions.ts'
import { endingEffects, type SeatEffect } from './ending-rules.ts'
import { useSelection } from './selection.tsx'

export function EndSessionsDialog({ plan, isOpen, onClose }: { plan: SeatingPlan; isOpen: boolean; onClose(): void }) {
  const { t } = useTranslation(['sessions', 'common'])
  const { chosen } = useSelection()
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="lg"
      title={<span className={classes.title}>{t('end.title', { count: chosen.size })}</span>}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <EndSessionsForm plan={plan} onClose={onClose} />
    </Modal>
  )
}

function EndSessionsForm({ plan, onClose }: { plan: SeatingPlan; onClose(): void }) {
  const { t } = useTranslation(['sessions', 'common'])
  const { chosen, toggle } = useSelection()
  const [reason, setReason] = useState('')
  const effects = endingEffects(plan, chosen)
  const count = chosen.size
  const end = useEndSessions({
    onDone: () => {
      toggle([...chosen])
      onClose()
    },
  })
  const cooldown = Math.max(
    0,
    ...plan.rooms
      .filter(({ product }) => effects.some((effect) => effect.product === product && effect.kind === 'concurrent'))
      .map(({ cooldownSeconds }) => cooldownSeconds),
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (count > 0 && !end.isPending) end.mutate({ ids: [...chosen], reason })
      }}
    >
      <Stack gap="md">
        {count === 0 ? <p className={classes.soft}>{t('end.gone')}</p> : <Effects effects={effects} onAdd={toggle} />}
        {cooldown > 0 && (
          <p className={classes.soft}>{t('end.cooldown', { duration: durationText(cooldown * 1000) })}</p>
        )}
        <Textarea
          data-autofocus
          label={t('end.reason')}
          description={t('end.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
        />
        {end.error && (
          <Alert
            color="red"
            title={end.error instanceof CallRefused ? end.error.problem.title : t('common:failed.title')}
          >
            {end.error instanceof CallRefused ? end.error.problem.detail : t('common:failed.unreachable')}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" className={classes.end} loading={end.isPending} disabled={count === 0}>
            {t('end.confirm', { count })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Effects({ effects, onAdd }: { effects: SeatEffect[]; onAdd(ids: readonly string[]): void }) {
  const { t } = useTranslation('sessions')
  return (
    <section className={classes.effects} aria-label={t('end.effects')}>
      <ul>
        {effects.map((effect) => (
          <li key={`${effect.product} ${effect.kind} ${effect.seat ?? effect.person.id}`}>
            <span className={classes.seat}>
              {effect.seat === null ? effect.room : t('seat.number', { number: effect.seat })}
            </span>
            <span className={classes.effect}>
              <strong>{effect.person.name || effect.person.email}</strong>
              <span className={classes.soft}>
                {effect.seat === null ? '' : `${effect.room} · `}
                <EffectText effect={effect} />
              </span>
            </span>
            {effect.staying.length > 0 && (
              <Button size="xs" variant="default" onClick={() => onAdd(effect.staying.map(({ id }) => id))}>
                {t('end.addAll')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function EffectText({ effect: { kind, staying, next, vanishes } }: { effect: SeatEffect }) {
  const { t } = useTranslation('sessions')
  if (staying.length > 0) return t('end.staysTaken', { count: staying.length })
  if (kind === 'named') return t('end.staysNamed')
  if (kind === 'included') return t('end.included')
  if (vanishes) return t('end.vanishes')
  return next ? t('end.goesTo', { name: next.name || next.email }) : t('end.becomesFree')
}
