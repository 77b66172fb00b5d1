// Texte für das Aufsetzen einer Revision, features/accounts.
import type { revisions as en } from '../en/revisions.ts'
import type { Texts } from '../texts.ts'

export const revisions: Texts<typeof en> = {
  title: 'Neue Revision',
  text: 'Für {{name}}. Was Sie nicht ändern, bleibt, wie es ist.',
  cancel: 'Zurück, ohne auszustellen',
  sign: 'Signieren und ausstellen',
  done: {
    active: 'Revision {{revision}} ist bei {{name}} in Kraft.',
    pending: 'Revision {{revision}} ist ausgestellt und wartet bei {{name}}.',
  },
  lines: {
    title: 'Positionen',
    none: 'Noch keine Position. Nehmen Sie die erste aus Ihrem Katalog.',
    noProducts: 'Ihr Katalog ist noch leer: Legen Sie dort an, was Sie verkaufen.',
    toCatalog: 'Zum Katalog',
    was: 'jetzt {{total}}',
    wasUnrestricted: 'jetzt unbegrenzt',
    new: 'neu',
    used: '{{used}} genutzt',
    gone: 'entfällt',
    quantity: 'Anzahl: {{name}}',
    unrestricted: 'Unbegrenzt',
    unrestrictedOf: 'Unbegrenzt: {{name}}',
    remove: 'Herausnehmen: {{name}}',
    back: 'Behalten: {{name}}',
    brought: '{{quantity}} kommen mit {{plans}}.',
    broughtUnrestricted: 'Unbegrenzt mit {{plans}}.',
    becomes: 'In der Revision stehen {{total}}.',
    becomesUnrestricted: 'In der Revision ist sie unbegrenzt.',
    more: 'Mehr dazukaufen',
    add: 'Position hinzufügen',
    choose: 'Produkt und Art',
    allThere: 'Alle Positionen des Katalogs sind enthalten',
  },
  terms: {
    title: 'Tage und Art',
    text: 'Ganze Tage in der Zeitzone des Kontos. Ein leeres Feld heißt: keiner.',
    from: { label: 'Gültig ab', text: 'Der erste Tag.' },
    warn: { label: 'Erinnerung ab', text: 'Administratoren werden an die Verlängerung erinnert.' },
    expires: { label: 'Letzter Tag', text: 'Mit diesem Tag endet die Laufzeit.' },
    graceUntil: { label: 'Karenzzeit bis', text: 'Bis dahin läuft noch alles.' },
    trial: { label: 'Testlizenz', text: 'Der Kunde sieht, dass es eine ist.' },
    withdraws: {
      label: 'Zieht eine fehlerhafte Revision zurück',
      text: 'Der Kunde kann nicht mehr zu ihr zurück.',
      none: 'keine',
      revision: 'Revision {{revision}}',
    },
  },
  effect: {
    title: 'Was sie bewirkt',
    changes: 'Positionen, die sich ändern',
    nothing: 'Noch ist nichts geändert.',
    active: 'Revision {{revision}} wäre sofort in Kraft.',
    pending: 'Revision {{revision}} würde warten.',
    why: {
      fits: 'Alle Gesamtzahlen reichen für die jetzige Nutzung.',
      surplus: 'Es wird mehr genutzt, als sie enthält: Der Kunde entzieht, was zu viel ist, und aktiviert sie dann.',
      drain:
        'Sie enthält weniger gemeinsam genutzte Plätze, als gerade besetzt sind: Ein Administrator des Kunden entscheidet, wann sie gilt.',
      day: 'Ihr erster Tag kommt noch.',
    },
  },
}
