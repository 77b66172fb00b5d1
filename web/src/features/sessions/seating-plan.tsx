// The seating plan: every product a room. Rooms where somebody works or waits are drawn, the others named.
import { IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useBreathing } from './breathing.tsx'
import type { DrawnRoom } from './drawn-room.ts'
import { Legend } from './marks.tsx'
import { useIsPast } from './plan-moment.tsx'
import { QuietRooms, RoomCard } from './room.tsx'
import { isBusy } from './room-rules.ts'
import classes from './sessions-page.module.css'

interface SeatingPlanProps {
  rooms: DrawnRoom[]
  withoutNames: boolean
  /** Nobody can press anything there, and what is drawn is as large as there is room. */
  isWall?: boolean
}

export function SeatingPlanView({ rooms, withoutNames, isWall = false }: SeatingPlanProps) {
  const { t } = useTranslation('sessions')
  const isPast = useIsPast()
  const breathing = useBreathing()
  // Shared seats are what one comes here for; they are drawn although everybody has gone home.
  const isDrawn = (room: DrawnRoom) => isBusy(room) || (room.concurrent !== null && room.concurrent.seats > 0)
  return (
    <div className={classes.rooms} data-breathes={(breathing.isOn && !isPast) || undefined}>
      {withoutNames && (
        <p className={classes.note}>
          <IconEyeOff size={16} aria-hidden /> {t('privacy')}
        </p>
      )}
      {rooms.filter(isDrawn).map((room) => (
        <RoomCard key={room.product} room={room} />
      ))}
      <div className={classes.legend}>
        <Legend />
        {!isPast && !isWall && breathing.button}
      </div>
      {!isWall && <QuietRooms rooms={rooms.filter((room) => !isDrawn(room))} />}
    </div>
  )
}
