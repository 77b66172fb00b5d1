// Texte von features/license.
import type { license as en } from '../en/license.ts'
import type { Texts } from '../texts.ts'

export const license: Texts<typeof en> = {
  title: 'license',
}
