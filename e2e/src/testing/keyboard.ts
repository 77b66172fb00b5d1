// Somebody without a mouse; and the hands by which a test walks the same way with a mouse in one language, and by keys alone
// in the other.
import type { FileChooser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const mostPresses = 120

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

export interface Hands {
  /** A button or a link. */
  press(control: Locator): Promise<void>
  /** A checkbox or a switch. */
  toggle(control: Locator): Promise<void>
  turnTo(tab: Locator): Promise<void>
  fill(field: Locator, text: string): Promise<void>
  /** A button that opens the browser's file chooser. */
  choose(button: Locator, file: Parameters<FileChooser['setFiles']>[0]): Promise<void>
}

export const mouse: Hands = {
  press: (control) => control.click(),
  // The kit draws over the field itself.
  toggle: (control) => control.click({ force: true }),
  turnTo: (tab) => tab.click(),
  fill: (field, text) => field.fill(text),
  choose: (button, file) => chosen(button.page(), file, () => button.click()),
}

/** Whatever is pressed: something has the focus after it, also where a row, a dialog or a page has gone. */
export const keys: Hands = {
  press: (control) => act(control, 'Enter'),
  toggle: (control) => act(control, 'Space'),
  turnTo: arrowTo,
  fill: typeInto,
  choose: (button, file) => chosen(button.page(), file, () => act(button, 'Enter')),
}

async function act(control: Locator, key: 'Enter' | 'Space'): Promise<void> {
  const page = control.page()
  await control.waitFor()
  await tabTo(control)
  await page.keyboard.press(key)
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)
}

/** Of tabs the one that is shown is in the order of the Tab key; arrows lead to the others. */
async function arrowTo(tab: Locator): Promise<void> {
  const page = tab.page()
  await tabTo(page.getByRole('tab', { selected: true }))
  for (let presses = 0; presses < mostPresses && !(await hasFocus(tab)); presses++)
    await page.keyboard.press('ArrowRight')
}

async function chosen(page: Page, file: Parameters<FileChooser['setFiles']>[0], open: () => Promise<void>) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open()])
  await chooser.setFiles(file)
}
