// Texter för features/saved-views.
import type { savedViews as en } from '../en/saved-views.ts'
import type { Texts } from '../texts.ts'

export const savedViews: Texts<typeof en> = {
  views: 'Vyer',
  view: 'Vy',
  title: 'Dina vyer',
  plain: 'Allt',
  none: 'Filtrera eller sortera listan; sedan kan du spara den här under ett namn.',
  noneYet: 'Spara det du ser nu under ett namn, så hittar du det här igen.',
  name: 'Spara vy som',
  saved: '”{{name}}” är sparad.',
  opens: 'Öppna alltid listan med ”{{name}}”',
  opensText: 'Menyn öppnar listan med den vy som har stjärnan.',
  opensNone: 'Ge en vy stjärnan, så öppnar menyn listan med den.',
  delete: 'Ta bort ”{{name}}”',
  deleted: '”{{name}}” har tagits bort.',
  undo: 'Ångra',
}
