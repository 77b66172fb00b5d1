// Somebody without a mouse.
import type { Locator } from 'playwright-core'

const mostPresses = 60

/** Presses Tab until the control has the focus. */
export async function tabTo(control: Locator): Promise<void> {
  const { keyboard } = control.page()
  for (let presses = 0; presses < mostPresses; presses++) {
    if (await hasFocus(control)) return
    await keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${control}`)
}

export const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement)

/** Replaces what stands in a field. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await tabTo(field)
  await field.page().keyboard.press('Control+A')
  await field.page().keyboard.type(text)
}
