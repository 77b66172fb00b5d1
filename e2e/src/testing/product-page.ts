// A product with a page of its own on an origin of its own: what a vendor would run. It serves the page, the client
// bundled for browsers, and client tokens made with its product key.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { SitzplanClient } from '@sitzplan/client'
import { build } from 'esbuild'

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>Remote support</title>
<h1>Remote support</h1>
<button id="start">Start</button>
<button id="stop">Stop</button>
<p id="state" aria-live="polite"></p>
<ol id="story"></ol>
<script type="module" src="/page.js"></script>
</html>`

export class ProductPage {
  readonly #server: Server
  readonly origin: string

  private constructor(server: Server) {
    this.#server = server
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  /** `product`: a client with the product's key. */
  static async serve(product: SitzplanClient): Promise<ProductPage> {
    const script = await bundled()
    const server = createServer(async (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://product')
      const send = (type: string, body: string) => response.setHeader('content-type', type).end(body)
      if (pathname === '/') return send('text/html', page)
      if (pathname === '/page.js') return send('text/javascript', script)
      if (pathname === '/seat-token' && request.method === 'POST') {
        const made = await product.createClientToken(searchParams.get('user') ?? '')
        return send('application/json', JSON.stringify(made))
      }
      response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new ProductPage(server)
  }

  /** Address of the page for a user of a Sitzplan server. */
  address(baseUrl: string, user: string): string {
    return `${this.origin}/?${new URLSearchParams({ server: baseUrl, user })}`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

/** The script and the client as a browser gets them. Fails when something of Node has come in. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('product-page-script.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
  })
  const [script] = outputFiles
  if (!script) throw new Error('esbuild gave no script')
  return script.text
}
