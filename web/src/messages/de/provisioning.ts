// Texte von features/provisioning.
import type { provisioning as en } from '../en/provisioning.ts'
import type { Texts } from '../texts.ts'

export const provisioning: Texts<typeof en> = {
  title: 'Bereitstellung',
  text: 'Das Verzeichnis Ihres Unternehmens legt hier Personen und Gruppen automatisch an, hält sie aktuell und entfernt sie wieder (SCIM 2.0).',
  state: {
    label: 'Status',
    noToken: {
      title: 'Kein Verzeichnis ist verbunden',
      text: 'Erstellen Sie ein Token und tragen Sie es zusammen mit der Adresse unten in Ihrem Verzeichnis ein.',
    },
    ended: {
      title: 'Das Verzeichnis hat keinen Zugang mehr',
      text: 'Sein Token ist abgelaufen. Erstellen Sie ein neues und tragen Sie es im Verzeichnis ein.',
    },
    noCall: {
      title: 'Wartet auf den ersten Aufruf',
      text: 'Tragen Sie Adresse und Token in Ihrem Verzeichnis ein und testen Sie dort die Verbindung. Der Aufruf erscheint hier binnen Sekunden.',
    },
    refused: {
      title: 'Der letzte Aufruf wurde abgelehnt',
      text: 'Unten bei den letzten Aufrufen sehen Sie, welcher es war und warum.',
    },
    works: { title: 'Das Verzeichnis ist verbunden', text: 'Änderungen dort kommen hier automatisch an.' },
    lastCall: 'Letzter Aufruf',
    people: 'Personen aus dem Verzeichnis',
    groups: 'Gruppen aus dem Verzeichnis',
    noRules: 'Was diese Personen hier erhalten, bestimmen Gruppenregeln. Noch gibt es keine.',
    toRules: 'Gruppenregeln anlegen',
    held_one: '{{number}} Änderung, die etwas entziehen würde, wartet auf Ihre Entscheidung',
    held_other: '{{number}} Änderungen, die etwas entziehen würden, warten auf Ihre Entscheidung',
    ending: 'Das Token „{{name}}“ läuft am {{date}} ab. Ersetzen Sie es vorher, sonst kommt danach nichts mehr an.',
  },
  connect: {
    title: 'Verzeichnis verbinden',
    directory: 'Verzeichnis',
    entraId: {
      name: 'Entra ID',
      address: 'Mandanten-URL',
      app: 'Öffnen Sie im Entra Admin Center die Unternehmensanwendungen, dann „Neue Anwendung“ und „Eigene Anwendung erstellen“, und wählen Sie die Anwendung, die Sie nicht im Katalog finden.',
      connection:
        'Verbinden Sie die Anwendung unter „Bereitstellung“: Tragen Sie die Mandanten-URL ein und das Token als geheimes Token. Testen Sie die Verbindung und speichern Sie.',
      mapping:
        'Ordnen Sie bei den Benutzern externalId dem Attribut objectId zu statt mailNickname. Nur dieser Wert ändert sich nie.',
      people:
        'Weisen Sie unter „Benutzer und Gruppen“ die Personen zu, die hier sein sollen. Entra ID schickt die Mitglieder zugewiesener Gruppen, aber nicht die von darin verschachtelten Gruppen.',
      start:
        'Starten Sie die Bereitstellung. Entra ID gleicht alle 40 Minuten ab; „Bei Bedarf bereitstellen“ schickt eine Person sofort.',
    },
    okta: {
      name: 'Okta',
      address: 'SCIM connector base URL',
      app: 'Öffnen Sie die App-Integration, mit der sich Ihre Benutzer anmelden, oder legen Sie eine mit SAML oder SWA an. Nur dafür bietet Okta SCIM an, nicht für OpenID Connect. Wählen Sie unter „General“ SCIM als Provisioning.',
      connection:
        'Tragen Sie unter „Provisioning“, „Integration“ die Base URL ein, userName als Unique identifier field und bei der Authentifizierung „HTTP Header“ mit dem Token. Testen Sie den Connector und speichern Sie.',
      actions:
        'Schalten Sie unter „Provisioning“, „To App“ ein: „Create Users“, „Update User Attributes“ und „Deactivate Users“.',
      people: 'Weisen Sie unter „Assignments“ Personen oder Gruppen zu: Sie werden sofort geschickt.',
      groups: 'Wählen Sie unter „Push Groups“ die Gruppen, die mit ihren Mitgliedern hier sein sollen.',
    },
    google: {
      name: 'Google Workspace',
      address: 'Endpunkt-URL',
      app: 'Google bietet die automatische Nutzerverwaltung für Apps aus dem eigenen Katalog an, nicht für jede eigene SAML-App. Prüfen Sie in der Admin-Konsole unter „Web- und mobile Apps“, ob Ihre App einen Abschnitt dafür hat.',
      connection: 'Wenn ja, tragen Sie dort die Endpunkt-URL ein und das Token als Zugriffstoken.',
      people:
        'Wählen Sie, wer dazugehört und dass Personen, die gehen, zuerst gesperrt werden. Gruppen schickt Google nicht.',
      else: 'Wenn nicht: Lassen Sie Personen bei der ersten Anmeldung anlegen (Firmenanmeldung), importieren Sie sie als CSV-Datei oder schalten Sie ein Verzeichnis dazwischen, das SCIM unterstützt.',
    },
    keycloak: {
      name: 'Keycloak',
      address: 'SCIM-2.0-Endpunkt',
      extension:
        'Keycloak selbst sendet nichts per SCIM; was es mitbringt, lässt nur andere an Keycloak senden. Installieren Sie eine Erweiterung, die als SCIM-Client arbeitet, und probieren Sie sie zuerst mit einem Test-Realm aus.',
      listener: 'Bei keycloak-scim: Nehmen Sie „scim“ in die Event-Listener des Realms auf.',
      connection:
        'Fügen Sie unter „User federation“ den Anbieter „scim“ hinzu: mit dem Endpunkt, application/scim+json und dem Token als Bearer-Token.',
      people: 'Schalten Sie Benutzer und Gruppen ein und synchronisieren Sie einmal alles.',
    },
    other: {
      name: 'Anderes',
      address: 'Basis-URL',
      connection:
        'Jeder SCIM-2.0-Client lässt sich verbinden: Tragen Sie die Basis-URL ein und das Token als Bearer-Token.',
      unique:
        'Personen werden anhand von userName unterschieden; externalId sollte ein Wert sein, der sich nie ändert.',
      people: 'Beginnen Sie mit einer Person und sehen Sie sich die Aufrufe unten an, bevor alle anderen folgen.',
    },
  },
  tokens: {
    title: 'Tokens',
    text: 'Mit einem Token legt das Verzeichnis Personen und Gruppen dieses Kontos an, ändert und entfernt sie. Administratoren, Passwörter und andere Konten erreicht es nicht.',
    create: 'Token erstellen',
    none: 'Noch keine Tokens',
    noneText: 'Erstellen Sie eines und tragen Sie es in Ihrem Verzeichnis ein.',
    created: 'Erstellt am {{date}}',
    lastUsed: 'zuletzt benutzt',
    endless: 'Läuft nicht ab',
    state: {
      lasting: 'Läuft am {{date}} ab',
      ending: 'Läuft bald ab: am {{date}}',
      replaced: 'Ersetzt; gilt noch bis {{date}}',
      ended: 'Am {{date}} abgelaufen',
    },
    replace: 'Ersetzen',
    delete: 'Löschen',
    endNow: 'Sofort beenden',
    deleted: 'Das Token „{{name}}“ ist gelöscht.',
    deleteTitle: 'Token „{{name}}“ löschen?',
    deleteText:
      'Ein Verzeichnis, das es noch benutzt, wird ab sofort abgewiesen. Personen und Gruppen bleiben, wie sie sind.',
    endText: 'Ab sofort gilt nur das neue Token. Hat das Verzeichnis es noch nicht, wird es abgewiesen.',
  },
  make: {
    replaceTitle: 'Token „{{name}}“ ersetzen',
    token: 'Token',
    address: 'Adresse',
    once: 'Das Token wird nur dieses eine Mal angezeigt. Tragen Sie es jetzt in Ihrem Verzeichnis ein.',
    kept: 'Ich habe es eingetragen',
    create: 'Erstellen',
    name: 'Name',
    nameHint: 'Welches Verzeichnis es benutzt, zum Beispiel „Entra ID“.',
    nameMissing: 'Bitte geben Sie einen Namen ein.',
    lifetime: 'Gültig',
    lifetimeHint: 'Bevor es abläuft, erhalten Sie eine Erinnerung per E-Mail.',
    lifetimes: { '180': '180 Tage', '365': 'Ein Jahr', '730': 'Zwei Jahre', endless: 'Unbegrenzt' },
    overlap: 'Das alte Token gilt weiter',
    overlapHint: 'So lange haben Sie Zeit, das neue im Verzeichnis einzutragen.',
    overlaps: { '0': 'Gar nicht', '1': 'Einen Tag', '7': '7 Tage', '30': '30 Tage' },
  },
  calls: {
    title: 'Letzte Aufrufe',
    text: 'Die letzten 100 Aufrufe des Verzeichnisses und die letzten 100 abgelehnten, höchstens 14 Tage lang. Passwörter werden nicht gespeichert. Aufrufe mit unbekanntem Token oder an eine andere Adresse erscheinen hier nicht.',
    which: 'Aufrufe',
    all: 'Alle',
    refused: 'Abgelehnte',
    wasRefused: 'abgelehnt',
    wasTaken: 'angenommen',
    found_one: '{{number}} gefunden',
    found_other: '{{number}} gefunden',
    at: 'Zeit',
    token: 'Token',
    answer: 'Antwort',
    took: 'Dauer',
    milliseconds: '{{number}} ms',
    person: 'Person',
    openPerson: 'Person öffnen',
    sent: 'Was geschickt wurde',
    nothingSent: 'Es wurden keine Daten mitgeschickt.',
    none: {
      title: 'Noch keine Aufrufe',
      text: 'Testen Sie die Verbindung in Ihrem Verzeichnis: Der Aufruf erscheint hier binnen Sekunden.',
    },
    noneRefused: { title: 'Nichts wurde abgelehnt', text: 'Alle gespeicherten Aufrufe wurden angenommen.' },
  },
  advice: {
    tokenEnded: 'Das Token dieses Aufrufs ist abgelaufen. Tragen Sie im Verzeichnis ein neues ein.',
    notAllowed:
      'Das Verzeichnis kann weder Administratoren ändern noch etwas außerhalb seines Kontos. Nehmen Sie diese Änderung hier von Hand vor.',
    notThere:
      'Das Verzeichnis meint eine Person oder Gruppe, die es hier nicht mehr gibt, vielleicht weil sie hier gelöscht wurde. Die meisten Verzeichnisse legen sie beim nächsten vollständigen Abgleich neu an.',
    taken:
      'Eine Person oder Gruppe mit diesem Namen gibt es hier schon. Soll das Verzeichnis Personen mit derselben E-Mail-Adresse übernehmen, erlauben Sie es unten in den Einstellungen.',
    badInput:
      'Sitzplan kann nicht verarbeiten, was das Verzeichnis geschickt hat. Vergleichen Sie dessen Attributzuordnung mit den Daten unten.',
    oursAway: 'Sitzplan konnte nicht antworten. Das Verzeichnis versucht es automatisch noch einmal.',
  },
  settings: {
    title: 'Was das Verzeichnis darf',
    match: 'Personen, die schon hier sind',
    none: 'Unverändert lassen',
    noneText:
      'Schickt das Verzeichnis die Adresse von jemandem, der schon hier ist, wird der Aufruf abgelehnt und oben aufgeführt.',
    email: 'Personen mit derselben E-Mail-Adresse übernehmen',
    emailText:
      'Nur Mitglieder: Administratoren, Manager und Personen mit anderen Rollen werden nie übernommen. Auch Gruppen mit demselben Namen werden übernommen, es sei denn, eine Gruppenregel gibt ihren Mitgliedern eine Rolle.',
    hold: 'Rückfragen, bevor viele Personen etwas verlieren',
    holdText:
      'Wenn mehr als dieser Prozentsatz der Personen aus dem Verzeichnis innerhalb einer Stunde ein Produkt, eine Rolle oder den Zugang verlöre, wartet der Rest, bis jemand bestätigt. 100 heißt: nie rückfragen.',
    invite: 'Neue Personen per E-Mail einladen',
    inviteText: 'Ist das ausgeschaltet, kommen sie über die Firmenanmeldung oder wenn jemand sie einlädt.',
    saved: 'Gespeichert.',
  },
}
