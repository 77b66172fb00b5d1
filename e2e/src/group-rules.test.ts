// An administrator gives a group a product by a rule, in a browser: sees first who gets it and what it takes, saves, and finds
// it given; who is in the group by what is told apart; and what the directory takes from many at once waits for a decision.
import { describe, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { signedInPages } from './testing/opened-pages.ts'
import { checkPage } from './testing/page-checks.ts'

const server = await realServer()
const browser = npmChromium()
const open = signedInPages(browser, server)

interface User {
  id: string
  name: string
  products: { key: string; state: string }[]
}

const group = 'Vertrieb Süd'

/** A group with fifteen people whom the directory has put into it, and one whom an administrator has. */
async function groupOfDirectory(): Promise<{ id: string; people: User[] }> {
  const known = (await server.call<{ items: { id: string; name: string }[] }>('GET', '/groups')).items
  const { id } =
    known.find(({ name }) => name === group) ?? (await server.call<{ id: string }>('POST', '/groups', { name: group }))
  const { items } = await server.call<{ items: User[] }>('GET', '/users?role=member&status=active&limit=16')
  const [byHand, ...people] = items
  await server.call('PUT', `/groups/${id}/members/${byHand?.id}`)
  for (const { id: userId } of people)
    await server.inDatabase(`
      insert into directory_users (account_id, user_id, user_name)
      select account_id, id, email from users where id = '${userId}' on conflict do nothing;
      insert into group_members (account_id, group_id, user_id, source)
      select account_id, '${id}', id, 'directory' from users where id = '${userId}' on conflict do nothing`)
  return { id, people: items }
}

const rulesThere = () => server.call<{ version: number; pending: number }>('GET', '/group-rules')

/** Nothing is left of the story in the other language. */
async function afresh() {
  await server.call('PUT', '/group-rules', { version: (await rulesThere()).version, rules: [] })
  await expect.poll(async () => (await rulesThere()).pending).toBe(0)
  await server.inDatabase('delete from directory_losses; delete from held_changes')
}

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const words = {
    de: {
      add: 'Regel hinzufügen',
      group: 'Mitglieder der Gruppe',
      products: 'erhalten Produkte',
      role: 'erhalten die Rolle',
      member: 'Mitglied',
      noRole: 'Keine Änderung',
      whoDecides: /^Wer ein SCIM-Token Ihres Verzeichnisses besitzt/,
      look: 'Auswirkungen ansehen',
      effects: 'Auswirkungen',
      save: 'Speichern und anwenden',
      saved: /^Die Regeln sind gespeichert/,
      reload: 'Regeln neu laden',
      byRule: 'Eine Gruppenregel weist dieses Produkt zu',
      profile: 'Profil',
      keptGroups: 'Gruppen aus dem Verzeichnis und durch Regeln',
      bySource: 'Herkunft der Mitglieder',
      direct: 'Hier aufgenommen',
      held: /^(Eine Änderung|\d+ Änderungen) aus dem Verzeichnis/,
      confirmAll: 'Alle bestätigen',
      confirm: 'Bestätigen',
      nothingHeld: 'Keine Änderungen angehalten',
    },
    en: {
      add: 'Add rule',
      group: 'Members of the group',
      products: 'get products',
      role: 'get the role',
      member: 'Member',
      noRole: 'No change',
      whoDecides: /^Anyone with a SCIM token of your directory/,
      look: 'Preview changes',
      effects: 'What changes',
      save: 'Save and apply',
      saved: /^The rules have been saved/,
      reload: 'Reload the rules',
      byRule: 'A group rule assigns this product',
      profile: 'Profile',
      keptGroups: 'Groups from the directory and from rules',
      bySource: 'Member source',
      direct: 'Added here',
      held: /^(A directory change|\d+ directory changes)/,
      confirmAll: 'Confirm all',
      confirm: 'Confirm',
      nothingHeld: 'No changes on hold',
    },
  }[language]

  test('a rule is looked at, saved and applied, and what is taken from many at once is held', {
    timeout: 120_000,
  }, async () => {
    await afresh()
    const { id, people } = await groupOfDirectory()
    const { page } = await open('/group-rules', { language })
    const addRule = async () => {
      await page.getByRole('button', { name: words.add }).click()
      await page.getByRole('combobox', { name: words.group }).click()
      await page.getByRole('option', { name: group }).click()
    }
    // A colleague saves meanwhile: that is told, and what is written here stays until it is given up.
    await addRule()
    await server.call('PUT', '/group-rules', { version: (await rulesThere()).version, rules: [] })
    await page.getByRole('button', { name: words.look }).click()
    await page.getByRole('button', { name: words.save }).click()
    const reload = page.getByRole('button', { name: words.reload })
    await reload.waitFor()
    expect(await page.getByRole('combobox', { name: words.group }).inputValue()).toBe(group)
    // Nothing begins before the colleague's rules are here: it would be refused again.
    let arrive = () => {}
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route('**/api/v1/group-rules', async (route) => {
      await arrival
      await route.continue()
    })
    const asked = page.waitForRequest('**/api/v1/group-rules')
    await reload.click()
    await asked
    expect(await page.getByRole('combobox', { name: words.group }).inputValue()).toBe(group)
    arrive()
    await page.getByRole('combobox', { name: words.group }).waitFor({ state: 'detached' })
    await page.unroute('**/api/v1/group-rules')

    await addRule()
    const chooseRole = async (name: string) => {
      await page.getByRole('combobox', { name: words.role }).click()
      await page.getByRole('option', { name, exact: true }).click()
    }
    await chooseRole(words.member)
    await page.getByText(words.whoDecides).waitFor()
    await chooseRole(words.noRole)
    await page.getByText(words.whoDecides).waitFor({ state: 'detached' })
    await page.getByRole('combobox', { name: words.products }).click()
    await page.getByRole('option', { name: /^Contact Center/ }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: words.look }).click()
    await page.getByRole('heading', { name: words.effects }).waitFor()
    await checkPage(page, `group-rules-${language}`)
    await page.getByRole('button', { name: words.save }).click()
    await page.getByText(words.saved).waitFor()
    await expect.poll(async () => (await rulesThere()).pending).toBe(0)
    for (const person of people) {
      const { products } = await server.call<User>('GET', `/users/${person.id}`)
      expect(products.map(({ key }) => key)).toContain('contact-center')
    }

    const { page: person } = await open(`/users/${people[15]?.id}`, { language })
    const product = person.getByRole('listitem', { name: 'Contact Center' })
    await product.getByText(words.byRule).waitFor()
    expect(await product.getByRole('switch').isDisabled()).toBe(true)
    await person.getByRole('tab', { name: words.profile }).click()
    await person.getByRole('list', { name: words.keptGroups }).getByText(group).waitFor()

    const { page: members } = await open(`/groups/${id}`, { language })
    await members.getByRole('link', { name: people[15]?.name ?? '' }).waitFor()
    await checkPage(members, `group-of-directory-${language}`)
    await members.getByRole('combobox', { name: words.bySource }).click()
    await members.getByRole('option', { name: words.direct, exact: true }).click()
    await members.getByRole('link', { name: people[15]?.name ?? '' }).waitFor({ state: 'detached' })
    await members.getByRole('link', { name: people[0]?.name ?? '' }).waitFor()

    await server.inDatabase(`delete from group_members where group_id = '${id}' and source = 'directory'`)
    await expect.poll(async () => (await rulesThere()).pending).toBe(0)
    const { page: overview } = await open('/overview', { language })
    const notice = overview.getByRole('listitem').filter({ hasText: words.held })
    await notice.getByRole('link').click()
    await overview.getByRole('button', { name: words.confirmAll }).waitFor()
    await checkPage(overview, `held-changes-${language}`)
    await overview.getByRole('button', { name: words.confirmAll }).click()
    await overview.getByRole('dialog').getByRole('button', { name: words.confirm }).click()
    await overview.getByText(words.nothingHeld).waitFor()
    await expect.poll(async () => (await rulesThere()).pending).toBe(0)
  })
})
