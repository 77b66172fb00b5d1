// Short names of accounts. Pure.
import { isId } from '../platform/ids.ts'

/** A short name out of a name: `Müller & Söhne` gives `mueller-soehne`. */
function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/ä|æ/g, 'ae')
    .replace(/ö|ø/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/å/g, 'aa')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 50)
    .replace(/-+$/, '')
  return slug === '' || isId(slug) ? 'account' : slug
}

/** The short names to try for a name, in order: `aurora`, `aurora-2`, `aurora-3` … */
export function* slugsOf(name: string): Generator<string> {
  const slug = slugOf(name)
  yield slug
  for (let number = 2; ; number++) yield `${slug}-${number}`
}
