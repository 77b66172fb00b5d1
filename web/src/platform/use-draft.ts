// The draft of a form. While nothing is edited it follows what is kept; what is edited is compared with what it began from,
// so that only one's own changes are sent, and what a colleague saves meanwhile is not written over.
import { useState } from 'react'
import { changedParts } from './changed-parts.ts'

interface DraftInUse<Kept, Draft> {
  /** What the draft began from. */
  start: Kept
  draft: Draft
  edit(part: Partial<Draft>): void
  discard(): void
  /** For the draft as it was when saving began: what was edited since is the next change. `now`: what is kept since then. */
  onSaved(now: Kept): void
}

export function useDraft<Kept, Draft extends object>(
  kept: Kept,
  draftOf: (kept: Kept) => Draft,
): DraftInUse<Kept, Draft> {
  const [edited, setEdited] = useState<{ start: Kept; draft: Draft } | null>(null)
  const { start, draft } = edited ?? { start: kept, draft: draftOf(kept) }
  /** What was put back is not edited. */
  const editedOf = (from: Kept, next: Draft) =>
    Object.keys(changedParts(draftOf(from), next)).length > 0 ? { start: from, draft: next } : null
  return {
    start,
    draft,
    edit: (part) => setEdited((last) => editedOf(last?.start ?? kept, { ...(last?.draft ?? draftOf(kept)), ...part })),
    discard: () => setEdited(null),
    onSaved: (now) =>
      setEdited((last) => last && editedOf(now, { ...draftOf(now), ...changedParts(draft, last.draft) })),
  }
}
