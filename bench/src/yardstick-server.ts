// The yardstick of the HTTP row, a process of its own: the same Fastify with the same plugins, options and hooks that
// answers at once with the bytes a real acquire was answered with. It reads bodies and checks nothing.
import { createHttpServer } from '../../server/src/platform/http/http-server.ts'
import { createLog } from '../../server/src/platform/log.ts'

const port = Number(process.env.PORT)
const app = await createHttpServer({
  log: createLog(process.env.LOG_LEVEL ?? 'info'),
  trustedProxies: [],
  publicUrl: `http://127.0.0.1:${port}`,
})
const answer = process.env.BENCH_ANSWER ?? '{}'
const config = { access: 'public', quiet: true } as const

app.post('/api/v1/sessions', { config }, async (_request, reply) =>
  reply.code(201).type('application/json; charset=utf-8').send(answer),
)
app.delete('/api/v1/sessions/:id', { config }, async (_request, reply) => reply.code(204).send(null))
app.get('/readyz', { config }, async () => ({ status: 'ready' }))
process.on('SIGTERM', () => process.exit(0))
await app.listen({ port, host: '127.0.0.1' })
