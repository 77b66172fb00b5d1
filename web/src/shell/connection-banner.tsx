// Says so when the page is cut off from the server, and when it has caught up again.
import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../platform/live.tsx'
import classes from './shell.module.css'

const backShownMilliseconds = 4_000

export function ConnectionBanner() {
  const { t } = useTranslation('common')
  const { connection } = useLive()
  const [isBack, setIsBack] = useState(false)
  const wasLost = useRef(false)

  useEffect(() => {
    if (connection === 'lost') wasLost.current = true
    if (connection !== 'live' || !wasLost.current) return
    wasLost.current = false
    setIsBack(true)
    const timer = setTimeout(() => setIsBack(false), backShownMilliseconds)
    return () => clearTimeout(timer)
  }, [connection])

  const state = connection === 'lost' ? 'lost' : isBack ? 'back' : null
  return (
    <div role="status" className={classes.connection}>
      {state && (
        <p data-state={state}>
          {state === 'lost' ? (
            <IconPlugConnectedX size={16} aria-hidden />
          ) : (
            <IconPlugConnected size={16} aria-hidden />
          )}
          {t(`connection.${state}`)}
        </p>
      )}
    </div>
  )
}
