// Tables and figures as the report writes them.

export function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}

export function spans(milliseconds: number[]): string {
  const { count, median, most } = summed(milliseconds)
  return count === 0 ? '–' : `${inMilliseconds(median)}, longest ${inMilliseconds(most)}`
}

/** NaN where there is nothing. */
export function summed(milliseconds: readonly number[]) {
  const known = milliseconds.filter((each) => !Number.isNaN(each)).sort((a, b) => a - b)
  const [least = Number.NaN] = known
  return {
    count: known.length,
    least,
    median: known[known.length >> 1] ?? Number.NaN,
    most: known.at(-1) ?? Number.NaN,
  }
}

export const inMilliseconds = (value: number) => (Number.isNaN(value) ? '–' : `${number(Math.round(value))} ms`)
export const number = (value: number) => value.toLocaleString('en')
