import type { Socket } from 'node:net'

/** Once it is closed, also by an error: who writes while the other side closes is told of a reset. */
export const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    if (socket.closed) resolve()
    else socket.once('close', () => resolve())
  })
