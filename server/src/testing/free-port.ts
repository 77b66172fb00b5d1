// A port for a process that is started next and has to be told its port.
import { createServer } from 'node:net'

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve))
  const place = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (place === null || typeof place === 'string') throw new Error('no port is free')
  return place.port
}
