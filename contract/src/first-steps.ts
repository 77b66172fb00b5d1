// The first steps of an account, in their order, and who does them.
import type { Permission } from './permissions.ts'

export const firstSteps = ['license', 'people', 'signIn', 'products', 'session'] as const
export type FirstStep = (typeof firstSteps)[number]

/** With any of these one does a step, and is shown them. Whoever only looks on is not. */
export const firstStepPermissions = {
  license: 'licenses.activate',
  people: 'users.manage',
  signIn: 'sign-in.manage',
  products: 'assignments.manage',
} as const satisfies Partial<Record<FirstStep, Permission>>
