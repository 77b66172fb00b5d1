// What the page was told about who opened it (meta `visitor`, server/src/web): so that it asks nothing whose answer is
// certain, and says at once when nobody can sign in yet. It holds until somebody is signed in.
import type { Visitor } from '@sitzplan/contract/pages'

const meta = () => document.querySelector<HTMLMetaElement>('meta[name="visitor"]')

/** Whether no sign-in came along with the page. */
export const cameAsStranger = (): boolean => ['stranger', 'first'].includes(meta()?.content ?? '')

/** Whether the server is not set up. */
export const cameFirst = (): boolean => meta()?.content === ('first' satisfies Visitor)

export function forgetArrival(): void {
  meta()?.remove()
}
