// Closing waits for the requests that run and for nothing else. Node ends connections that are idle when it closes; one
// that becomes idle later, and one over which nothing ever came (browsers open some in advance), it waits for.
import type { Socket } from 'node:net'
import { setInterval } from 'node:timers'
import type { App } from './http-server.ts'

const lookEveryMilliseconds = 50

export function closeWhatIsIdle(app: App): void {
  const { server } = app
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  const closeIdle = () => {
    server.closeIdleConnections()
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
  }
  app.addHook('preClose', (done) => {
    if (server.listening) {
      closeIdle()
      const looking = setInterval(closeIdle, lookEveryMilliseconds)
      server.once('close', () => clearInterval(looking))
    }
    done()
  })
}
