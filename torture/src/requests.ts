// How each call goes over the wire: method, path, whose token, body.
import type { Call } from './history.ts'
import type { World } from './world.ts'

export interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  token: string
  body?: unknown
  key: string | null
}

export function requestOf(world: World, call: Call): Request {
  const by = (token: string, method: Request['method'], path: string, body?: unknown): Request => ({
    ...{ method, path, token, key: null },
    ...(body !== undefined && { body }),
  })
  switch (call.name) {
    case 'acquire': {
      const device = call.device === null ? {} : { device: { id: call.device } }
      const body = { user: call.user, ...device, ...(call.wait && { wait: true }) }
      return { ...by(world.productKey(call.pool), 'POST', '/sessions', body), key: call.key }
    }
    case 'heartbeat': {
      const body = call.activity === null ? {} : { activity: call.activity }
      return by(world.productKey(call.pool), 'POST', `/sessions/${call.session}/heartbeat`, body)
    }
    case 'heartbeats':
      return by(world.productKey(call.pool), 'POST', '/sessions/heartbeats', { ids: call.sessions })
    case 'release':
      return by(world.productKey(call.pool), 'DELETE', `/sessions/${call.session}`)
    case 'poll': {
      const wait = call.waitSeconds > 0 ? `?wait=${call.waitSeconds}` : ''
      return by(world.productKey(call.pool), 'GET', `/tickets/${call.ticket}${wait}`)
    }
    case 'follow':
      return by(world.productKey(call.pool), 'GET', `/tickets/${call.ticket}/events`)
    case 'watch':
      return by(world.productKey(call.pool), 'GET', `/sessions/${call.session}/events`)
    case 'leave':
      return by(world.productKey(call.pool), 'DELETE', `/tickets/${call.ticket}`)
    case 'end':
      return by(world.admin(call.account), 'POST', '/sessions/end', { ids: call.sessions })
    case 'sessions':
      return by(world.admin(call.account), 'GET', `/sessions?product=${call.product}&limit=200`)
    case 'line':
      return by(world.admin(call.account), 'GET', `/waiting?product=${call.product}&limit=200`)
    case 'products':
      return by(world.admin(call.account), 'GET', '/products?limit=200')
    case 'revise': {
      const lines = Object.entries(call.totals).flatMap(([product, { concurrent, named }]) => [
        { product, kind: 'concurrent', quantity: concurrent },
        { product, kind: 'named', quantity: named },
      ])
      return by(world.operator, 'POST', `/vendor/accounts/${call.account}/revisions`, { lines })
    }
    case 'activate':
      return by(world.admin(call.account), 'POST', `/license/revisions/${call.revision}/activate`, {})
    case 'assign':
      return by(world.admin(accountOf(call.pool)), 'PUT', `/users/${call.user}/products/${productOf(call.pool)}`, {
        kind: call.kind,
      })
    case 'unassign':
      return by(world.admin(accountOf(call.pool)), 'DELETE', `/users/${call.user}/products/${productOf(call.pool)}`)
    case 'suspend':
      return by(world.admin(call.account), 'PATCH', `/users/${call.user}`, { status: 'suspended' })
    case 'reactivate':
      return by(world.admin(call.account), 'PATCH', `/users/${call.user}`, { status: 'active' })
  }
}

const accountOf = (pool: string) => pool.split('/')[0] ?? ''
const productOf = (pool: string) => pool.split('/')[1] ?? ''
