// Signing in with Sitzplan, by OpenID Connect: away to Sitzplan with a question of one's own, and back with an answer that
// counts for it alone. Everything hard is openid-client's.
import * as openid from 'openid-client'

/** As the vendor registered this product; see Sitzplan's page "OpenID clients". */
export interface OpenidClient {
  clientId: string
  clientSecret: string
}

/** Who signed in. */
export interface Person {
  /** Lasts, other than the e-mail address. */
  id: string
  email: string
  name: string
  /** Says at signing out whose sign-out it is. */
  idToken: string
}

/** What the answer is held against; stays in the browser that asked. */
export interface Question {
  state: string
  nonce: string
  verifier: string
}

export class SitzplanSignIn {
  readonly #sitzplanUrl: URL
  readonly #client: OpenidClient
  #found: Promise<openid.Configuration> | null = null

  constructor(sitzplanUrl: string, client: OpenidClient) {
    this.#sitzplanUrl = new URL(sitzplanUrl)
    this.#client = client
  }

  /** Where the browser goes to sign in. `callback`: where it comes back to, as registered. */
  async begin(callback: string, language: string | undefined, email: string | undefined) {
    const question: Question = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    }
    const url = openid.buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: callback,
      scope: 'openid profile email',
      code_challenge: await openid.calculatePKCECodeChallenge(question.verifier),
      code_challenge_method: 'S256',
      state: question.state,
      nonce: question.nonce,
      ...(language && { ui_locales: language }),
      ...(email && { login_hint: email }),
    })
    return { url: url.href, question }
  }

  /** Who came back; throws whatever is wrong with the answer. `answer`: the address it came to. */
  async end(answer: URL, { state, nonce, verifier }: Question): Promise<Person> {
    const tokens = await openid.authorizationCodeGrant(await this.#configuration(), answer, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims || !tokens.id_token) throw new Error('Sitzplan sent no ID token')
    const { sub, email, name } = claims
    return { id: sub, email: String(email), name: String(name), idToken: tokens.id_token }
  }

  /** Where the browser goes to sign out of Sitzplan, too. */
  async signOutUrl(idToken: string, afterwards: string): Promise<string> {
    const parameters = { id_token_hint: idToken, post_logout_redirect_uri: afterwards }
    return openid.buildEndSessionUrl(await this.#configuration(), parameters).href
  }

  /** Asked for when it is needed first: the console starts without Sitzplan. */
  #configuration(): Promise<openid.Configuration> {
    this.#found ??= this.#discover().catch((error: unknown) => {
      this.#found = null
      throw error
    })
    return this.#found
  }

  #discover(): Promise<openid.Configuration> {
    const { clientId, clientSecret } = this.#client
    return openid.discovery(this.#sitzplanUrl, clientId, undefined, openid.ClientSecretBasic(clientSecret), {
      // Without https on one's own computer only.
      ...(this.#sitzplanUrl.protocol === 'http:' && { execute: [openid.allowInsecureRequests] }),
    })
  }
}
