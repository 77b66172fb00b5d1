// A sentence of the catalogue with elements at its places: the words may stand in any order, as the language wants.
import { Fragment, type ReactNode } from 'react'

const first = 0xe000

/** What is passed to `t` for each place, so that `Filled` finds it again. */
export function places<Name extends string>(names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name, index) => [name, String.fromCharCode(first + index)])) as Record<
    Name,
    string
  >
}

/** `text`: made with `places(names)`; `parts`: what stands there, in the order of the names. */
export function Filled({ text, parts }: { text: string; parts: readonly ReactNode[] }) {
  return text.split(/([\ue000-\ue0ff])/).map((piece, index) => {
    const place = piece.length === 1 ? piece.charCodeAt(0) - first : -1
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence do not move
    return <Fragment key={index}>{place >= 0 && place < 256 ? parts[place] : piece}</Fragment>
  })
}
