// The seating plan: every product a room. Rooms where somebody works or waits are drawn, the others named.
import type { Room } from '@sitzplan/contract/seating-plan'
import { IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../platform/me.ts'
import { Legend } from './marks.tsx'
import { QuietRooms, RoomCard } from './room.tsx'
import { isBusy } from './room-rules.ts'
import classes from './sessions-page.module.css'

export function SeatingPlanView({ rooms }: { rooms: Room[] }) {
  const { t } = useTranslation('sessions')
  const withNames = !useMe().account.privacy.planWithoutNames
  // Shared seats are what one comes here for; they are drawn although everybody has gone home.
  const isDrawn = (room: Room) => isBusy(room) || (room.concurrent !== null && room.concurrent.seats > 0)
  return (
    <>
      {!withNames && (
        <p className={classes.note}>
          <IconEyeOff size={16} aria-hidden /> {t('privacy')}
        </p>
      )}
      {rooms.filter(isDrawn).map((room) => (
        <RoomCard key={room.product} room={room} withNames={withNames} />
      ))}
      <Legend />
      <QuietRooms rooms={rooms.filter((room) => !isDrawn(room))} />
    </>
  )
}
