// A browser for tests: keeps cookies by host and path, and shows each redirect instead of following it.

interface Cookie {
  name: string
  value: string
  path: string
}

export class TestBrowser {
  #cookies: Cookie[] = []

  async get(address: string | URL, headers: Record<string, string> = {}): Promise<Response> {
    return this.#ask(address, { headers })
  }

  /** As one of our own pages posts JSON. */
  async post(address: string | URL, body: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json', origin: new URL(address).origin }
    return this.#ask(address, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  /** As a page sends a form. */
  async submit(address: string | URL, fields: Record<string, string>): Promise<Response> {
    return this.#ask(address, { method: 'POST', body: new URLSearchParams(fields) })
  }

  /** Goes on from page to page as long as it is sent on within `origin`; where it is sent at last, or the last answer. */
  async follow(address: string | URL, origin: string): Promise<{ url: URL; answer: Response | null }> {
    let url = new URL(address)
    for (let steps = 0; steps < 12; steps++) {
      if (url.origin !== origin) return { url, answer: null }
      const answer = await this.get(url)
      const location = answer.headers.get('location')
      if (!location) return { url, answer }
      await answer.body?.cancel()
      url = new URL(location, url)
    }
    throw new Error(`${address} leads in circles`)
  }

  /** What every cookie of this name is set to. */
  cookie(name: string): string | undefined {
    return this.#cookies.find((cookie) => cookie.name === name)?.value
  }

  async #ask(address: string | URL, { headers, ...init }: RequestInit): Promise<Response> {
    const url = new URL(address)
    const sent = this.#cookies.filter(
      ({ path }) => url.pathname === path || url.pathname.startsWith(path.replace(/\/?$/, '/')),
    )
    const cookie = sent.map(({ name, value }) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, {
      redirect: 'manual',
      ...init,
      headers: {
        accept: 'text/html,application/json',
        ...(headers as Record<string, string>),
        ...(cookie && { cookie }),
      },
    })
    for (const set of answer.headers.getSetCookie()) this.#keep(set, url)
    return answer
  }

  #keep(set: string, url: URL): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
    const path = /;\s*path=([^;]+)/i.exec(set)?.[1] ?? url.pathname
    const isOver = /;\s*max-age=0/i.test(set) || /;\s*expires=Thu, 01 Jan 1970/i.test(set)
    this.#cookies = this.#cookies.filter((cookie) => cookie.name !== name || cookie.path !== path)
    if (!isOver) this.#cookies.push({ name, value, path })
  }
}
