// What tests of surplus licenses ask of a demo account: revisions with too few licenses, whom that costs one, and the end of it.
import type { License, Removal } from '@sitzplan/contract/licenses'
import type { SurplusLine } from '@sitzplan/contract/surplus'
import { expect, vi } from 'vitest'
import type { Calls, DemoAccountCalls, DemoApp } from './demo-app.ts'

interface Held {
  products: { key: string; kind: string; state: string }[]
}

export function surplusCalls({ services: { database }, operator }: DemoApp, account: DemoAccountCalls) {
  const { superadmin } = account
  const license = async () => (await superadmin.get('/api/v1/license')).body as unknown as License
  const line = async (product: string, kind = 'named') =>
    (await license()).lines.find((each) => each.product === product && each.kind === kind)
  const used = async (product: string, kind = 'named') => (await line(product, kind))?.used ?? 0
  const issueLines = async (lines: { product: string; kind: string; resource?: string; quantity: number }[]) => {
    const { status, body } = await operator.post(`/api/v1/vendor/accounts/${account.slug}/revisions`, { lines })
    if (status !== 201) throw new Error(JSON.stringify(body))
    return body.revision as number
  }
  const issue = (product: string, kind: string, quantity: number) => issueLines([{ product, kind, quantity }])
  const surplus = async (revision: number, who: Calls = superadmin) => {
    const { status, body } = await who.get(`/api/v1/license/revisions/${revision}/surplus`)
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body.items as SurplusLine[]
  }
  return {
    license,
    line,
    used,
    issue,
    issueLines,
    surplus,
    activate: (revision: number, removals: Removal[] = [], who: Calls = superadmin) =>
      who.post(`/api/v1/license/revisions/${revision}/activate`, { removals }),
    undo: (revision: number, who: Calls = superadmin) =>
      who.post(`/api/v1/license/revisions/${revision}/undo`, undefined),

    /** As `named assigned`; undefined: they have nothing of it, and wait for nothing. */
    kindOf: async (userId: string, product: string) => {
      const { products } = (await superadmin.get(`/api/v1/users/${userId}`)).body as unknown as Held
      const held = products.find(({ key }) => key === product)
      return held && `${held.kind} ${held.state}`
    },

    /** A revision with so many named licenses fewer than are used, and its only red line. */
    tooFew: async (product: string, fewer: number) => {
      const inUse = await used(product)
      const revision = await issue(product, 'named', inUse - fewer)
      const [red, ...others] = await surplus(revision)
      if (!red || others.length > 0) throw new Error('not one red line')
      return { inUse, revision, red }
    },

    /** All as it was before: what waits is replaced by what there was. */
    enough: async (product: string) => {
      const revision = await issue(product, 'named', 60)
      expect(await license()).toMatchObject({ revision, pending: null })
    },

    /** Saves the account's group rules, and applies them. */
    saveRules: async (rules: object[]) => {
      const { version } = (await superadmin.get('/api/v1/group-rules')).body
      const { status, body } = await superadmin.put('/api/v1/group-rules', { version, rules })
      if (status !== 200) throw new Error(JSON.stringify(body))
      await vi.waitFor(async () => {
        expect((await database.query('select 1 from group_rule_work')).rows).toEqual([])
      }, 5_000)
    },
  }
}

/** What takes from everybody the line proposes. */
export const removalsOf = ({ product, proposal }: SurplusLine): Removal[] =>
  proposal.map(({ user }) => ({ product, kind: 'named', user: user.id }))
