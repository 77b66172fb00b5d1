// What can be chosen in the palette: a place to go to, or something that happens at once.
import type { Icon } from '@tabler/icons-react'
import type { Findable } from './finding-rules.ts'

interface Shown extends Findable {
  icon: Icon
  /** Tells it from others of the same name. */
  detail?: string
}

export type Entry = Shown & ({ to: string } | { act(): void })
