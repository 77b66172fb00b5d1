// A port for a process that is started next and has to be told its port.
import { createServer } from 'node:net'

// Below what systems hand out for port 0 and for outgoing connections (from 32768 on Linux, else 49152), where somebody
// else got it between the look and the start, or while a server was away. Each process has a hundred of its own.
const first = 10_000 + (process.pid % 200) * 100
let taken = 0

export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = first + (taken++ % 100)
    if (await isFree(port)) return port
  }
  throw new Error('no port is free')
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
