// Texte von features/license.
import type { license as en } from '../en/license.ts'
import type { Texts } from '../texts.ts'

export const license: Texts<typeof en> = {
  title: 'Lizenz',
  text: 'Was Ihr Konto besitzt, wie viel davon genutzt wird und wie lange es gilt.',
  trial: 'Testlizenz',
  empty: {
    title: 'Noch keine Lizenz',
    text: 'Sobald Ihr Anbieter eine ausstellt, erscheint sie hier automatisch.',
  },
  clock: {
    label: 'Uhr der Installation',
    title: 'Die Uhr wurde zurückgestellt',
    text: 'Sie zeigt {{now}}, obwohl hier schon {{latest}} erfasst wurde. Bis die Uhr wieder richtig geht, richtet sich die Lizenz nach der späteren Zeit. Ging die Uhr vorher vor, korrigiert das eine neue Revision des Anbieters.',
  },
  status: {
    label: 'Status der Lizenz',
    daysLeft_one: 'Noch {{count, number}} Tag.',
    daysLeft_other: 'Noch {{count, number}} Tage.',
    active: {
      title: 'In Kraft, ohne Enddatum',
      until: 'In Kraft bis {{day}}',
      next: 'Alles funktioniert.',
    },
    warning: {
      title: 'In Kraft',
      until: 'Läuft am {{day}} ab',
      next: 'Bis dahin funktioniert alles. Sprechen Sie jetzt mit Ihrem Anbieter über eine Verlängerung.',
    },
    grace: {
      title: 'Abgelaufen, noch funktioniert alles',
      until: 'Abgelaufen; alles funktioniert noch bis {{day}}',
      next: 'Danach beginnen keine neuen Sitzungen. Bitten Sie Ihren Anbieter um eine Verlängerung.',
    },
    expired: {
      title: 'Abgelaufen',
      until: 'Mit Ablauf des {{day}} abgelaufen',
      next: 'Neue Sitzungen sind wieder möglich, sobald Ihr Anbieter die Lizenz verlängert. Gelöscht wird nichts.',
    },
  },
  bought: {
    title: 'Vom Test zur Lizenz',
    text: 'Sie nutzen eine Testlizenz. Wenn Sie eine Lizenz gekauft haben, geben Sie Seriennummer und Lizenznehmer ein, die Ihnen der Anbieter genannt hat.',
    open: 'Seriennummer eingeben',
    change: 'Seriennummer ändern',
    ask: 'Lizenz anfordern',
    keep: 'Speichern',
    howVendor:
      '{{vendor}} erhält diese Angaben mit Ihrem Namen und Ihrer Adresse und stellt die Lizenz aus. Sie erscheint dann hier automatisch.',
    howOwn:
      'Danach nimmt diese Installation auch Lizenzen mit dieser Seriennummer an, aus dem Feed oder aus einer Datei.',
    entered: {
      vendor:
        'Angefordert {{at}}: Seriennummer {{serial}}, Lizenznehmer {{owner}}. {{vendor}} stellt die Lizenz aus; sie erscheint hier automatisch.',
      own: 'Eingegeben {{at}}: Seriennummer {{serial}}, Lizenznehmer {{owner}}. Lizenzen mit dieser Seriennummer werden angenommen; bis eine eintrifft, gilt die Testlizenz.',
    },
  },
  term: {
    warning_one: 'Die Lizenz läuft am {{day}} ab: noch {{count, number}} Tag.',
    warning_other: 'Die Lizenz läuft am {{day}} ab: noch {{count, number}} Tage.',
    grace_one:
      'Die Lizenz ist abgelaufen. Bis zum Ende des {{day}} funktioniert alles weiter: noch {{count, number}} Tag.',
    grace_other:
      'Die Lizenz ist abgelaufen. Bis zum Ende des {{day}} funktioniert alles weiter: noch {{count, number}} Tage.',
    expired_one: 'Die Lizenz ist abgelaufen: Es können keine neuen Sitzungen beginnen.',
    expired_other: 'Die Lizenz ist abgelaufen: Es können keine neuen Sitzungen beginnen.',
    next: {
      warning:
        'Danach funktioniert alles noch bis zum Ende des {{day}}. Dann können keine neuen Sitzungen beginnen. Gelöscht wird nichts.',
      warningWithoutGrace: 'Danach können keine neuen Sitzungen beginnen. Gelöscht wird nichts.',
      grace:
        'Danach können keine neuen Sitzungen beginnen, und laufende werden nicht verlängert. Gelöscht wird nichts.',
      expired: 'Neue Sitzungen sind wieder möglich, sobald der Anbieter sie verlängert. Gelöscht wird nichts.',
    },
    open: 'Lizenz anzeigen',
    others: 'Ihre Administratoren sind informiert.',
    hide: 'Bis morgen ausblenden',
  },
  feed: {
    title: 'Vom Feed des Anbieters',
    fileTitle: 'Aus Dateien',
    fileText:
      'Diese Installation hat keinen Feed. Laden Sie neue Lizenzen aus den Dateien Ihres Anbieters. Gibt es auch einen neuen Katalog, laden Sie ihn zuerst.',
    address: 'Adresse',
    succeeded: 'Zuletzt abgerufen',
    attempted: 'Letzter Versuch',
    next: 'Nächster Abruf',
    never: 'noch nicht',
    fetch: 'Jetzt abrufen',
    failed: 'Der letzte Abruf ist fehlgeschlagen',
    fetched: 'Abgerufen. Was neu ist, gilt jetzt oder wartet hier.',
    again: 'Weitere Versuche folgen automatisch, in wachsenden Abständen. Die geltende Lizenz bleibt in Kraft.',
  },
  facts: {
    title: 'Lizenz und Laufzeit',
    owner: 'Lizenznehmer',
    serial: 'Seriennummer',
    kind: 'Art',
    trial: 'Testlizenz',
    subscription: 'Abonnement',
    revision: 'Gültige Revision',
  },
  stage: {
    label: 'Termine der Lizenz',
    past: 'erreicht',
    from: { title: 'Gültig ab', meaning: 'Ab diesem Tag können Sitzungen beginnen.' },
    warn: { title: 'Erinnerung ab', meaning: 'Administratoren werden an die Verlängerung erinnert.' },
    expires: { title: 'Letzter Tag', meaning: 'Mit diesem Tag endet die Laufzeit.' },
    graceUntil: { title: 'Karenzzeit bis', meaning: 'Bis zum Ende dieses Tages funktioniert noch alles.' },
  },
  lines: {
    title: 'Was sie enthält',
    none: 'Diese Lizenz enthält nichts.',
    of: 'von {{total}} genutzt',
    unrestricted: 'genutzt, unbegrenzt',
    included: 'Alle Benutzer des Kontos dürfen es nutzen; gezählt wird nichts.',
    left_zero: 'nichts mehr frei',
    left_one: '{{count, number}} frei',
    left_other: '{{count, number}} frei',
  },
  pending: {
    title: 'Revision {{revision}} wartet',
    changes: 'Was die neue Revision ändert',
    line: 'Produkt und Art',
    total: 'Gesamt',
    used: 'Genutzt',
    effect: 'Auswirkung',
    becomes: 'wird zu',
    activate: 'Aktivieren',
    coversUse: 'deckt die jetzige Nutzung ab',
    surplus_one: '{{count, number}} zu viel genutzt',
    surplus_other: '{{count, number}} zu viel genutzt',
    whoHas: 'Wer eine hat',
    drain_one: '{{count, number}} Platz entfällt, sobald er frei wird',
    drain_other: '{{count, number}} Plätze entfallen, sobald sie frei werden',
    early: 'Sie gilt ab {{day}} und wird dann automatisch aktiviert.',
    blocked:
      'Es werden mehr Lizenzen genutzt, als sie enthält. Wählen Sie, wem Lizenzen entzogen werden, und aktivieren Sie sie dann. Sinkt die Nutzung weit genug, wird sie automatisch aktiviert.',
    drains:
      'Sie enthält weniger gemeinsam genutzte Plätze, als gerade besetzt sind. Wann sie in Kraft tritt, entscheiden deshalb Sie.',
    drainsForOthers:
      'Sie enthält weniger gemeinsam genutzte Plätze, als gerade besetzt sind. Wann sie in Kraft tritt, entscheidet ein Administrator.',
    fits: 'Sie deckt die jetzige Nutzung ab und wird gleich automatisch aktiviert.',
    sameTotals: 'Alle Gesamtzahlen bleiben gleich; nur die Termine ändern sich.',
    wrong: 'Stimmen die Zahlen nicht? Dann aktivieren Sie sie nicht, sondern benachrichtigen Sie Ihren Anbieter.',
  },
  activate: {
    title: 'Revision {{revision}} aktivieren?',
    others_one: '{{count, number}} weitere Gesamtzahl ändert sich sofort.',
    others_other: '{{count, number}} weitere Gesamtzahlen ändern sich sofort.',
    drain_one:
      '{{used}} Plätze sind besetzt, {{to}} bleiben. Niemand wird unterbrochen: Der nächste Platz, der frei wird, entfällt; bis dahin wird keiner neu vergeben.',
    drain_other:
      '{{used}} Plätze sind besetzt, {{to}} bleiben. Niemand wird unterbrochen: Die nächsten {{count, number}} Plätze, die frei werden, entfallen; bis dahin wird keiner neu vergeben.',
    done: 'Revision {{revision}} ist in Kraft.',
    changed: {
      title: 'Inzwischen hat sich etwas geändert',
      text: 'Jemand, den Sie ausgewählt haben, hat die Lizenz nicht mehr. Es wurde nichts entzogen. Prüfen Sie Ihre Auswahl und aktivieren Sie dann noch einmal.',
    },
  },
  history: {
    title: 'Revisionen',
    revision: 'Revision {{revision}}',
    active: 'In Kraft',
    pending: 'Wartet',
    superseded: 'Ersetzt',
    activated: 'Aktiviert am {{at}} {{by}}',
    received: 'Eingegangen am {{at}} {{by}}',
    undone: 'rückgängig gemacht am {{at}}',
    byItself: 'automatisch',
    byVendor: 'automatisch, ausgestellt von {{name}}',
    byCommand: 'über die Kommandozeile',
    by: 'durch {{name}}',
    somebody: 'jemanden',
    valid: 'gültig vom {{from}} bis {{until}}',
    validForever: 'gültig ohne Enddatum',
    first: 'Die erste Lizenz des Kontos.',
    sameTotals: 'Alle Gesamtzahlen blieben gleich.',
    total: 'von {{from}} auf {{to}}',
    moreTotals: 'und {{total}} weitere',
  },
  tabs: { lines: 'Lizenzen', status: 'Status' },
  buy: 'Neue Lizenzen erwerben',
  load: {
    open: 'Lizenzen aus Datei laden',
    title: 'Lizenzen aus Datei laden',
    drop: 'Ziehen Sie die Datei von Ihrem Anbieter hierher (.license, bis 5 MB) oder wählen Sie sie aus.',
    dropOwn:
      'Ziehen Sie Lizenz und Katalog von Ihrem Anbieter hierher (.license und .catalog, bis 5 MB), einzeln oder zusammen, oder wählen Sie sie aus.',
    catalogNew: 'Der Katalog ist aktualisiert.',
    catalogKnown: 'Diesen Katalog hatte die Installation schon.',
    choose: 'Datei auswählen',
    active: 'Revision {{revision}} ist in Kraft.',
    waits: 'Revision {{revision}} ist geladen und wartet. Worauf, steht auf der Lizenzseite.',
    fault: {
      empty: {
        title: 'Diese Datei ist leer',
        text: 'Speichern Sie die Datei an ihrem Ursprung noch einmal und laden Sie diese.',
      },
      tooLarge: {
        title: 'Diese Datei ist zu groß',
        text: 'Lizenzdateien sind höchstens 5 MB groß. Prüfen Sie, ob es die richtige Datei ist.',
      },
      catalog: {
        title: 'Das ist ein Katalog',
        text: 'Kataloge laden nur Kunden mit eigener Installation. Hier pflegt ihn Ihr Anbieter. Wählen Sie die Lizenzdatei.',
      },
      noLicense: {
        title: 'Das ist keine Lizenzdatei',
        text: 'Sie enthält keine Lizenz. Die richtige kommt von Ihrem Anbieter, oft als Anhang, und ihr Name endet auf .license. Heißt Ihre schon so, ist sie beschädigt: Lassen Sie sie sich noch einmal schicken.',
      },
    },
  },
  news: {
    title: 'Neue Lizenz aktiviert.',
    show: 'Änderungen anzeigen',
    putAway: 'Diesen Hinweis ausblenden',
    changes: 'Was Revision {{revision}} geändert hat',
  },
  messages: {
    title: 'Meldungen',
    none: 'In letzter Zeit wurde kein Dokument abgelehnt.',
    refused: 'Dokument abgelehnt {{at}}, geladen {{by}}',
  },
  report: {
    open: 'Problem melden',
    title: 'Problem mit Revision {{revision}} melden',
    text: '{{vendor}} erhält Ihren Text mit Ihrem Namen und Ihrer Adresse. Die Revision wartet weiter.',
    what: 'Was stimmt nicht?',
    send: 'Meldung senden',
    done: '{{vendor}} ist informiert.',
    at: 'Gemeldet {{at}}.',
    ownInstallation:
      'Diese Installation betreiben Sie selbst; sie kann dem Anbieter nicht schreiben. Nutzen Sie den Kontakt auf Vertrag oder Rechnung und nennen Sie Seriennummer und Revision. Aktivieren Sie die Revision bis dahin nicht.',
  },
  refused: {
    format: 'Es ist kein Lizenzdokument oder wurde unterwegs verändert.',
    signature: 'Es war nicht vom Anbieter signiert.',
    account: 'Es war für ein anderes Konto ausgestellt.',
    serial: 'Es hat eine andere Seriennummer.',
    superseded: 'Eine ebenso neue oder neuere Revision war schon bekannt.',
    expired: 'Sein letzter Tag war schon vorbei.',
  },
}
