// Moves through the last 24 hours: a slider in steps of five minutes, step by step, or played.
import { ActionIcon, Button } from '@mantine/core'
import {
  IconArrowForwardUp,
  IconHistory,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
} from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateTimeText, durationText, useNow } from '../../platform/time.ts'
import classes from './history.module.css'
import { lastStep, momentAt, stepsBack } from './history-rules.ts'

const playMilliseconds = 800
/** While somebody drags, not every moment on the way is asked for. */
const restMilliseconds = 120

interface HistoryBarProps {
  moment: number
  /** Null: back to now. */
  onMoment(moment: number | null): void
  /** The plan on the page is of another moment yet. */
  isLoading: boolean
  children?: ReactNode
}

export function HistoryBar({ moment, onMoment, isLoading, children }: HistoryBarProps) {
  const { t } = useTranslation('sessions')
  const timeZone = useTimeZone()
  const now = useNow(60)
  const [held, hold] = useHeld((back) => onMoment(momentAt(back, now)))
  const position = held ?? stepsBack(moment, now)
  const shown = held === null ? moment : momentAt(held, now)
  const go = (steps: number) => onMoment(steps < 0 ? null : momentAt(Math.min(lastStep, steps), now))
  const [isPlaying, setIsPlaying] = usePlaying(isLoading, () => go(position - 1))
  const text = dateTimeText(new Date(shown), timeZone)

  return (
    <section className={classes.bar} aria-label={t('history.title')}>
      <div className={classes.told}>
        <IconHistory size={20} aria-hidden />
        <p className={classes.was}>
          {t('history.was', { moment: text })}
          <span>{t('history.ago', { duration: durationText(now - shown) })}</span>
        </p>
        <Button
          className={classes.now}
          leftSection={<IconArrowForwardUp size={16} aria-hidden />}
          onClick={() => onMoment(null)}
        >
          {t('history.now')}
        </Button>
      </div>
      <div className={classes.steps}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('history.earlier')}
          disabled={position >= lastStep}
          onClick={() => go(position + 1)}
        >
          <IconPlayerSkipBack size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(isPlaying ? 'history.pause' : 'history.play')}
          onClick={() => setIsPlaying(!isPlaying)}
        >
          {isPlaying ? <IconPlayerPauseFilled size={16} aria-hidden /> : <IconPlayerPlayFilled size={16} aria-hidden />}
        </ActionIcon>
        <ActionIcon variant="default" size={36} aria-label={t('history.later')} onClick={() => go(position - 1)}>
          <IconPlayerSkipForward size={16} aria-hidden />
        </ActionIcon>
        <span className={classes.day}>
          <span aria-hidden>{t('history.oldest')}</span>
          <input
            type="range"
            className={classes.slider}
            data-history
            min={0}
            max={lastStep}
            step={1}
            value={lastStep - position}
            aria-label={t('history.label')}
            aria-valuetext={text}
            onChange={(event) => {
              setIsPlaying(false)
              hold(lastStep - Number(event.currentTarget.value))
            }}
          />
          <span aria-hidden>{t('history.newest')}</span>
        </span>
      </div>
      {children}
    </section>
  )
}

/** Where the slider is held, in steps back; null: where the plan is. Asked for when it rests. */
function useHeld(onRest: (back: number) => void) {
  const [held, hold] = useState<number | null>(null)
  const rest = useRef(onRest)
  rest.current = onRest
  useEffect(() => {
    if (held === null) return
    const timer = setTimeout(() => {
      hold(null)
      rest.current(held)
    }, restMilliseconds)
    return () => clearTimeout(timer)
  }, [held])
  return [held, hold] as const
}

/** Goes on from moment to moment as soon as each has been there for a while. */
function usePlaying(isLoading: boolean, onNext: () => void) {
  const [isPlaying, setIsPlaying] = useState(false)
  useEffect(() => {
    if (!isPlaying || isLoading) return
    const timer = setTimeout(onNext, playMilliseconds)
    return () => clearTimeout(timer)
  })
  return [isPlaying, setIsPlaying] as const
}
