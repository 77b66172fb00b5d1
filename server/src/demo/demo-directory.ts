// The directory of a demo account: whom it keeps, and what its groups give. It is connected as people connect one: the first
// calls are refused until an administrator lets it take over who is there.
import type { GroupRuleBody } from '@sitzplan/contract/group-rules'

export interface DemoDirectory {
  /** The groups it sends, with their people as "given family". */
  groups: { name: string; people: string[]; title: string }[]
  /** Whom an administrator has put into one of them, too. */
  byHand: { group: string; person: string }
  /** An administrator of the account, whom no directory may take over. */
  administrator: string
  /** A group of the account's own that rules give. */
  given: string
  /** What the groups give, by their names. */
  rules: { group: string; products: GroupRuleBody['products']; groups: string[] }[]
}

export const auroraDirectory: DemoDirectory = {
  groups: [
    {
      name: 'Kundendienst',
      title: 'Kundendienst',
      people: [
        'Tilda Bergqvist',
        'Ruben Eckhardt',
        'Maren Jepsen',
        'Alice Wetherby',
        'Henning Struck',
        'Linnea Holmgren',
        'Björn Aasen',
        'Claudia Neumann',
        'Rupert Langford',
      ],
    },
    {
      name: 'Verwaltung',
      title: 'Sachbearbeitung',
      people: [
        'Eleanor Hughes',
        'Sönke Thomsen',
        'Ida Rosenqvist',
        'Felix Baumgart',
        'Harriet Lockwood',
        'Kirsten Bjerre',
      ],
    },
  ],
  byHand: { group: 'Kundendienst', person: 'Dörte Hansen' },
  administrator: 'Emma Whitfield',
  given: 'Rufbereitschaft',
  rules: [
    {
      group: 'Kundendienst',
      products: [{ key: 'service-desk', kind: 'concurrent' }],
      groups: ['Rufbereitschaft'],
    },
    { group: 'Verwaltung', products: [{ key: 'meeting', kind: 'named' }], groups: [] },
  ],
}
