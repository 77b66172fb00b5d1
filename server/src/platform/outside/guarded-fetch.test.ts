// Whom we ask on somebody else's word, and how long we listen.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { testDns } from '../../testing/dns-server.ts'
import { isPublicAddress } from './addresses.ts'
import { Outside, OutsideError } from './guarded-fetch.ts'

const dns = await testDns()
const asked: string[] = []
const servers: Server[] = []
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

async function serverAt(address: string): Promise<number> {
  const server = createServer((request, response) => {
    asked.push(`${address}${request.url}`)
    const [, kind = '', rest = ''] = /^\/([a-z]+)\/?(.*)$/.exec(request.url ?? '') ?? []
    if (kind === 'redirect') response.writeHead(302, { location: decodeURIComponent(rest) }).end()
    else if (kind === 'endless') response.writeHead(200).write('x'.repeat(2_000_000))
    else response.writeHead(kind === 'missing' ? 404 : 200, { 'content-type': 'text/plain' }).end('here')
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, address, resolve))
  return (server.address() as AddressInfo).port
}

// One network is allowed, the other one is what must not be reached.
const allowed = await serverAt('127.0.0.2')
const inner = await serverAt('127.0.0.3')
const outside = new Outside({ allowedNetworks: ['127.0.0.2'], dnsServers: [dns.server] })
dns.addresses.set('idp.example', ['127.0.0.2'])
dns.addresses.set('inner.example', ['127.0.0.3'])

const faultOf = async (url: string) => {
  const error = await outside.fetch(url).then(
    (response) => response.status,
    (reason: unknown) => reason,
  )
  return error instanceof OutsideError ? error.fault : error
}

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1', true],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.0.1', false],
  ['127.0.0.1', false],
  ['0.0.0.0', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['198.18.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::ffff:10.0.0.1', false],
  ['::ffff:169.254.169.254', false],
  ['::127.0.0.1', false],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['2001::1', false],
  ['2001:db8::1', false],
  ['fc00::1', false],
  ['fe80::1', false],
  ['ff02::1', false],
  ['fec0::1', false],
  ['0177.0.0.1', false],
  ['localhost', false],
])('%s is an address of the public internet: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic)
})

describe('asked', () => {
  test('an allowed address answers, by number and by name, with whatever status', async () => {
    const response = await outside.fetch(`http://127.0.0.2:${allowed}/`)
    expect([response.status, await response.text()]).toEqual([200, 'here'])
    expect(await faultOf(`http://idp.example:${allowed}/`)).toBe(200)
    expect(await faultOf(`http://idp.example:${allowed}/missing`)).toBe(404)
  })

  test('a redirect to the same origin is followed', async () => {
    expect(await faultOf(`http://idp.example:${allowed}/redirect/%2Fthere`)).toBe(200)
    expect(asked.at(-1)).toBe('127.0.0.2/there')
  })

  test('a redirect is told as it is to who wants it so', async () => {
    const response = await outside.fetch(`http://idp.example:${allowed}/redirect/%2Fthere`, { redirect: 'manual' })
    expect(response.status).toBe(302)
  })
})

describe('not asked', () => {
  test.each([
    ['an inner address', () => `http://127.0.0.3:${inner}/`, 'forbidden_address'],
    ['an inner address in another spelling', () => `http://2130706435:${inner}/`, 'forbidden_address'],
    ['an inner address as IPv6', () => `http://[::ffff:127.0.0.3]:${inner}/`, 'forbidden_address'],
    ['a name that leads there', () => `http://inner.example:${inner}/`, 'forbidden_address'],
    ['the cloud’s metadata', () => 'http://169.254.169.254/latest/meta-data', 'forbidden_address'],
    [
      'a redirect that leads there',
      () => `http://idp.example:${allowed}/redirect/${encodeURIComponent(`http://inner.example:${inner}/`)}`,
      'foreign_redirect',
    ],
    [
      'a redirect to another port',
      () => `http://idp.example:${allowed}/redirect/${encodeURIComponent(`http://idp.example:${inner}/`)}`,
      'foreign_redirect',
    ],
    ['a file', () => 'file:///etc/passwd', 'not_https'],
    ['a public address without https', () => 'http://8.8.8.8/', 'not_https'],
    ['a name that nobody has', () => 'https://nobody.example/', 'unreachable'],
  ])('%s', async (_what, url, fault) => {
    const before = asked.filter((one) => one.startsWith('127.0.0.3')).length
    expect(await faultOf(url())).toBe(fault)
    expect(asked.filter((one) => one.startsWith('127.0.0.3')).length).toBe(before)
  })

  test('a name that changes its meaning after the first look-up', async () => {
    dns.addresses.set('rebound.example', ['127.0.0.2', '127.0.0.3'])
    expect(await faultOf(`http://rebound.example:${allowed}/`)).toBe(200)
    expect(await faultOf(`http://rebound.example:${inner}/`)).toBe('forbidden_address')
  })

  test('redirects without end', async () => {
    const again = (times: number): string => (times === 0 ? '/' : `/redirect/${encodeURIComponent(again(times - 1))}`)
    expect(await faultOf(`http://idp.example:${allowed}${again(4)}`)).toBe('foreign_redirect')
  })
})

test('an answer that does not end is not read on', async () => {
  expect(await faultOf(`http://idp.example:${allowed}/endless`)).toBe('too_large')
})
