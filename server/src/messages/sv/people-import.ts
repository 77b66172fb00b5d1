// Vad som är fel med en rad i en import, vad man bör tänka på, och rubrikerna i resultattabellen.
import type { peopleImport as en } from '../en/people-import.ts'

export const peopleImport: typeof en = {
  problems: {
    twice: 'finns redan på rad {line}',
    tooManyCells:
      'Raden har {cells} celler, rubrikraden {columns}. Troligen står en avgränsare i en cell utan citattecken.',
    unknownWord: 'innehåller ”{text}”, som inte betyder något här',
    unknownRole: 'nämner en roll som inte finns: ”{name}”',
    unknownGroup: 'nämner en grupp som inte finns: ”{name}”',
    unknownProduct: 'nämner en produkt som inte finns: ”{name}”',
    kindNeeded: 'anger inte vilken typ av licens som ges för ”{name}”: skriv namngiven eller delad',
    kindNotSold: 'nämner ”{name}” med en licenstyp som den inte säljs med',
    roleNotYours: 'skulle ge en roll som du inte får ge: ”{name}”',
    groupsNotYours: 'skulle skapa en grupp, och det får du inte',
    ownGroupNeeded: 'nämner ingen av grupperna som du ansvarar för',
    productsNotYours: 'skulle tilldela produkter, och det får du inte',
    notYours: 'Du får inte ändra den här personen.',
  },
  warnings: {
    waits: 'Ingen licens för {key} är ledig: personen väntar på en.',
  },
  results: { added: 'tillagd', changed: 'ändrad', unchanged: 'oförändrad', failed: 'inte importerad' },
  none: 'inte behandlad',
  head: {
    line: 'Rad',
    email: 'E-post',
    givenName: 'Förnamn',
    familyName: 'Efternamn',
    result: 'Resultat',
    why: 'Orsak',
  },
  // Vad en fil får innehålla utöver användarlistans kolumner; versaler, blanksteg och bindestreck räknas inte.
  understood: {
    columns: {
      email: ['e-postadress', 'mejl', 'mejladress', 'mail', 'mailadress'],
      givenName: ['tilltalsnamn'],
      familyName: ['släktnamn'],
      type: ['användartyp'],
      language: [],
      role: [],
      groups: ['grupp'],
      products: ['produkt', 'licenser', 'licens'],
    },
    employee: ['medarbetare', 'anställd', 'intern'],
    other: ['övrig', 'övriga', 'annan', 'extern'],
    named: ['namngiven', 'personlig'],
    concurrent: ['delad', 'samtidig', 'flytande'],
    yes: ['ja', 'j', 'sant'],
    no: ['nej', 'falskt'],
  },
}
