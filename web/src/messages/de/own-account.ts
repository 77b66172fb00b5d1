// Texte von features/own-account.
import type { ownAccount as en } from '../en/own-account.ts'
import type { Texts } from '../texts.ts'

export const ownAccount: Texts<typeof en> = {
  title: 'own-account',
}
