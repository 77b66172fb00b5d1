// Times as people read them. Durations are short ("38 min", "1 h 12 min"), instants follow the reader's language.
import i18next from 'i18next'
import { useEffect, useState } from 'react'
import { afterAnswer, type ClockSpan, offsetOf } from './clock-rules.ts'
import { presentLanguage } from './language.ts'

/** A duration in one or two units: `41 s`, `38 min`, `1 h 12 min`, `3 d`. */
export function durationText(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`
  return daysText(Math.floor(hours / 24))
}

const daysText = (count: number) => i18next.t('shortDays', { count })

/** What is left of some time, in two units, never more than there is: `6 d 23 h`, `1 h 12 min`, `3 min 5 s`. */
export function timeLeftText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600), Math.floor(seconds / 60)]
  if (days > 0) return `${daysText(days)} ${hours % 24} h`
  if (hours > 0) return `${hours} h ${minutes % 60} min`
  return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`
}

/** Date and time of day in the reader's language, where the account is: one moment reads the same on every page. */
export const dateTimeText = (time: string | Date, timeZone: string) =>
  new Intl.DateTimeFormat(presentLanguage(), { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(time),
  )

export const dateText = (time: string | Date, timeZone: string) =>
  new Intl.DateTimeFormat(presentLanguage(), { dateStyle: 'medium', timeZone }).format(new Date(time))

/** The time of day alone. */
export const timeOfDayText = (time: string | Date, timeZone: string) =>
  new Intl.DateTimeFormat(presentLanguage(), { timeStyle: 'short', timeZone }).format(new Date(time))

export const numberText = (value: number) => new Intl.NumberFormat(presentLanguage()).format(value)

// Times come from the server, so their age is told by its clock: the device's may be minutes off.
let clock: ClockSpan | null = null

/** `date`: the header of an answer that was asked for and read at these times of the device's clock. */
export function noteServerTime(date: string | null, asked: number, answered: number): void {
  const time = Date.parse(date ?? '')
  if (!Number.isNaN(time)) clock = afterAnswer(clock, time, asked, answered)
}

/** Now (ms since 1970), as far as known by the server's clock. */
export const serverNow = () => Date.now() + offsetOf(clock)

// One clock for everything that ticks: a page with two thousand times must not have two thousand timers.
const listeners = new Set<(now: number) => void>()
let ticking: ReturnType<typeof setInterval> | undefined

/** Now by the server's clock (ms since 1970), anew every `everySeconds`. */
export function useNow(everySeconds: number): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    let last = serverNow()
    const listener = (time: number) => {
      // Backwards: a clock was set.
      if (time >= last && time - last < everySeconds * 1000 - 500) return
      last = time
      setNow(time)
    }
    listeners.add(listener)
    ticking ??= setInterval(() => {
      const time = serverNow()
      for (const each of listeners) each(time)
    }, 1000)
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      clearInterval(ticking)
      ticking = undefined
    }
  }, [everySeconds])
  return now
}
