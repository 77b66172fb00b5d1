// What a file that somebody chose is, before it is sent: what can be no license is told at once. Pure.
import { mostDocumentBytes } from '@sitzplan/contract/licenses'

export type FileFault = 'empty' | 'tooLarge' | 'noLicense'

/** Null: it looks like a license document; whether it is a good one, the server says. */
export function fileFault(size: number, text: string): FileFault | null {
  if (size > mostDocumentBytes) return 'tooLarge'
  if (text.trim() === '') return 'empty'
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(text.trim()) ? null : 'noLicense'
}
