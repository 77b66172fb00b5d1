// The plan on a wall: the whole screen, as large as it fits, with a clock and nothing to press. Without names unless somebody
// has asked for them: whoever passes by sees it. It goes on by itself after a lost connection, and says so meanwhile.
import { Button, Modal } from '@mantine/core'
import { useIdle } from '@mantine/hooks'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../../platform/live.tsx'
import { useMay, useMe, useTimeZone } from '../../platform/me.ts'
import { dateText, serverNow, timeOfDayText, useNow } from '../../platform/time.ts'
import type { DrawnRoom } from './drawn-room.ts'
import { roomWithoutNames } from './nameless-rules.ts'
import { WithGroups } from './plan-groups.tsx'
import { SeatingPlanView } from './seating-plan.tsx'
import { roomsShown, type SessionView } from './session-view.ts'
import classes from './wall.module.css'
import { useFitting, useStaysAwake, useWholeScreen } from './wall-screen.ts'

const restMilliseconds = 3_000

interface WallProps {
  plan: { rooms: DrawnRoom[]; withoutNames: boolean }
  view: SessionView
}

export function Wall({ plan, view }: WallProps) {
  const { t } = useTranslation('sessions')
  const isNamed = view.wall === 'named' && !plan.withoutNames
  const rooms = useMemo(() => {
    const shown = roomsShown(plan.rooms, view.filter)
    return isNamed ? shown : shown.map(roomWithoutNames)
  }, [plan, view.filter, isNamed])
  const mayShowGroups = useMay('users.view')
  const leave = () => view.set({ wall: null })
  const isResting = useIdle(restMilliseconds)
  const { frame, content } = useFitting(rooms)
  useWholeScreen(leave)
  // The kit gives the focus back only to what it has seen opening.
  useEffect(() => () => document.querySelector<HTMLElement>('[data-wall]')?.focus(), [])
  useStaysAwake()
  return (
    <Modal.Root opened onClose={leave} fullScreen transitionProps={{ duration: 0 }}>
      <Modal.Content aria-label={t('wall.label')} classNames={{ content: classes.wall }}>
        <div className={classes.frame} tabIndex={-1} data-autofocus data-resting={isResting || undefined}>
          <WallHead>
            {!plan.withoutNames && (
              <Button variant="default" onClick={() => view.set({ wall: isNamed ? 'shown' : 'named' })}>
                {t(isNamed ? 'wall.hideNames' : 'wall.showNames')}
              </Button>
            )}
            <Button variant="default" onClick={leave}>
              {t('wall.leave')}
            </Button>
          </WallHead>
          <div ref={frame} className={classes.plan}>
            <div ref={content} className={classes.content}>
              <WithGroups isOn={isNamed && mayShowGroups && view.showsGroups}>
                <SeatingPlanView rooms={rooms} withoutNames={false} isWall />
              </WithGroups>
            </div>
          </div>
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}

function WallHead({ children }: { children: ReactNode }) {
  const { t } = useTranslation('sessions')
  const { account } = useMe()
  const timeZone = useTimeZone()
  const now = new Date(useNow(1))
  const lostAt = useLostAt()
  return (
    <header className={classes.head}>
      <h1>{account.name}</h1>
      <p role="status" className={classes.lost}>
        {lostAt !== null && (
          <>
            <IconPlugConnectedX size={24} aria-hidden />
            {t('wall.lost', { time: timeOfDayText(new Date(lostAt), timeZone) })}
          </>
        )}
      </p>
      <div className={classes.controls}>{children}</div>
      <p className={classes.clock}>
        <span>{dateText(now, timeZone)}</span>
        <time dateTime={now.toISOString()}>{timeOfDayText(now, timeZone)}</time>
      </p>
    </header>
  )
}

/** Since when the plan stands still; null: it does not. */
function useLostAt(): number | null {
  const isLost = useLive().connection === 'lost'
  const [lostAt, setLostAt] = useState<number | null>(null)
  const wasLost = useRef(false)
  useEffect(() => {
    if (wasLost.current === isLost) return
    wasLost.current = isLost
    setLostAt(isLost ? serverNow() : null)
  }, [isLost])
  return lostAt
}
