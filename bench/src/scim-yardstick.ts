// The yardstick of the SCIM rows, a process of its own: scimmy-routers on Express, with everybody in memory, nothing else
// to be kept in step and nothing written down. Names and ids are looked up in maps, which is the best memory can do.
import express from 'express'
import SCIMMY from 'scimmy'
import SCIMMYRouters from 'scimmy-routers'

interface Person {
  id: string
  userName: string
  meta: { created: Date; lastModified: Date }
}

const byId = new Map<string, Person>()
const byName = new Map<string, Person>()

SCIMMY.Resources.declare(SCIMMY.Resources.User.extend(SCIMMY.Schemas.EnterpriseUser, false), {
  ingress: keep,
  egress: found,
  degress() {},
})

function keep({ id }: SCIMMY.Resources.User, instance: SCIMMY.Schemas.User): Person {
  const sent: { userName: string } = JSON.parse(JSON.stringify(instance))
  const known = id === undefined ? undefined : byId.get(id)
  const named = byName.get(sent.userName.toLowerCase())
  if (named && named !== known) throw new SCIMMY.Types.Error(409, 'uniqueness', 'userName is taken')
  const now = new Date()
  const meta = { created: known?.meta.created ?? now, lastModified: now }
  const person = { ...sent, id: known?.id ?? String(byId.size + 1), meta }
  if (known) byName.delete(known.userName.toLowerCase())
  byId.set(person.id, person)
  byName.set(person.userName.toLowerCase(), person)
  return person
}

function found({ id, filter }: SCIMMY.Resources.User): Person | Person[] {
  if (id !== undefined) {
    const person = byId.get(id)
    if (!person) throw new SCIMMY.Types.Error(404, '', 'there is nobody with this id')
    return person
  }
  const [, name] = filter?.[0]?.userName ?? []
  if (typeof name !== 'string') return [...byId.values()]
  const person = byName.get(name.toLowerCase())
  return person ? [person] : []
}

const app = express()
app.get('/readyz', (_request, response) => {
  response.json({ status: 'ready' })
})
app.use(
  '/scim/v2',
  new SCIMMYRouters({
    type: 'bearer',
    handler(request) {
      if (!request.header('authorization')?.startsWith('Bearer ')) throw new Error('there is no token')
      return 'directory'
    },
  }),
)
process.on('SIGTERM', () => process.exit(0))
app.listen(Number(process.env.PORT), '127.0.0.1')
