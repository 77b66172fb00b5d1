// Texte von features/users.
import type { users as en } from '../en/users.ts'
import type { Texts } from '../texts.ts'

export const users: Texts<typeof en> = {
  title: 'users',
}
