// JSON logs, one object a line: a server's on standard output, a command's on standard error, beside its
// answer. Whatever a caller passes in, no credential gets out: values under telling names and tokens inside texts are
// replaced before a line is written.
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino'

const telling =
  /^(authorization|cookie|set-cookie|password\w*|token\w*|secret\w*|.*secret|.*token|privateKey|private_key|code|link|document|totp\w*|apiKey|databaseUrl|smtpUrl)$/i

// What PostgreSQL adds to an error repeats values of rows.
const rowValues = new Set(['detail', 'where', 'parameters', 'internalQuery'])
const deepest = 6

export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (line: Record<string, unknown>) => cleanObject(line, 0),
      bindings: (bindings: Record<string, unknown>) => cleanObject(bindings, 0),
    },
    // Errors are objects already when serializers run.
    serializers: { err: (error: unknown) => error },
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger['info']>, method: (...args: Parameters<Logger['info']>) => void) {
        const clean = (args as unknown[]).map((part) => (typeof part === 'string' ? withoutSecrets(part) : part))
        method.apply(this, clean as Parameters<Logger['info']>)
      },
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** The text with tokens in links, credentials in URLs and bearer tokens replaced. */
function withoutSecrets(text: string): string {
  return text
    .replace(/\b(setup|activation|password\/reset|tickets)\/[^/?#\s"']+/g, '$1/[redacted]')
    .replace(/([?&](?:token|code|state|access_token|id_token|secret|password)=)[^&#\s"']+/gi, '$1[redacted]')
    .replace(/\/\/[^/\s:@"']+:[^/\s@"']+@/g, '//[redacted]@')
    .replace(/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 [redacted]')
    .replace(/\bsp_(user|product|client|scim)_[\w-]+/g, 'sp_$1_[redacted]')
    .replace(/\b([sr]k|whsec)_\w+/g, '$1_[redacted]')
}

function cleanObject(object: Record<string, unknown>, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object)
      .filter(([name]) => !rowValues.has(name))
      .map(([name, value]) => [name, isCredential(name, value) ? '[redacted]' : clean(value, depth + 1)]),
  )
}

// A code may also be an error's (23505, not_found): only under "code" are short names and numbers kept.
function isCredential(name: string, value: unknown): boolean {
  if (!telling.test(name) || value === null || value === undefined || typeof value === 'boolean') return false
  if (name === 'code') return /^\d{6,8}$/.test(String(value))
  return true
}

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return withoutSecrets(value)
  if (value === null || typeof value !== 'object') return value
  if (depth > deepest) return '[deep]'
  if (value instanceof Date) return value
  if (value instanceof Error) return cleanObject({ ...stdSerializers.err(value) }, depth)
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1))
  if (Buffer.isBuffer(value)) return `[${value.length} bytes]`
  return cleanObject({ ...value }, depth)
}
