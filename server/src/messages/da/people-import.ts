// Hvad der er galt med en linje i en import, hvad der bør overvejes, og hovedet på resultattabellen.
import type { peopleImport as en } from '../en/people-import.ts'

export const peopleImport: typeof en = {
  problems: {
    twice: 'står allerede i linje {line}',
    tooManyCells:
      'Linjen har {cells} celler, overskriftslinjen {columns}. Der står formentlig et skilletegn uden anførselstegn i en celle.',
    unknownWord: 'indeholder »{text}«, som ikke betyder noget her',
    unknownRole: 'angiver en rolle, der ikke findes: »{name}«',
    unknownGroup: 'angiver en gruppe, der ikke findes: »{name}«',
    unknownProduct: 'angiver et produkt, der ikke findes: »{name}«',
    kindNeeded: 'angiver ikke, hvilken licenstype »{name}« tildeles som: Skriv personlig eller delt',
    kindNotSold: 'angiver »{name}« med en licenstype, det ikke sælges som',
    roleNotYours: 'ville tildele en rolle, som du ikke må tildele: »{name}«',
    groupsNotYours: 'ville oprette en gruppe, og det må du ikke',
    ownGroupNeeded: 'angiver ingen af de grupper, du administrerer',
    productsNotYours: 'ville tildele produkter, og det må du ikke',
    notYours: 'Du må ikke ændre denne person.',
  },
  warnings: {
    waits: 'Ingen licens til {key} er ledig: Personen venter på en.',
  },
  results: { added: 'tilføjet', changed: 'ændret', unchanged: 'uændret', failed: 'ikke importeret' },
  none: 'ikke behandlet',
  head: {
    line: 'Linje',
    email: 'E-mail',
    givenName: 'Fornavn',
    familyName: 'Efternavn',
    result: 'Resultat',
    why: 'Årsag',
  },
  // Hvad en fil må sige ud over kolonnerne i listen over brugere; store bogstaver, mellemrum og bindestreger tæller ikke.
  understood: {
    columns: {
      email: ['E-mailadresse', 'Mail', 'Mailadresse'],
      givenName: ['Fornavne'],
      familyName: ['Efternavne'],
      type: ['Brugertype'],
      language: [],
      role: [],
      groups: ['Gruppe'],
      products: ['Produkt', 'Licenser'],
    },
    employee: ['medarbejder', 'ansat', 'intern'],
    other: ['øvrig', 'øvrige', 'anden', 'andre', 'ekstern'],
    named: ['personlig', 'personligt', 'navngivet', 'navngiven'],
    concurrent: ['delt', 'samtidig'],
    yes: ['ja', 'j', 'sand'],
    no: ['nej', 'falsk'],
  },
}
