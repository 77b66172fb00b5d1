// Ending the selected sessions: says which seats become free and who gets them.
import { Button } from '@mantine/core'
import type { SeatingPlan } from '@sitzplan/contract/seating-plan'
import { useTranslation } from 'react-i18next'
import { durationText } from '../../platform/time.ts'
import classes from './end-sessions.module.css'
import { EndingDialog } from './ending-dialog.tsx'
import { endingEffects, endingOrder, type SeatEffect } from './ending-rules.ts'
import { nameOf } from './room-rules.ts'
import { useSelection } from './selection.tsx'

export function EndSessionsDialog({ plan, isOpen, onClose }: { plan: SeatingPlan; isOpen: boolean; onClose(): void }) {
  const { chosen } = useSelection()
  // What is said and what is sent is the same list: in its order the seats go to those who wait.
  const ids = endingOrder(plan, chosen)
  return (
    <EndingDialog ids={ids} isOpen={isOpen} size="lg" onClose={onClose} focusAfter={() => headingOf(plan, ids)}>
      <Effects plan={plan} ids={ids} />
    </EndingDialog>
  )
}

/** Of the room where the first of them sat; in the list there is none. */
function headingOf({ rooms }: SeatingPlan, [first]: string[]): HTMLElement | null {
  const room = rooms.find(({ sessions }) => sessions.some(({ id }) => id === first))
  return room ? document.querySelector<HTMLElement>(`[data-room="${room.product}"]`) : null
}

function Effects({ plan, ids }: { plan: SeatingPlan; ids: readonly string[] }) {
  const { t } = useTranslation('sessions')
  if (ids.length === 0) return <p className="soft">{t('end.gone')}</p>
  const effects = endingEffects(plan, ids)
  const cooldown = Math.max(
    0,
    ...plan.rooms
      .filter(({ product }) => effects.some((effect) => effect.product === product && effect.kind === 'concurrent'))
      .map(({ cooldownSeconds }) => cooldownSeconds),
  )
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.effects} tabIndex={0} aria-label={t('end.effects')}>
        <ul>
          {effects.map((effect) => (
            <EffectRow key={`${effect.product} ${effect.kind} ${effect.seat ?? effect.person.id}`} effect={effect} />
          ))}
        </ul>
      </section>
      {cooldown > 0 && <p className="soft">{t('end.cooldown', { duration: durationText(cooldown * 1000) })}</p>}
    </>
  )
}

function EffectRow({ effect }: { effect: SeatEffect }) {
  const { t } = useTranslation('sessions')
  const { toggle } = useSelection()
  const { seat, room, person, staying } = effect
  return (
    <li>
      <span className={classes.seat}>{seat === null ? room : t('seat.number', { number: seat })}</span>
      <span className={classes.effect}>
        <strong>{nameOf(person) ?? t('door.hiddenName')}</strong>
        <span className="soft">
          {seat === null ? '' : `${room} · `}
          <EffectText effect={effect} />
        </span>
      </span>
      {staying.length > 0 && (
        <Button size="xs" variant="default" onClick={() => toggle(staying.map(({ id }) => id))}>
          {t('end.addAll')}
        </Button>
      )}
    </li>
  )
}

function EffectText({ effect: { kind, staying, next, vanishes } }: { effect: SeatEffect }) {
  const { t } = useTranslation('sessions')
  if (staying.length > 0) return t('end.staysTaken', { count: staying.length })
  if (kind === 'named') return t('end.staysNamed')
  if (kind === 'included') return t('end.included')
  if (vanishes) return t('end.vanishes')
  return next ? t('end.goesTo', { name: nameOf(next) ?? t('seat.someone') }) : t('end.becomesFree')
}
