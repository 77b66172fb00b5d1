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
        'Ab sofort können Sie nutzen: {given}.',
        'Sie warten auf eine Lizenz für: {waiting}. Sobald eine frei wird, bekommen Sie sie automatisch.',
        'Nicht mehr nutzen können Sie: {taken}.',
      ],
      button: 'Meine Produkte',
      after: ['Falls Sie das nicht erwartet haben, fragen Sie einen Administrator von {account}.'],
    },
    reset: {
      subject: 'Neues Passwort wählen',
      before: ['Sie haben ein neues Passwort angefordert. Hier können Sie es wählen.'],
      button: 'Passwort wählen',
      after: [
        'Der Link gilt einmal und {minutes} Minuten lang.',
        'Wenn Sie das nicht angefordert haben, ignorieren Sie diese E-Mail. Ihr Passwort bleibt, wie es ist.',
      ],
    },
    reset_company: {
      subject: 'Ihre Anmeldung bei {account}',
      before: [
        'Sie haben ein neues Passwort angefordert, brauchen aber keines: Bei {account} melden Sie sich mit dem Konto Ihres Unternehmens an.',
      ],
      button: 'Anmelden',
      after: ['Wenn Sie sich dort nicht anmelden können, wenden Sie sich an die IT Ihres Unternehmens.'],
    },
    password_changed: {
      subject: 'Ihr Passwort wurde geändert',
      before: ['Ihr Passwort wurde soeben geändert, und Sie wurden überall sonst abgemeldet.'],
      button: 'Mein Konto',
      after: [
        'Wenn Sie das nicht waren, setzen Sie das Passwort sofort über „Passwort vergessen?“ zurück; das beendet auch Ihre Tokens. Informieren Sie außerdem einen Administrator.',
      ],
    },
    email_change: {
      subject: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
      before: [
        '{email} soll Ihre E-Mail-Adresse bei {account} werden. Sie melden sich dann damit an und erhalten dort Ihre E-Mails.',
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
        'Wenn das nicht stimmt, setzen Sie Ihr Passwort über „Passwort vergessen?“ zurück; damit wird der verschickte Link ungültig. Informieren Sie außerdem einen Administrator.',
      ],
    },
    email_changed: {
      subject: 'Ihre E-Mail-Adresse wurde geändert',
      before: [
        'Ihre E-Mail-Adresse bei {account} ist ab sofort {email}. Melden Sie sich künftig damit an; überall sonst wurden Sie abgemeldet.',
      ],
      button: 'Anmelden',
      after: ['Wenn das nicht stimmt, informieren Sie sofort einen Administrator von {account}.'],
    },
    help_request: {
      subject: '{person} braucht einen Platz in {product}',
      before: [
        'Alle gemeinsam genutzten Lizenzen von {product} sind belegt, und {person} ({email}) bittet um einen Platz.',
        'Die Liste der Sitzungen zeigt, wer arbeitet. Dort können Sie Sitzungen beenden, die niemand mehr braucht.',
      ],
      button: 'Sitzungen ansehen',
      after: [],
    },
    invitation_declined: {
      subject: '{person} hat Ihre Einladung abgelehnt',
      before: ['{person} hat die Einladung zu {account} abgelehnt. Die dafür reservierten Lizenzen sind wieder frei.'],
      button: 'Benutzer ansehen',
      after: [],
    },
    invitation_lapsed: {
      subject: '{person} hat Ihre Einladung nicht angenommen',
      before: [
        '{person} hat die Einladung zu {account} 30 Tage lang nicht angenommen. Die dafür reservierten Lizenzen sind wieder frei.',
        'Sie können die Person erneut einladen und ihr zuweisen, was sie braucht.',
      ],
      button: 'Benutzer ansehen',
      after: [],
    },
    certificate_expires: {
      subject: 'Die Firmenanmeldung von {account} braucht ein neues Zertifikat',
      before: [
        'Das letzte Zertifikat von {provider} läuft am {day} ab. Danach kann sich niemand mehr über das Unternehmen bei {account} anmelden.',
        'Erneuern Sie es beim Anbieter und laden Sie dann hier seine Metadaten noch einmal.',
      ],
      button: 'Firmenanmeldung ansehen',
      after: [],
    },
    token_expires: {
      subject: 'Das Verzeichnis von {account} braucht ein neues Token',
      before: [
        'Das Token „{token}“, mit dem das Verzeichnis Personen und Gruppen von {account} anlegt und ändert, läuft am {day} ab. Danach kommt von dort nichts mehr an.',
        'Ersetzen Sie es jetzt. Das alte gilt noch eine Weile weiter, damit Sie das neue im Verzeichnis eintragen können.',
      ],
      button: 'Token ersetzen',
      after: [],
    },
    license_expires: {
      subject: 'Die Lizenz von {account} läuft am {day} ab',
      before: [
        'Der letzte Tag der Lizenz von {account} ist der {day}. Bis dahin funktioniert alles wie immer.',
        'Sprechen Sie jetzt mit Ihrem Anbieter über die Verlängerung. Eine neue Lizenz gilt automatisch, oder Sie laden sie aus der Datei, die Sie erhalten.',
      ],
      button: 'Lizenz ansehen',
      after: ['Wenn sie abläuft, wird nichts gelöscht.'],
    },
    license_expired: {
      subject: 'Die Lizenz von {account} ist abgelaufen; alles funktioniert noch bis {day}',
      before: [
        'Die Lizenz von {account} ist abgelaufen. Bis zum Ende des {day} funktioniert noch alles.',
        'Danach können keine neuen Sitzungen beginnen, und laufende werden nicht verlängert. Sprechen Sie jetzt mit Ihrem Anbieter.',
      ],
      button: 'Lizenz ansehen',
      after: ['Es wird nichts gelöscht. Mit einer neuen Lizenz geht alles sofort weiter.'],
    },
    license_ended: {
      subject: 'Die Lizenz von {account} ist beendet: Es können keine neuen Sitzungen beginnen',
      before: [
        'Der letzte Tag der Lizenz von {account} war der {day}. Es können keine neuen Sitzungen beginnen, und laufende werden nicht verlängert.',
        'Sobald Ihr Anbieter die Lizenz verlängert, geht alles weiter wie zuvor.',
      ],
      button: 'Lizenz ansehen',
      after: ['Es wird nichts gelöscht.'],
    },
    statement: {
      subject: 'Abrechnung von {account} für {month}',
      before: [
        'Die Abrechnung von {account} für {month} liegt vor: was abgerechnet wurde, für wie viele Tage und warum.',
        'Die Summe beträgt {total}.',
      ],
      button: 'Abrechnung ansehen',
      after: ['Dort lässt sie sich auch als CSV oder PDF herunterladen.'],
    },
    license_problem: {
      subject: '{account} meldet ein Problem mit Revision {revision}',
      before: [
        '{person} ({email}) von {account} meldet, dass Revision {revision} der Lizenz {serial} nicht stimmt:',
        '{text}',
        'Trifft das zu, stellen Sie eine neuere Revision aus. Diese wartet so lange.',
      ],
      button: 'Konten ansehen',
      after: [],
    },
    license_bought: {
      subject: '{account} fordert die gekaufte Lizenz an',
      before: [
        '{person} ({email}) von {account} nutzt eine Testlizenz und hat die Angaben zum Kauf eingegeben:',
        'Seriennummer {serial}, Lizenznehmer {owner}.',
        'Stellen Sie die Lizenz aus, wenn die Angaben zum Kauf stimmen.',
      ],
      button: 'Konten ansehen',
      after: [],
    },
    product_wanted: {
      subject: '{person} bittet um {product}',
      before: [
        '{person} ({email}) bittet um {product}.',
        'Notiz dazu: {note}',
        'Auf der Seite „Benutzer“ können Sie es zuweisen oder die Anfrage ablehnen.',
      ],
      button: 'Anfrage ansehen',
      after: [],
    },
    product_declined: {
      subject: 'Ihre Anfrage zu {product}',
      before: ['Ihre Administratoren haben Ihre Anfrage zu {product} abgelehnt. Sie schreiben dazu: {answer}'],
      button: 'Meine Produkte',
      after: [],
    },
    order_placed: {
      subject: 'Bestellung von {account}',
      before: ['{account} bestellt: {lines}.', 'Notiz dazu: {note}', 'Die Lizenzen sind bis {due} zugesagt.'],
      button: 'Bestellungen ansehen',
      after: [],
    },
    order_cancelled: {
      subject: '{account} hat eine Bestellung storniert',
      before: ['{account} hat diese Bestellung storniert: {lines}.', 'Sie müssen nichts weiter tun.'],
      button: 'Bestellungen ansehen',
      after: [],
    },
    sales_asked: {
      subject: 'Anfrage von {account} an den Vertrieb',
      before: [
        '{account} fragt an: {lines}.',
        'Notiz dazu: {note}',
        'Machen Sie eine Bestellung daraus oder lehnen Sie die Anfrage mit einer Begründung ab.',
      ],
      button: 'Anfragen ansehen',
      after: [],
    },
    order_received: {
      subject: 'Ihre Bestellung ist eingegangen',
      before: [
        'Bestellt für {account}: {lines}.',
        'Bis die Lizenzen da sind, kann es bis {due} dauern. Sie erscheinen automatisch.',
      ],
      button: 'Bestellungen ansehen',
      after: ['Bis die Lizenzen da sind, können Sie die Bestellung stornieren.'],
    },
    order_confirmed: {
      subject: 'Ihre Bestellung ist bestätigt',
      before: [
        'Der Anbieter hat die Bestellung für {account} bestätigt: {lines}.',
        '{amount} wurden von der Karte {card} abgebucht.',
        'Sie wird bis {due} erfüllt.',
      ],
      button: 'Bestellungen ansehen',
      after: [],
    },
    order_fulfilled: {
      subject: 'Ihre Bestellung ist erfüllt',
      before: [
        'Die Bestellung für {account} ist erfüllt: {lines}.',
        'Lizenzrevision {active} ist in Kraft. Wer auf eine dieser Lizenzen gewartet hat, hat jetzt eine; vergeben wurde der Reihe nach.',
        'Lizenzrevision {waiting} wartet auf einen Administrator, weil gerade mehr genutzt wird, als sie enthält.',
      ],
      button: 'Lizenz ansehen',
      after: [],
    },
    order_rejected: {
      subject: 'Ihre Bestellung wurde abgelehnt',
      before: ['Der Anbieter hat die Bestellung für {account} abgelehnt: {lines}.', 'Begründung: {reason}'],
      button: 'Bestellungen ansehen',
      after: ['Es hat sich nichts geändert, und es wird nichts berechnet.'],
    },
    charge_failed: {
      subject: 'Ihre Karte konnte nicht belastet werden',
      before: [
        'Für die Bestellung für {account} ({lines}) konnten {amount} nicht abgebucht werden.',
        'Karte: {card}',
        '{why}',
      ],
      button: 'Bestellungen ansehen',
      after: ['Die Bestellung bleibt offen. Sie können sie dort noch einmal bezahlen, auch mit einer anderen Karte.'],
    },
    charge_failed_there: {
      subject: '{account}: Eine Karte konnte nicht belastet werden',
      before: ['Für die Bestellung von {account} ({lines}) konnten {amount} nicht abgebucht werden.', '{why}'],
      button: 'Bestellungen ansehen',
      after: [
        'Die Bestellung bleibt offen. Der Kunde ist benachrichtigt und kann noch einmal bezahlen; Sie können sie auch auf Rechnung bestätigen.',
      ],
    },
    charge_refunded: {
      subject: 'Eine Zahlung wurde erstattet',
      before: [
        'Die Zahlung von {amount} für die Bestellung für {account} wurde erstattet: {lines}.',
        'Karte: {card}. Bis der Betrag dort erscheint, kann es einige Tage dauern.',
      ],
      button: 'Bestellungen ansehen',
      after: [],
    },
    order_withdrawn: {
      subject: 'Eine Bestellung wurde storniert',
      before: ['Die Bestellung für {account} wurde storniert: {lines}.'],
      button: 'Bestellungen ansehen',
      after: ['Es hat sich nichts geändert, und es wird nichts berechnet.'],
    },
    sales_declined: {
      subject: 'Eine Antwort vom Vertrieb',
      before: ['Der Anbieter hat die Anfrage für {account} abgelehnt: {lines}.', 'Begründung: {reason}'],
      button: 'Produkte ansehen',
      after: [],
    },
    changes_held: {
      subject: 'Änderungen aus dem Verzeichnis warten auf Ihre Entscheidung',
      before: [
        'Das Verzeichnis von {account} würde ungewöhnlich vielen Personen auf einmal etwas entziehen. Was über die eingestellte Grenze hinausgeht, ist angehalten.',
        'Prüfen Sie, ob das so gewollt ist. Bestätigen oder verwerfen Sie dann die Änderungen.',
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
      button: 'Benutzer ansehen',
      after: [],
    },
  },
}
