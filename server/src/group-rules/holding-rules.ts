// When the directory's changes take too much at once. Pure.

/** So many a directory may take something from within an hour, however few it keeps: ordinary comings and goings. */
const always = 5

/** Whether one more person losing something is more than the account's limit for an hour. */
export const isTooMuch = ({ kept, lost, holdPercent }: { kept: number; lost: number; holdPercent: number }): boolean =>
  lost + 1 > always && (lost + 1) * 100 > kept * holdPercent
