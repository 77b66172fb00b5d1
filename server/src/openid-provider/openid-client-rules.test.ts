import { expect, test } from 'vitest'
import { faultOfRedirectUri } from './openid-client-rules.ts'

test.each([
  // address, of a server, of a program
  ['https://product.example/callback', true, true],
  ['https://product.example', true, true],
  ['https://product.example/?from=sitzplan', true, true],
  ['http://localhost:8080/callback', true, true],
  ['http://127.0.0.1/callback', true, true],
  ['http://[::1]/callback', true, true],
  ['com.example.app:/callback', false, true],
  ['com.example.app://callback', false, true],
  ['https://localhost/callback', true, false],
  ['https://127.0.0.1/callback', true, false],
  ['http://product.example/callback', false, false],
  ['http://localhost.evil.example/callback', false, false],
  ['myapp:/callback', false, false],
  ['javascript:alert(1)', false, false],
  ['data:text/html,x', false, false],
  ['https://product.example/#part', false, false],
  ['https://*.example/', false, false],
  ['https://me@product.example/', false, false],
  ['https://product.example\\@evil.example/', false, false],
  ['https://product.example/"><script>', false, false],
  ['https:/product.example/', false, false],
  ['https:product.example', false, false],
  ['/callback', false, false],
  ['', false, false],
])('%s: a server %s, a program %s', (address, ofServer, ofProgram) => {
  expect(faultOfRedirectUri(address, 'confidential') === null).toBe(ofServer)
  expect(faultOfRedirectUri(address, 'public') === null).toBe(ofProgram)
})
