// Texte von features/sessions.
import type { sessions as en } from '../en/sessions.ts'
import type { Texts } from '../texts.ts'

export const sessions: Texts<typeof en> = {
  title: 'sessions',
}
