// What is written about use over time: the finding in sentences, and when a stretch was.
import type { ProductUsage, Usage, UsageBucket } from '@sitzplan/contract/usage'
import { refusalReasons, type UsageRange } from '@sitzplan/contract/usage-terms'
import type { TFunction } from 'i18next'
import { presentLanguage } from '../../platform/language.ts'
import { durationText } from '../../platform/time.ts'
import { fullHourOf, isNearClockChange, verdictOf, zoneOf } from './usage-rules.ts'

type T = TFunction<'usage'>

const written = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(presentLanguage(), options)

const momentText = (time: string, timeZone: string) =>
  written({ weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', timeZone }).format(
    new Date(time),
  )

const secondsText = (seconds: number) => durationText(seconds * 1000)

export function findingOf(t: T, product: ProductUsage, timeZone: string): string {
  const { peak, peakAt, limit, fullSeconds, timesFull, waits, gaveUp } = product
  const verdict = verdictOf(product)
  if (verdict === 'unknown') return t('finding.unknown')
  if (verdict === 'unused') return t('finding.unused')
  const refused = product.refusals.seats_exhausted ?? 0
  const moment = peakAt && momentText(peakAt, timeZone)
  const sentences = [
    moment &&
      (limit === null
        ? t('finding.peakOpen', { used: peak, moment })
        : t('finding.peak', { used: peak, count: limit, moment })),
    timesFull > 0 && t('finding.full', { count: timesFull, duration: secondsText(fullSeconds) }),
    timesFull === 0 && fullSeconds > 0 && t('finding.fullAllAlong', { duration: secondsText(fullSeconds) }),
    limit !== null && fullSeconds === 0 && t('finding.neverFull'),
    waits > 0 &&
      t('finding.waits', {
        count: waits,
        longest: secondsText(product.longestWaitSeconds ?? 0),
        median: secondsText(product.medianWaitSeconds ?? 0),
      }),
    gaveUp > 0 && t('finding.gaveUp', { count: gaveUp }),
    refused > 0 && t('finding.refused', { count: refused }),
    waits + refused === 0 && limit !== null && t('finding.nobodyWaited'),
  ]
  return sentences.filter(Boolean).join(' ')
}

/** All that is told of a stretch, in short. */
export function tipsOf(t: T, bucket: UsageBucket): string[] {
  const { peak, limit, fullSeconds, waits, longestWaitSeconds, mostWaiting, refusals } = bucket
  if (peak === null) return [t('tip.unknown')]
  return [
    limit === null ? t('tip.used', { used: peak }) : t('tip.usedOf', { used: peak, total: limit }),
    fullSeconds > 0 && t('tip.full', { duration: secondsText(fullSeconds) }),
    waits > 0 && t('tip.waits', { count: waits, longest: secondsText(longestWaitSeconds ?? 0) }),
    mostWaiting > 0 && t('tip.line', { count: mostWaiting }),
    ...refusalReasons
      .toReversed()
      .map(
        (reason) => refusals[reason] && t('tip.refused', { count: refusals[reason], reason: t(`reason.${reason}`) }),
      ),
  ].filter((line): line is string => Boolean(line))
}

/** `19. Nov.`, `Do., 19. Nov., 14:00–16:00`. Hours that the clocks show twice are told apart by the zone's name. */
export function stretchText(
  { from, to }: Pick<UsageBucket, 'from' | 'to'>,
  range: UsageRange,
  timeZone: string,
): string {
  const [start, end] = [new Date(from), new Date(to)]
  if (range === 'month') return written({ weekday: 'short', day: 'numeric', month: 'short', timeZone }).format(start)
  const time = { hour: 'numeric', minute: '2-digit', timeZone } as const
  const day =
    range === 'week' ? `${written({ weekday: 'short', day: 'numeric', month: 'short', timeZone }).format(start)}, ` : ''
  const zone =
    range === 'day' && isNearClockChange(from, timeZone) ? ` ${zoneOf(from, timeZone, presentLanguage())}` : ''
  return `${day}${written(time).format(start)} – ${written(time).format(end)}${zone}`
}

/** What stands under a stretch on the axis; empty: nothing. */
export function tickText(from: string, range: UsageRange, timeZone: string): string {
  const time = new Date(from)
  if (range === 'month') return written({ day: 'numeric', month: 'numeric', timeZone }).format(time)
  const hour = fullHourOf(from, timeZone)
  if (range === 'day')
    return hour !== null && hour % 3 === 0 ? written({ timeStyle: 'short', timeZone }).format(time) : ''
  return hour === 12 ? written({ weekday: 'short', day: 'numeric', timeZone }).format(time) : ''
}

/** `17. – 23. November 2026`. */
export function rangeText({ first, last }: Pick<Usage, 'first' | 'last'>): string {
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  return written({ dateStyle: 'medium', timeZone: 'UTC' }).formatRange(day(first), day(last))
}
