// Texte von features/account-settings.
import type { accountSettings as en } from '../en/account-settings.ts'
import type { Texts } from '../texts.ts'

export const accountSettings: Texts<typeof en> = {
  title: 'account-settings',
}
