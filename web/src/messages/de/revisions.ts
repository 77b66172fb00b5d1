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
    none: 'Noch keine Positionen. Fügen Sie die erste aus Ihrem Katalog hinzu.',
    noProducts: 'Ihr Katalog ist noch leer. Legen Sie dort zuerst an, was Sie verkaufen.',
    toCatalog: 'Zum Katalog',
    was: 'jetzt {{total}}',
    wasUnrestricted: 'jetzt unbegrenzt',
    waits: '{{total}} in der wartenden Revision',
    waitsUnrestricted: 'unbegrenzt in der wartenden Revision',
    new: 'neu',
    used: '{{used}} genutzt',
    gone: 'entfällt',
    quantity: 'Anzahl: {{name}}',
    unrestricted: 'Unbegrenzt',
    unrestrictedOf: 'Unbegrenzt: {{name}}',
    remove: 'Entfernen: {{name}}',
    back: 'Behalten: {{name}}',
    brought: '{{quantity}} in {{plans}} enthalten.',
    broughtUnrestricted: 'Unbegrenzt mit {{plans}}.',
    becomes: 'Die Revision enthält {{total}}.',
    becomesUnrestricted: 'In der Revision ist sie unbegrenzt.',
    more: 'Zusätzliche hinzufügen',
    add: 'Position hinzufügen',
    choose: 'Produkt und Art',
    allThere: 'Alle Positionen des Katalogs sind enthalten',
  },
  terms: {
    title: 'Termine und Art',
    text: 'Ganze Tage in der Zeitzone des Kontos. Lassen Sie ein Feld leer, wenn es keinen gibt.',
    from: { label: 'Gültig ab', text: 'Der erste Tag.' },
    warn: { label: 'Erinnerung ab', text: 'Administratoren werden an die Verlängerung erinnert.' },
    expires: { label: 'Letzter Tag', text: 'Mit diesem Tag endet die Laufzeit.' },
    graceUntil: { label: 'Karenzzeit bis', text: 'Bis dahin funktioniert noch alles.' },
    trial: { label: 'Testlizenz', text: 'Der Kunde sieht, dass es eine Testlizenz ist.' },
    withdraws: {
      label: 'Zieht eine fehlerhafte Revision zurück',
      text: 'Der Kunde kann nicht mehr zu ihr zurück.',
      none: 'keine',
      revision: 'Revision {{revision}}',
    },
  },
  effect: {
    title: 'Auswirkung',
    changes: 'Positionen, die sich ändern',
    nothing: 'Noch ist nichts geändert.',
    active: 'Revision {{revision}} wird sofort in Kraft treten.',
    pending: 'Revision {{revision}} wird zunächst warten.',
    why: {
      fits: 'Alle Gesamtzahlen decken die jetzige Nutzung ab.',
      surplus:
        'Es werden mehr Lizenzen genutzt, als sie enthält. Der Kunde muss die überzähligen entziehen und sie dann aktivieren.',
      drain:
        'Sie enthält weniger gemeinsam genutzte Plätze, als gerade besetzt sind. Wann sie in Kraft tritt, entscheidet ein Administrator des Kunden.',
      day: 'Ihr erster Tag steht noch bevor.',
    },
  },
}
