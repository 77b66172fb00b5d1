// Wat er niet klopt aan een regel van een import, waar u op moet letten, en de kop van de resultatentabel.
import type { peopleImport as en } from '../en/people-import.ts'

export const peopleImport: typeof en = {
  problems: {
    twice: 'staat al in regel {line}',
    tooManyCells:
      'De regel heeft {cells} cellen, de kopregel {columns}. Waarschijnlijk staat er een scheidingsteken zonder aanhalingstekens in een cel.',
    unknownWord: 'bevat ‘{text}’, wat hier niets betekent',
    unknownRole: 'noemt een rol die niet bestaat: ‘{name}’',
    unknownGroup: 'noemt een groep die niet bestaat: ‘{name}’',
    unknownProduct: 'noemt een product dat niet bestaat: ‘{name}’',
    kindNeeded: 'zegt niet in welke licentievorm ‘{name}’ wordt toegewezen: schrijf op naam of gedeeld',
    kindNotSold: 'noemt ‘{name}’ in een licentievorm waarin het niet wordt verkocht',
    roleNotYours: 'zou een rol toekennen die u niet mag toekennen: ‘{name}’',
    groupsNotYours: 'zou een groep maken, en dat mag u niet',
    ownGroupNeeded: 'noemt geen van de groepen die u beheert',
    productsNotYours: 'zou producten toewijzen, en dat mag u niet',
    notYours: 'U mag deze persoon niet wijzigen.',
  },
  warnings: {
    waits: 'Er is geen licentie voor {key} vrij: de persoon wacht op een licentie.',
  },
  results: { added: 'toegevoegd', changed: 'gewijzigd', unchanged: 'ongewijzigd', failed: 'niet geïmporteerd' },
  none: 'niet verwerkt',
  head: {
    line: 'Regel',
    email: 'E-mail',
    givenName: 'Voornaam',
    familyName: 'Achternaam',
    result: 'Resultaat',
    why: 'Reden',
  },
  // Wat een bestand mag zeggen, naast de kolommen van de lijst met gebruikers; hoofdletters, spaties en koppeltekens tellen niet.
  understood: {
    columns: {
      email: ['e-mailadres', 'mail', 'mailadres'],
      givenName: ['roepnaam'],
      familyName: ['familienaam'],
      type: ['gebruikerstype', 'soort'],
      language: [],
      role: [],
      groups: ['groep'],
      products: ['product', 'licenties', 'licentie'],
    },
    employee: ['medewerker', 'werknemer', 'intern'],
    other: ['overig', 'overige', 'anders', 'extern'],
    named: ['op naam'],
    concurrent: ['gedeeld'],
    yes: ['ja', 'j', 'waar'],
    no: ['nee', 'onwaar'],
  },
}
