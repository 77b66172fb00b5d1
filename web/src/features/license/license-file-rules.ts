// What a file that somebody chose is, before it is sent: what can be no license is told at once. Pure.
import { mostDocumentBytes } from '@sitzplan/contract/license-limits'

export type FileFault = 'empty' | 'tooLarge' | 'noLicense' | 'catalog'

/** A file that looks like one of the vendor's. */
export interface VendorFile {
  kind: 'license' | 'catalog'
  text: string
}

/** What the file looks like, or why it is nothing to be sent; whether it is a good one, the server says. */
export function readFile(size: number, text: string): VendorFile | FileFault {
  if (size > mostDocumentBytes) return 'tooLarge'
  const document = text.trim()
  if (document === '') return 'empty'
  if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(document)) return 'noLicense'
  return { kind: typeOf(document) === 'catalog+jwt' ? 'catalog' : 'license', text: document }
}

/** What the document says it is. */
function typeOf(document: string): unknown {
  const [header = ''] = document.split('.')
  try {
    return (JSON.parse(atob(header.replaceAll('-', '+').replaceAll('_', '/'))) as { typ?: unknown }).typ
  } catch {
    return null
  }
}

/** The files in the order in which they are loaded, a catalogue before the license that names what is in it. */
export function inOrder(files: readonly (VendorFile | FileFault)[], takesCatalogs: boolean): VendorFile[] | FileFault {
  const fault = files.find((file) => typeof file === 'string')
  if (fault) return fault
  const read = files.filter((file) => typeof file === 'object')
  if (!takesCatalogs && read.some(({ kind }) => kind === 'catalog')) return 'catalog'
  return read.toSorted((a, b) => (a.kind < b.kind ? -1 : Number(a.kind > b.kind)))
}
