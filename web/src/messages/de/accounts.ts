// Texte von features/accounts.
import type { accounts as en } from '../en/accounts.ts'
import type { Texts } from '../texts.ts'

export const accounts: Texts<typeof en> = {
  title: 'accounts',
}
