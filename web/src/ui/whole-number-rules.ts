// What was typed where a whole number belongs. Nothing is read into it: `1,5` is not 15, and what is out of range is not
// the next best. Pure.

export interface Typed {
  /** '' where there is no number to go on with. */
  value: number | ''
  fault: 'whole' | 'range' | null
}

/** `text` without any separators but a decimal point. */
export function typedWhole(text: string, { min, max }: { min: number; max: number }): Typed {
  if (text === '') return { value: '', fault: null }
  if (!/^-?\d+$/.test(text)) return { value: '', fault: 'whole' }
  const value = Number(text)
  return value < min || value > max ? { value: '', fault: 'range' } : { value, fault: null }
}
