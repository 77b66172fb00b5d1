// Deutsch.
import type { Place } from '@sitzplan/client'
import type { Texts } from './texts.ts'

const people = (count: number) => (count === 1 ? '1 Person' : `${count} Personen`)
const keys = (supportKeys: string[]) =>
  supportKeys.length === 1 ? 'Ihre Sitzung' : `${supportKeys.length} Ihrer Sitzungen`

export const de: Texts = {
  product: 'Fernwartung',
  vendor: 'Kranich & Pohl',
  language: 'Sprache',
  signIn: {
    title: 'Technikerkonsole',
    text: 'Helfen Sie Menschen an ihrem Rechner, wo immer sie sind.',
    go: 'Mit Sitzplan anmelden',
    notSignedIn: 'Sie sind nicht angemeldet. Versuchen Sie es gleich noch einmal.',
    unknown: 'Einen Benutzer mit dieser Adresse gibt es nicht mehr.',
    failed: 'Die Konsole antwortet nicht. Versuchen Sie es gleich noch einmal.',
    demo: 'Oder in dieser Demo ohne Passwort',
    demoText: 'Wählen Sie, wer Sie sein möchten. Die Passwörter für die Anmeldung mit Sitzplan stehen in demo.json.',
    named: 'eigener Platz',
    concurrent: 'teilt Plätze',
  },
  signOut: 'Abmelden',
  loading: 'Die Konsole startet …',
  retry: 'Erneut versuchen',
  door: {
    newSession: 'Neue Sitzung',
    title: 'Wer braucht Hilfe?',
    text: 'Eine neue Sitzung belegt einen Platz für Sie und zeigt einen Supportschlüssel, den Sie Ihrem Kunden vorlesen.',
    another: 'Noch jemand?',
    anotherText: 'Eine weitere Sitzung läuft auf dem Platz, den Sie schon haben.',
    asking: 'Ein Platz wird angefragt …',
    slow: 'Noch keine Antwort. Wir versuchen es weiter.',
    unreachable: 'Sitzplan ist nicht erreichbar',
    unreachableText: 'Wir versuchen es weiter. Die Sitzung beginnt, sobald eine Antwort kommt.',
    willTell: 'Sobald Sitzplan wieder erreichbar ist, steht es hier.',
    cancel: 'Abbrechen',
    inUse: (inUse, capacity) => `${inUse} von ${capacity} Plätzen belegt`,
    waiting: (count) => (count === 0 ? 'niemand wartet' : `${people(count)} ${count === 1 ? 'wartet' : 'warten'}`),
    wait: 'In der Reihe warten',
    coolDown: (time) => `In ${time} können Sie direkt beginnen, oder Sie stellen sich jetzt an.`,
    coolDownOver: 'Sie können wieder direkt beginnen oder sich anstellen.',
  },
  help: {
    ask: 'Administrator bitten',
    asking: 'Wird benachrichtigt …',
    told: 'Ihre Administratoren sind informiert',
    toldAt: (time) => `Benachrichtigt um ${time} Uhr. Möglich ist das einmal in zehn Minuten.`,
  },
  line: {
    title: ({ position }: Place) =>
      position === 1 ? 'Sie sind als Nächstes dran' : `Sie sind Nummer ${position} in der Reihe`,
    ahead: (count) => (count === 0 ? 'Vor Ihnen ist niemand.' : `${people(count)} vor Ihnen.`),
    estimate: (time) => `Noch etwa ${time}.`,
    noEstimate: 'Eine Schätzung gibt es noch nicht.',
    hint: 'Sobald ein Platz frei ist, bekommen Sie ihn automatisch. Lassen Sie diese Seite geöffnet.',
    leave: 'Reihe verlassen',
    you: 'Sie',
    seat: 'Platz',
    more: (count) => `${count} weitere`,
    told: (place) => `${de.line.title(place)}. ${de.line.ahead(place.ahead)}`,
    unreachable: 'Verbindung unterbrochen. Wir fragen weiter, und Ihr Platz bleibt so lange wie möglich erhalten.',
    tab: (position) => `Nr. ${position} in der Reihe`,
  },
  session: {
    title: 'Ihre Sitzungen',
    supportKey: 'Supportschlüssel',
    copy: 'Kopieren',
    copied: 'Kopiert',
    seat: (number) => (number === null ? 'Kein Platz nötig' : `Platz ${number}`),
    kind: { named: 'Ihr eigener', concurrent: 'gemeinsam genutzt', included: 'inklusive' },
    since: (time) => `seit ${time} Uhr`,
    activity: 'Aktivität',
    activities: { idle: 'Schlüssel erstellt', attended: 'Betreut', unattended: 'Unbetreut' },
    explained: {
      idle: 'Lesen Sie den Schlüssel Ihrem Kunden vor.',
      attended: 'Ihr Kunde ist verbunden und schaut zu.',
      unattended: 'Sie sind verbunden, und am Rechner sitzt niemand.',
    },
    end: 'Sitzung beenden',
    begun: 'Die Sitzung hat begonnen, der Supportschlüssel wird angezeigt.',
    isEnding: 'Wird beendet …',
    ending: 'Ihre Sitzung wird beendet',
    freedLater: (time) =>
      `Der Platz wird freigegeben, sobald Sitzplan wieder erreichbar ist (spätestens ${time} Uhr). Sie müssen nichts weiter tun.`,
    ended: 'Die Sitzung ist beendet.',
    endedAndFree: 'Die Sitzung ist beendet, der Platz ist frei für andere.',
    fromLine: (number) =>
      number === null ? 'Sie sind dran: Die Sitzung hat begonnen' : `Sie sind dran: Platz ${number} gehört Ihnen`,
    tab: 'Sie sind dran',
  },
  ended: {
    title: ({ reason, endedBy }, supportKeys) => {
      if (reason === 'ended_by_admin') return `${endedBy?.name ?? 'Ein Administrator'} hat ${keys(supportKeys)} beendet`
      return reason === 'replaced' ? 'Ihre Sitzung geht anderswo weiter' : 'Ihre Sitzung ist beendet'
    },
    why: {
      released: 'Sie wurde auf einer anderen Seite beendet.',
      expired: 'Die Verbindung war länger unterbrochen, als der Platz freigehalten werden konnte.',
      ended_by_admin: 'Der Platz geht an die nächste Person in der Reihe.',
      replaced: 'Dieser Tab wurde ein zweites Mal geöffnet, und die Sitzung ist dorthin gewechselt.',
      license_removed: 'Das Produkt ist Ihnen nicht mehr zugewiesen.',
      license_expired: 'Die Lizenz ist abgelaufen.',
      user_suspended: 'Ihr Zugang wurde gesperrt.',
      user_deleted: 'Ihr Zugang wurde entfernt.',
      transferred: 'Sie sind zu einem anderen Konto gewechselt.',
      account_suspended: 'Das Konto Ihres Unternehmens wurde gesperrt.',
      not_found: 'Sitzplan kennt die Sitzung nicht mehr.',
    },
    at: (time, supportKeys) => `Um ${time} Uhr · Supportschlüssel ${supportKeys.join(', ')}`,
    note: 'Grund',
    back: 'Wieder anstellen',
    dismiss: 'Verstanden',
  },
  connection: {
    lost: 'Verbindung zu Sitzplan unterbrochen',
    safe: (time, left) =>
      `Arbeiten Sie weiter: Ihr Platz ist bis ${time} Uhr sicher, noch ${left}. Wir stellen die Verbindung automatisch wieder her.`,
    back: 'Wieder verbunden, der Platz wurde freigehalten.',
    here: 'Sitzplan ist wieder erreichbar.',
  },
  minutes: (count) => `${count} ${count === 1 ? 'Minute' : 'Minuten'}`,
  seconds: (count) => `${count} ${count === 1 ? 'Sekunde' : 'Sekunden'}`,
}
