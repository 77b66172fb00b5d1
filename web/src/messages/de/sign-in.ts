// Texte von features/sign-in.
import type { signIn as en } from '../en/sign-in.ts'
import type { Texts } from '../texts.ts'

export const signIn: Texts<typeof en> = {
  title: 'sign-in',
}
