// The web app as browsers get it in the tests: built once, before any of them.
import { ensureWebIsBuilt } from '../web/build-web.ts'

export default async function setup(): Promise<void> {
  await ensureWebIsBuilt()
}
