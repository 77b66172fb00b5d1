// When a product's sign-in stops for the person, and when it goes on by itself.
import type { InteractionResults } from 'oidc-provider'

/** Where a stop keeps the id of the sign-in that was there already; null: nobody was signed in. */
export const presentAtStop = 'sign_in'

interface Stopped {
  prompt: { name: string; reasons: string[]; details: { [presentAtStop]?: unknown } }
  params: { max_age?: unknown }
}

interface SignedIn {
  id: string
  userId: string
  since: number
  lacksSecondFactor: boolean
}

/** The product wants to see a password (prompt=login, max_age), or somebody else than is signed in (id_token_hint). */
const wantsFresh = ({ prompt: { reasons }, params }: Stopped, { since }: SignedIn, now: number) =>
  reasons.some((reason) =>
    ['login_prompt', 'max_age', 'id_token_hint', 'claims_id_token_sub_value'].includes(reason),
  ) ||
  (params.max_age !== undefined && now - since > Number(params.max_age))

/** Signed in while this sign-in was on its way: on a page that said which product it is for. */
const isFresh = ({ prompt: { details } }: Stopped, { id }: SignedIn) => details[presentAtStop] !== id

/** A program on somebody's computer cannot prove which program it is (RFC 8252 §8.6): the person says so. */
const needsConfirmation = ({ prompt: { reasons } }: Stopped) => reasons.includes('native_client_prompt')

/** What it waits for the person to do; null: it goes on. `now`: seconds since 1970. */
export function waitsFor(
  stopped: Stopped,
  signIn: SignedIn | null,
  now = Date.now() / 1000,
): 'sign-in' | 'confirmation' | null {
  if (!signIn || signIn.lacksSecondFactor) return 'sign-in'
  if (isFresh(stopped, signIn)) return null
  if (wantsFresh(stopped, signIn, now)) return 'sign-in'
  return needsConfirmation(stopped) ? 'confirmation' : null
}

/** How it goes on, as oidc-provider is told. */
export const resultOf = (stopped: Stopped, signIn: SignedIn, isConfirmed: boolean): InteractionResults => ({
  login: { accountId: signIn.userId, ts: signIn.since },
  ...((isConfirmed || stopped.prompt.name === 'consent' || isFresh(stopped, signIn)) && { consent: {} }),
})
