// The seating plan: every product a room. Rooms where somebody works or waits are drawn, the others named.
import { IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DrawnRoom } from './drawn-room.ts'
import { Legend } from './marks.tsx'
import { QuietRooms, RoomCard } from './room.tsx'
import { isBusy } from './room-rules.ts'
import classes from './sessions-page.module.css'

export function SeatingPlanView({ rooms, withoutNames }: { rooms: DrawnRoom[]; withoutNames: boolean }) {
  const { t } = useTranslation('sessions')
  // Shared seats are what one comes here for; they are drawn although everybody has gone home.
  const isDrawn = (room: DrawnRoom) => isBusy(room) || (room.concurrent !== null && room.concurrent.seats > 0)
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
