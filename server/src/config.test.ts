import { expect, test } from 'vitest'
import { isLoopback, readConfig } from './config.ts'
import { StartRefusal } from './platform/start-refusal.ts'

test('an empty environment gives the embedded database on the loopback address', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 4500,
    publicUrl: 'http://127.0.0.1:4500',
    databaseUrl: undefined,
    demo: false,
    logLevel: 'info',
    trustedProxies: [],
  })
})

test.each([
  ['HOST and PORT make the public address', { HOST: '::1', PORT: '80' }, 'http://[::1]'],
  [
    'a given public address wins',
    { PORT: '80', PUBLIC_URL: 'https://seats.example.com/' },
    'https://seats.example.com',
  ],
])('%s', (_promise, environment, publicUrl) => {
  expect(readConfig(environment).publicUrl).toBe(publicUrl)
})

test.each([
  [{ PORT: '70000' }, /^PORT must be a number from 1 to 65535, not "70000"\.$/],
  [{ PORT: '0' }, /^PORT must/],
  [{ PORT: '4500x' }, /^PORT must/],
  [{ HOST: 'not a host' }, /^HOST must/],
  [{ PUBLIC_URL: 'seats.example.com' }, /^PUBLIC_URL must be a URL/],
  [{ PUBLIC_URL: 'ftp://seats.example.com' }, /^PUBLIC_URL must/],
  [{ PUBLIC_URL: 'https://seats.example.com/path' }, /^PUBLIC_URL must be an address without a path/],
  [{ DATABASE_URL: 'mysql://db/x', SITZPLAN_SECRET: 'x'.repeat(16) }, /^DATABASE_URL must/],
  [{ DATABASE_URL: 'postgres://db/x' }, /^SITZPLAN_SECRET is required with DATABASE_URL/],
  [{ DATABASE_URL: 'postgres://db/x', SITZPLAN_SECRET: '  ' }, /^SITZPLAN_SECRET is required/],
  [{ SITZPLAN_SECRET: 'short' }, /^SITZPLAN_SECRET must have at least 16 characters\.$/],
  [{ SMTP_URL: 'http://mail' }, /^SMTP_URL must/],
  [{ STRIPE_SECRET_KEY: 'pk_live_1' }, /^STRIPE_SECRET_KEY must begin with sk_ or rk_\.$/],
  [{ STRIPE_API_BASE: 'nowhere' }, /^STRIPE_API_BASE must/],
  [{ STRIPE_API_BASE: 'http://stripe.example.com/v1' }, /^STRIPE_API_BASE must be an address without a path/],
  [
    { STRIPE_SECRET_KEY: 'sk_live_1', STRIPE_API_BASE: 'http://stripe.example.com' },
    /^STRIPE_API_BASE must .* live key\.$/,
  ],
  [
    { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'secret' },
    /^STRIPE_WEBHOOK_SECRET must begin with whsec_\.$/,
  ],
  [{ STRIPE_SECRET_KEY: 'sk_test_1', SITZPLAN_VENDOR_KEY: '{}' }, /^A customer's own installation .* charges nobody/],
  [{ SITZPLAN_LICENSE_FEED: 'nowhere' }, /^SITZPLAN_LICENSE_FEED must/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of trace, debug/],
  [{ TRUSTED_PROXIES: '10.0.0.0/33' }, /^TRUSTED_PROXIES must/],
  [{ TRUSTED_PROXIES: 'proxy.example.com' }, /^TRUSTED_PROXIES must/],
])('%o stops the start with one sentence that names the variable', (environment, sentence) => {
  expect(() => readConfig(environment)).toThrow(StartRefusal)
  expect(() => readConfig(environment)).toThrow(sentence)
})

test('a wrong secret is not repeated', () => {
  expect(() => readConfig({ STRIPE_SECRET_KEY: 'pk_live_1' })).not.toThrow(/pk_live_1/)
  expect(() => readConfig({ DATABASE_URL: 'mysql://user:hunter2@db' })).not.toThrow(/hunter2/)
})

test.each([
  ['sk_live_1', 'http://127.0.0.1:12111'],
  ['rk_live_1', 'http://[::1]:12111'],
  ['sk_test_1', 'http://stripe:12111'],
  ['sk_live_1', 'https://stripe.example.com'],
])('the key %s may go to %s', (secretKey, apiBase) => {
  const environment = { STRIPE_SECRET_KEY: secretKey, STRIPE_API_BASE: apiBase, STRIPE_WEBHOOK_SECRET: 'whsec_1' }
  expect(readConfig(environment).stripe).toEqual({ secretKey, apiBase, webhookSecret: 'whsec_1' })
})

test('proxies are read as a list', () => {
  expect(readConfig({ TRUSTED_PROXIES: '10.0.0.1, fd00::/8' }).trustedProxies).toEqual(['10.0.0.1', 'fd00::/8'])
})

test('the demo is refused where others could reach it, and needs no secret', () => {
  expect(() => readConfig({ HOST: '0.0.0.0' }, { demo: true })).toThrow(/^--demo is for this machine alone/)
  expect(readConfig({ DATABASE_URL: 'postgres://db/x' }, { demo: true }).secret).toBeUndefined()
})

test.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.5', false],
  ['localhost.example.com', false],
])('isLoopback(%s) is %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected)
})
