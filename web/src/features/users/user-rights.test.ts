// What is offered to whom; the server refuses the rest anyway.
import type { Me } from '@sitzplan/contract/me'
import { permissionsOf, type SystemRole } from '@sitzplan/contract/permissions'
import { expect, test } from 'vitest'
import { mayTouch, permissionsToGive, rolesToGive } from './user-rights.ts'

const me = (role: SystemRole, chosen: Parameters<typeof permissionsOf>[1] = []) =>
  ({ user: { id: 'me', role }, permissions: [...permissionsOf(role, chosen)] }) as unknown as Me
const target = (role: string, id = 'other') => ({ id, role, manager: null })

test('an admin touches members and managers and themself, no other administrator', () => {
  const admin = me('admin')
  expect((['member', 'manager', 'admin', 'superadmin'] as const).map((role) => mayTouch(admin, target(role)))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(mayTouch(admin, target('admin', 'me'))).toBe(true)
  expect(mayTouch(me('superadmin'), target('superadmin'))).toBe(true)
})

test('roles are given by who may give them, and never above oneself', () => {
  expect(rolesToGive(me('superadmin'), target('member'))).toEqual(['member', 'manager', 'admin', 'superadmin'])
  expect(rolesToGive(me('admin'), target('manager'))).toEqual(['manager'])
  expect(rolesToGive(me('admin'), null)).toEqual(['member'])
  const lead = me('manager', ['users.view', 'roles.manage'])
  expect(rolesToGive(lead, target('member'))).toEqual(['member', 'manager'])
  expect(rolesToGive(lead, target('manager', 'me'))).toEqual(['manager'])
  expect(permissionsToGive(lead)).toEqual(['users.view', 'roles.manage'])
  expect(permissionsToGive(me('superadmin'))).toContain('orders.manage')
})
