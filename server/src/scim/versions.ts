// Entity tags (RFC 7644 §3.14): weak ones, which `If-Match` compares all the same, as the RFC's own examples do. Pure.
import { createHash } from 'node:crypto'
import { ScimError } from './language/scim-error.ts'
import type { ExpectedVersion } from './scim-call.ts'

/** `seen`: what a resource tells of what others than the directory may change, too. */
export function versionOf(version: number, seen: readonly unknown[] = []): string {
  if (seen.length === 0) return `W/"${version}"`
  const digest = createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 8)
  return `W/"${version}.${digest}"`
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, '')

/** Whether a header with one or more tags, or `*`, names this version. */
export const namesVersion = (header: string, version: string): boolean =>
  header.trim() === '*' || header.split(',').some((tag) => opaque(tag) === opaque(version))

export function refuseOtherVersion(expected: ExpectedVersion, version: string): void {
  if (expected !== undefined && !namesVersion(expected, version)) throw new ScimError('version_changed', { version })
}
