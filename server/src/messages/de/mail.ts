// Deutsche Mails.
import type { MailCatalog } from '../../mail/mail-texts.ts'

export const mail: MailCatalog = {
  greeting: { named: 'Guten Tag {name},', nameless: 'Guten Tag,' },
  linkBelow: 'Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
  footer: 'Gesendet von Sitzplan, der Lizenzverwaltung Ihrer Organisation. Bitte antworten Sie nicht auf diese E-Mail.',
  mails: {
    invitation: {
      subject: 'Ihr Zugang zu {account}',
      before: [
        '{inviter} lädt Sie ein, bei {account} mitzuarbeiten.',
        'Für Sie liegt bereit: {products}.',
        'Aktivieren Sie Ihren Zugang, um zu beginnen.',
      ],
      button: 'Zugang aktivieren',
      after: [
        'Der Link gilt einmal und {hours} Stunden lang. Ist er abgelaufen, bitten Sie Ihren Administrator um einen neuen.',
        'Wenn Sie nicht wissen, worum es geht, ignorieren Sie diese E-Mail einfach: Ohne Sie geschieht nichts.',
      ],
    },
    products: {
      subject: 'Ihre Produkte bei {account} haben sich geändert',
      before: [
        'Sie können ab sofort nutzen: {given}.',
        'Sie warten auf eine Lizenz für: {waiting}. Sobald eine frei wird, bekommen Sie sie von selbst.',
        'Nicht mehr nutzen können Sie: {taken}.',
      ],
      button: 'Meine Produkte',
      after: ['Wenn Sie das überrascht, fragen Sie einen Administrator von {account}.'],
    },
    reset: {
      subject: 'Neues Passwort wählen',
      before: ['Sie haben ein neues Passwort angefordert. Hier können Sie es wählen.'],
      button: 'Passwort wählen',
      after: [
        'Der Link gilt einmal und {minutes} Minuten lang.',
        'Wenn Sie es nicht waren, ignorieren Sie diese E-Mail: Ihr Passwort bleibt, wie es ist.',
      ],
    },
    reset_company: {
      subject: 'Ihre Anmeldung bei {account}',
      before: [
        'Sie haben ein neues Passwort angefordert. Sie brauchen keines: Bei {account} melden Sie sich mit dem Konto Ihres Unternehmens an.',
      ],
      button: 'Anmelden',
      after: ['Wenn Sie sich dort nicht anmelden können, wenden Sie sich an die IT Ihres Unternehmens.'],
    },
    password_changed: {
      subject: 'Ihr Passwort wurde geändert',
      before: ['Ihr Passwort wurde soeben geändert. Überall sonst wurden Sie abgemeldet.'],
      button: 'Mein Konto',
      after: [
        'Wenn Sie das nicht waren, setzen Sie das Passwort sofort über „Passwort vergessen?“ zurück: Das beendet auch Ihre Tokens. Und sagen Sie einem Administrator Bescheid.',
      ],
    },
    email_change: {
      subject: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
      before: [
        '{email} soll Ihre E-Mail-Adresse bei {account} werden: Sie melden sich mit ihr an und erhalten dort Ihre E-Mails.',
        'Bestätigen Sie sie hier. Bis dahin bleibt alles, wie es ist.',
      ],
      button: 'Adresse bestätigen',
      after: [
        'Der Link gilt einmal und {hours} Stunden lang.',
        'Wenn Sie nicht wissen, worum es geht, ignorieren Sie diese E-Mail einfach: Ohne Sie geschieht nichts.',
      ],
    },
    email_change_asked: {
      subject: 'Ihre E-Mail-Adresse soll geändert werden',
      before: [
        'Ihre E-Mail-Adresse soll künftig {email} sein. Das gilt, sobald sie dort bestätigt ist; bis dahin melden Sie sich an wie bisher.',
        'Angefordert von {by}.',
      ],
      button: 'Mein Konto',
      after: [
        'Wenn das nicht stimmt, setzen Sie Ihr Passwort über „Passwort vergessen?“ zurück: Damit wird der verschickte Link ungültig. Und sagen Sie einem Administrator Bescheid.',
      ],
    },
    email_changed: {
      subject: 'Ihre E-Mail-Adresse wurde geändert',
      before: [
        'Ihre E-Mail-Adresse bei {account} ist ab sofort {email}. Mit ihr melden Sie sich an; überall sonst wurden Sie abgemeldet.',
      ],
      button: 'Anmelden',
      after: ['Wenn das nicht stimmt, sagen Sie sofort einem Administrator von {account} Bescheid.'],
    },
    help_request: {
      subject: '{person} findet keinen freien Platz in {product}',
      before: [
        'Alle gemeinsam genutzten Lizenzen von {product} sind belegt, und {person} ({email}) bittet um einen Platz.',
        'In der Liste der Sitzungen sehen Sie, wer arbeitet, und können Sitzungen beenden, die niemand mehr braucht.',
      ],
      button: 'Sitzungen anzeigen',
      after: [],
    },
    invitation_declined: {
      subject: '{person} hat Ihre Einladung abgelehnt',
      before: [
        '{person} hat die Einladung zu {account} abgelehnt. Die Lizenzen, die dafür zurückgelegt waren, sind wieder frei.',
      ],
      button: 'Benutzer anzeigen',
      after: [],
    },
    invitation_lapsed: {
      subject: '{person} hat Ihre Einladung nicht angenommen',
      before: [
        '{person} hat die Einladung zu {account} 30 Tage lang nicht angenommen. Die Lizenzen, die dafür zurückgelegt waren, sind wieder frei.',
        'Sie können erneut einladen und wieder zuweisen, was gebraucht wird.',
      ],
      button: 'Benutzer anzeigen',
      after: [],
    },
    certificate_expires: {
      subject: 'Die Firmenanmeldung von {account} braucht ein neues Zertifikat',
      before: [
        'Das letzte Zertifikat von {provider} läuft am {day} ab. Danach kommt über die Firmenanmeldung niemand mehr in {account} hinein.',
        'Erneuern Sie es beim Anbieter und laden Sie dann hier seine Metadaten noch einmal.',
      ],
      button: 'Anmeldung anzeigen',
      after: [],
    },
    token_expires: {
      subject: 'Das Verzeichnis von {account} braucht ein neues Token',
      before: [
        'Das Token „{token}“, mit dem das Verzeichnis Personen und Gruppen von {account} anlegt und ändert, läuft am {day} ab. Danach kommt von dort nichts mehr an.',
        'Ersetzen Sie es: Das alte gilt noch eine Weile weiter, bis das neue im Verzeichnis eingetragen ist.',
      ],
      button: 'Token ersetzen',
      after: [],
    },
    license_expires: {
      subject: 'Die Lizenz von {account} läuft am {day} ab',
      before: [
        'Der letzte Tag der Lizenz von {account} ist der {day}. Bis dahin funktioniert alles wie immer.',
        'Sprechen Sie jetzt mit Ihrem Anbieter über die Verlängerung. Eine neue Lizenz gilt von selbst, oder Sie laden sie aus der Datei, die Sie bekommen.',
      ],
      button: 'Lizenz anzeigen',
      after: ['Wenn sie abläuft, wird nichts gelöscht.'],
    },
    license_expired: {
      subject: 'Die Lizenz von {account} ist abgelaufen; alles funktioniert noch bis {day}',
      before: [
        'Die Lizenz von {account} ist abgelaufen. Bis zum Ende des {day} funktioniert noch alles.',
        'Danach beginnt keine Sitzung mehr, und laufende werden nicht verlängert. Sprechen Sie jetzt mit Ihrem Anbieter.',
      ],
      button: 'Lizenz anzeigen',
      after: ['Es wird nichts gelöscht. Mit einer neuen Lizenz geht alles sofort weiter.'],
    },
    license_ended: {
      subject: 'Die Lizenz von {account} ist vorbei: Es beginnt keine Sitzung mehr',
      before: [
        'Der letzte Tag der Lizenz von {account} war der {day}. Es beginnt keine Sitzung mehr, und laufende werden nicht verlängert.',
        'Sobald Ihr Anbieter die Lizenz verlängert, geht alles sofort weiter, wie es war.',
      ],
      button: 'Lizenz anzeigen',
      after: ['Es wird nichts gelöscht.'],
    },
    statement: {
      subject: 'Abrechnung von {account} für {month}',
      before: [
        'Die Abrechnung von {account} für {month} liegt vor: was abgerechnet wurde, für wie viele Tage und warum.',
        'Die Summe beträgt {total}.',
      ],
      button: 'Abrechnung anzeigen',
      after: ['Dort lässt sie sich auch als CSV oder PDF herunterladen.'],
    },
    license_problem: {
      subject: '{account} meldet ein Problem mit Revision {revision}',
      before: [
        '{person} ({email}) von {account} hält Revision {revision} der Lizenz {serial} für falsch:',
        '{text}',
        'Stimmt das, stellen Sie eine neuere aus; diese wartet so lange.',
      ],
      button: 'Konten anzeigen',
      after: [],
    },
    license_bought: {
      subject: '{account} bittet um die gekaufte Lizenz',
      before: [
        '{person} ({email}) von {account} nutzt eine Testlizenz und hat die Angaben zum Kauf eingegeben:',
        'Seriennummer {serial}, Lizenznehmer {owner}.',
        'Stellen Sie die Lizenz aus, wenn der Kauf stimmt.',
      ],
      button: 'Konten anzeigen',
      after: [],
    },
    product_wanted: {
      subject: '{person} bittet um {product}',
      before: [
        '{person} ({email}) bittet um {product}.',
        'Bemerkung dazu: {note}',
        'Auf der Seite der Benutzer weisen Sie es zu oder lehnen ab.',
      ],
      button: 'Anfrage anzeigen',
      after: [],
    },
    product_declined: {
      subject: 'Ihre Bitte um {product}',
      before: ['Ihre Administratoren haben Ihre Bitte um {product} abgelehnt. Sie schreiben dazu: {answer}'],
      button: 'Meine Produkte',
      after: [],
    },
    order_placed: {
      subject: 'Bestellung von {account}',
      before: ['{account} bestellt: {lines}.', 'Bemerkung dazu: {note}', 'Die Lizenzen sind bis {due} zugesagt.'],
      button: 'Bestellungen anzeigen',
      after: [],
    },
    order_cancelled: {
      subject: '{account} hat eine Bestellung storniert',
      before: ['{account} hat diese Bestellung storniert: {lines}.', 'Für Sie ist nichts mehr zu tun.'],
      button: 'Bestellungen anzeigen',
      after: [],
    },
    sales_asked: {
      subject: 'Anfrage von {account} an den Vertrieb',
      before: [
        '{account} fragt an: {lines}.',
        'Bemerkung dazu: {note}',
        'Machen Sie eine Bestellung daraus, oder lehnen Sie mit einer Begründung ab.',
      ],
      button: 'Anfragen anzeigen',
      after: [],
    },
    order_received: {
      subject: 'Ihre Bestellung ist eingegangen',
      before: [
        'Bestellt für {account}: {lines}.',
        'Bis die Lizenzen da sind, kann es bis {due} dauern. Sie erscheinen von selbst.',
      ],
      button: 'Bestellungen anzeigen',
      after: ['Solange die Lizenzen nicht da sind, lässt sich die Bestellung stornieren.'],
    },
    order_confirmed: {
      subject: 'Ihre Bestellung ist bestätigt',
      before: [
        'Der Anbieter hat die Bestellung für {account} bestätigt: {lines}.',
        '{amount} wurden von der Karte {card} abgebucht.',
        'Sie wird bis {due} erfüllt.',
      ],
      button: 'Bestellungen anzeigen',
      after: [],
    },
    order_fulfilled: {
      subject: 'Ihre Bestellung ist erfüllt',
      before: [
        'Die Bestellung für {account} ist erfüllt: {lines}.',
        'Revision {active} der Lizenz gilt. Wer auf eine dieser Lizenzen gewartet hat, hat jetzt eine, der Reihe nach.',
        'Revision {waiting} der Lizenz wartet auf einen Administrator, weil gerade mehr genutzt wird, als sie enthält.',
      ],
      button: 'Lizenz anzeigen',
      after: [],
    },
    order_rejected: {
      subject: 'Ihre Bestellung wurde abgelehnt',
      before: ['Der Anbieter hat die Bestellung für {account} abgelehnt: {lines}.', 'Begründung: {reason}'],
      button: 'Bestellungen anzeigen',
      after: ['Es hat sich nichts geändert, und es wird nichts berechnet.'],
    },
    charge_failed: {
      subject: 'Ihre Karte konnte nicht belastet werden',
      before: [
        'Für die Bestellung für {account} ({lines}) konnten {amount} nicht abgebucht werden.',
        'Karte: {card}',
        '{why}',
      ],
      button: 'Bestellungen anzeigen',
      after: ['Die Bestellung bleibt offen. Bezahlen Sie sie dort noch einmal, auch mit einer anderen Karte.'],
    },
    charge_failed_there: {
      subject: '{account}: Eine Karte konnte nicht belastet werden',
      before: ['Für die Bestellung von {account} ({lines}) konnten {amount} nicht abgebucht werden.', '{why}'],
      button: 'Bestellungen anzeigen',
      after: [
        'Die Bestellung bleibt offen. Der Kunde weiß davon und kann noch einmal bezahlen; Sie können sie auch auf Rechnung bestätigen.',
      ],
    },
    charge_refunded: {
      subject: 'Eine Zahlung wurde erstattet',
      before: [
        'Die Zahlung von {amount} für die Bestellung für {account} wurde erstattet: {lines}.',
        'Karte: {card}. Bis der Betrag dort erscheint, kann es einige Tage dauern.',
      ],
      button: 'Bestellungen anzeigen',
      after: [],
    },
    order_withdrawn: {
      subject: 'Eine Bestellung wurde storniert',
      before: ['Die Bestellung für {account} wurde storniert: {lines}.'],
      button: 'Bestellungen anzeigen',
      after: ['Es hat sich nichts geändert, und es wird nichts berechnet.'],
    },
    sales_declined: {
      subject: 'Eine Antwort vom Vertrieb',
      before: ['Der Anbieter hat die Anfrage für {account} abgelehnt: {lines}.', 'Begründung: {reason}'],
      button: 'Produkte anzeigen',
      after: [],
    },
    changes_held: {
      subject: 'Änderungen aus dem Verzeichnis warten auf Sie',
      before: [
        'Das Verzeichnis von {account} würde ungewöhnlich vielen Personen auf einmal etwas entziehen. Was über die eingestellte Grenze hinausgeht, ist angehalten.',
        'Prüfen Sie, ob das so gewollt ist: Bestätigen Sie die Änderungen, oder verwerfen Sie sie.',
      ],
      button: 'Angehaltene Änderungen ansehen',
      after: [
        'Bis dahin behalten die Personen, was sie haben. Was das Verzeichnis neu vergibt, wird nicht angehalten.',
      ],
    },
    transferred: {
      subject: '{person} hat {account} verlassen',
      before: [
        '{person} hat die Einladung einer anderen Organisation angenommen und {account} verlassen.',
        'Die Lizenzen sind frei, die Sitzungen beendet. Was über die Arbeit der Person aufgezeichnet wurde, bleibt bei Ihnen.',
      ],
      button: 'Benutzer anzeigen',
      after: [],
    },
  },
}
