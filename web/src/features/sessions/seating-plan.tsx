// The seating plan: every product a room. Rooms where somebody works or waits are drawn, the others named.
import type { Room, SeatingPlan } from '@sitzplan/contract/seating-plan'
import { IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Legend } from './marks.tsx'
import { QuietRooms, RoomCard } from './room.tsx'
import { isBusy } from './room-rules.ts'
import classes from './sessions-page.module.css'

export function SeatingPlanView({ rooms, withoutNames }: Pick<SeatingPlan, 'rooms' | 'withoutNames'>) {
  const { t } = useTranslation('sessions')
  // Shared seats are what one comes here for; they are drawn although everybody has gone home.
  const isDrawn = (room: Room) => isBusy(room) || (room.concurrent !== null && room.concurrent.seats > 0)
  return (
    <>
      {withoutNames && (
        <p className={classes.note}>
          <IconEyeOff size={16} aria-hidden /> {t('privacy')}
        </p>
      )}
      {rooms.filter(isDrawn).map((room) => (
        <RoomCard key={room.product} room={room} />
      ))}
      <Legend />
      <QuietRooms rooms={rooms.filter((room) => !isDrawn(room))} />
    </>
  )
}
