// What stands on the pages, out of their catalogues: for tests that walk the same way in several languages and leave the words
// to others.
import { activation as activationDe } from '../../../web/src/messages/de/activation.ts'
import { common as commonDe } from '../../../web/src/messages/de/common.ts'
import { enterpriseSignIn as enterpriseSignInDe } from '../../../web/src/messages/de/enterprise-sign-in.ts'
import { signIn as signInDe } from '../../../web/src/messages/de/sign-in.ts'
import { activation } from '../../../web/src/messages/en/activation.ts'
import { common } from '../../../web/src/messages/en/common.ts'
import { enterpriseSignIn } from '../../../web/src/messages/en/enterprise-sign-in.ts'
import { signIn } from '../../../web/src/messages/en/sign-in.ts'

export const texts = {
  de: { activation: activationDe, common: commonDe, enterpriseSignIn: enterpriseSignInDe, signIn: signInDe },
  en: { activation, common, enterpriseSignIn, signIn },
}

/** A text with its gaps filled in. */
export const filledIn = (text: string, values: Record<string, string>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (gap, name) => values[name] ?? gap)
