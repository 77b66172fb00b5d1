// The plan moves without a word. Who hears the page is told how its rooms stand now: of those that have changed, and not more
// often than one would ask.
import { useThrottledValue } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DrawnRoom } from './drawn-room.ts'
import { toldOf } from './room-rules.ts'

const restMilliseconds = 20_000

export function PlanNews({ rooms }: { rooms: readonly DrawnRoom[] }) {
  const { t } = useTranslation('sessions')
  const now = useThrottledValue(rooms.map((room) => t('history.told', toldOf(room))).join('\n'), restMilliseconds)
  const heard = useRef(now)
  const [news, setNews] = useState('')
  useEffect(() => {
    const known = heard.current.split('\n')
    if (now !== heard.current)
      setNews(
        now
          .split('\n')
          .filter((sentence) => !known.includes(sentence))
          .join('. '),
      )
    heard.current = now
  }, [now])
  return (
    <p className="visually-hidden" role="status">
      {news}
    </p>
  )
}
