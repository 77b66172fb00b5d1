// Which keys are published, and which of them signs.
import { signInLastsSeconds } from '../sign-in/sign-ins.ts'

/** So long before it signs a key is published: every server and every product has read it by then. */
const publishedBeforeSeconds = 10 * 60

interface Aged {
  createdAt: Date
}

/**
 * Of all keys, the newest first, those in use: the one that signs, then the others, which verify only. An ID token says whose
 * sign-out it is for as long as the sign-in goes on, and so its key stays that long after it signed last.
 */
export function keysInUse<Key extends Aged>(newestFirst: readonly Key[], now: Date): Key[] {
  const age = ({ createdAt }: Aged) => (now.getTime() - createdAt.getTime()) / 1000
  const ripe = newestFirst.findIndex((key) => age(key) >= publishedBeforeSeconds)
  const signing = ripe < 0 ? newestFirst.length - 1 : ripe
  const verifies = (at: number) => {
    const next = newestFirst[at - 1]
    return at <= signing || !next || age(next) < publishedBeforeSeconds + signInLastsSeconds
  }
  const others = newestFirst.filter((_, at) => at !== signing && verifies(at))
  return [...newestFirst.slice(signing, signing + 1), ...others]
}
