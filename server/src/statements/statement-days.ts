// Whole days of a month in a time zone. Days are texts (2026-11-22), so that a day of 23 or 25 hours is one like any other.
// Pure.
import { addDays } from '../platform/days.ts'

export interface MonthDays {
  month: string
  first: string
  last: string
  days: number
}

export function daysOfMonth(month: string): MonthDays {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
  return { month, first: `${month}-01`, last: `${month}-${String(days).padStart(2, '0')}`, days }
}

export const monthOf = (day: string): string => day.slice(0, 7)

export const nextMonth = (month: string): string => monthOf(addDays(daysOfMonth(month).last, 1))

/** Both ends count; 0 where the last comes before the first. */
export const countDays = (first: string, last: string): number =>
  Math.max(0, Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000) + 1)

/** Moments that surely lie before and after the month, wherever on earth. */
export const around = ({ first, last }: MonthDays): { from: Date; until: Date } => ({
  from: new Date(Date.parse(`${first}T00:00:00Z`) - 86_400_000),
  until: new Date(Date.parse(`${last}T00:00:00Z`) + 2 * 86_400_000),
})
