// Hva som er feil med en linje i en import, hva som bør vurderes, og overskriftene i resultattabellen.
import type { peopleImport as en } from '../en/people-import.ts'

export const peopleImport: typeof en = {
  problems: {
    twice: 'står allerede på linje {line}',
    tooManyCells:
      'Linjen har {cells} celler, overskriftene {columns}. Sannsynligvis står et skilletegn uten anførselstegn i en celle.',
    unknownWord: 'inneholder «{text}», som ikke betyr noe her',
    unknownRole: 'nevner en rolle som ikke finnes: «{name}»',
    unknownGroup: 'nevner en gruppe som ikke finnes: «{name}»',
    unknownProduct: 'nevner et produkt som ikke finnes: «{name}»',
    kindNeeded: 'sier ikke hvilken lisenstype «{name}» tildeles med: Skriv navngitt eller delt',
    kindNotSold: 'nevner «{name}» med en lisenstype det ikke selges med',
    roleNotYours: 'ville gitt en rolle du ikke kan gi: «{name}»',
    groupsNotYours: 'ville opprettet en gruppe, og det kan du ikke',
    ownGroupNeeded: 'nevner ingen av gruppene du forvalter',
    productsNotYours: 'ville tildelt produkter, og det kan du ikke',
    notYours: 'Du kan ikke endre denne personen.',
  },
  warnings: {
    waits: 'Ingen lisens for {key} er ledig: Personen venter på en.',
  },
  results: { added: 'lagt til', changed: 'endret', unchanged: 'uendret', failed: 'ikke importert' },
  none: 'ikke behandlet',
  head: {
    line: 'Linje',
    email: 'E-post',
    givenName: 'Fornavn',
    familyName: 'Etternavn',
    result: 'Resultat',
    why: 'Årsak',
  },
  // Det en fil kan si, ved siden av kolonnene i brukerlisten. Store og små bokstaver, mellomrom og bindestreker teller ikke.
  understood: {
    columns: {
      email: ['E-postadresse'],
      givenName: [],
      familyName: ['Familienavn'],
      type: ['Brukertype'],
      language: [],
      role: [],
      groups: ['Gruppe'],
      products: ['Produkt', 'Lisenser', 'Lisens'],
    },
    employee: ['ansatt', 'medarbeider', 'intern'],
    other: ['annen', 'andre', 'ekstern'],
    named: ['navngitt'],
    concurrent: ['delt', 'samtidig'],
    yes: ['ja', 'j', 'sann'],
    no: ['nei', 'usann'],
  },
}
