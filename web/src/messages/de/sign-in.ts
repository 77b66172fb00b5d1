// Texte von features/sign-in.
import type { signIn as en } from '../en/sign-in.ts'
import type { Texts } from '../texts.ts'

export const signIn: Texts<typeof en> = {
  title: 'Anmelden',
  text: 'Mit der E-Mail-Adresse Ihres Kontos.',
  email: 'E-Mail-Adresse',
  emailMissing: 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
  emailWrong: 'Das ist noch keine vollständige E-Mail-Adresse.',
  next: 'Weiter',
  titleCompany: 'Über Ihr Unternehmen',
  textCompany: 'Ihr Unternehmen meldet Sie an und bringt Sie hierher zurück.',
  company: {
    submit: 'Über das Unternehmen anmelden',
    password: 'Stattdessen ein Passwort verwenden',
    emergency: 'Ich bin der Notfall-Administrator',
  },
  titleRefused: 'Nicht angemeldet',
  again: 'Neu beginnen',
  refused: {
    not_begun_here: {
      title: 'Diese Anmeldung wurde nicht hier begonnen',
      text: 'Sie wurde in einem anderen Browser begonnen, vor mehr als zehn Minuten, oder schon verwendet. Bitte beginnen Sie neu.',
    },
    too_many: {
      title: 'Gerade melden sich zu viele auf einmal an',
      text: 'Bitte beginnen Sie in einem Augenblick noch einmal.',
    },
    settings_changed: {
      title: 'Die Anmeldung Ihres Unternehmens wurde inzwischen geändert',
      text: 'Ein Administrator hat ihre Einstellungen geändert. Bitte beginnen Sie neu.',
    },
    switched_off: {
      title: 'Die Anmeldung Ihres Unternehmens ist abgeschaltet',
      text: 'Ein Administrator hat sie inzwischen abgeschaltet. Melden Sie sich mit Ihrem Passwort an.',
    },
    unreachable: {
      title: 'Die Anmeldung Ihres Unternehmens antwortet nicht',
      text: 'Bitte versuchen Sie es gleich noch einmal. Wenn es dabei bleibt, sagen Sie einem Administrator Ihres Kontos Bescheid.',
    },
    refused_there: {
      title: 'Ihr Unternehmen hat Sie nicht angemeldet',
      text: 'Sie haben dort abgebrochen oder dürfen Sitzplan nicht verwenden. Versuchen Sie es noch einmal, oder fragen Sie dort, wo die Anmeldung Ihres Unternehmens betreut wird.',
    },
    not_accepted: {
      title: 'Die Antwort Ihres Unternehmens ist nicht vertrauenswürdig',
      text: 'Sie hat unsere Prüfung nicht bestanden, deshalb wurde niemand angemeldet. Sagen Sie einem Administrator Ihres Kontos Bescheid: Der Test auf der Seite „Firmenanmeldung“ zeigt, was nicht stimmt.',
    },
    no_email: {
      title: 'Ihr Unternehmen hat Ihre E-Mail-Adresse nicht genannt',
      text: 'Ohne sie finden wir Sie nicht. Sagen Sie einem Administrator Ihres Kontos Bescheid.',
    },
    email_not_verified: {
      title: 'Ihr Unternehmen hat Ihre E-Mail-Adresse nicht bestätigt',
      text: 'Lassen Sie sie dort bestätigen, und melden Sie sich dann noch einmal an.',
    },
    domain_not_verified: {
      title: 'Ihre Adresse gehört zu einer anderen Domain',
      text: 'Das Konto hat diese Domain nicht bestätigt, deshalb zählt sie nicht. Sagen Sie einem Administrator Ihres Kontos Bescheid.',
    },
    suspended: {
      title: 'Sie sind gesperrt',
      text: 'Ein Administrator Ihres Kontos kann die Sperre aufheben.',
    },
    deleted: {
      title: 'Ihr Zugang wurde gelöscht',
      text: 'Ein Administrator Ihres Kontos kann ihn wiederherstellen.',
    },
    identity_changed: {
      title: 'Ihr Unternehmen kennt Sie jetzt unter einer anderen Kennung',
      text: 'Mit Ihrer Adresse ist schon eine andere Kennung verknüpft. Ein Administrator Ihres Kontos kann die Verknüpfung trennen.',
    },
    administrators_excluded: {
      title: 'Administratoren können sich so noch nicht anmelden',
      text: 'Ein Superadmin muss die Einstellungen der Firmenanmeldung einmal speichern. Melden Sie sich bis dahin mit Ihrem Passwort an.',
    },
    active_elsewhere: {
      title: 'Ihre Adresse ist in einem anderen Konto aktiv',
      text: 'Öffnen Sie den Link in Ihrer Einladung, und melden Sie sich dort an, um das Konto zu wechseln.',
    },
    not_invited: {
      title: 'Sie sind noch nicht eingeladen',
      text: 'Bitten Sie einen Administrator Ihres Kontos, Sie hinzuzufügen.',
    },
  },
  product: {
    title: 'Bei {{client}} anmelden',
    text: 'Mit der E-Mail-Adresse Ihres Kontos bei Sitzplan.',
    goesOn: 'Weiter zu {{client}} …',
    confirm: {
      title: 'Weiter zu {{client}}?',
      text: 'Sie sind angemeldet. {{client}} auf diesem Computer erfährt Ihren Namen, Ihre E-Mail-Adresse und was Sie davon nutzen dürfen.',
      submit: 'Weiter zu {{client}}',
      other: 'Als jemand anderes anmelden',
      note: 'Sie haben {{client}} gerade gar nicht gestartet? Dann schließen Sie diese Seite.',
    },
    over: {
      title: 'Diese Anmeldung ist abgelaufen',
      text: 'Sie wurde in einem anderen Browser oder vor mindestens einer Stunde begonnen oder schon verwendet. Gehen Sie zurück zum Produkt und melden Sie sich noch einmal an.',
    },
  },
  titlePassword: 'Ihr Passwort',
  textPassword: 'Wer einen zweiten Faktor hat, wird danach nach einem Code gefragt.',
  titleCode: 'Ihr Code',
  textCode: 'Ihr Passwort stimmt. Jetzt der zweite Faktor.',
  code: {
    missing: 'Bitte geben Sie einen Code ein.',
    wrong: 'Dieser Code stimmt nicht',
    app: {
      label: 'Code aus Ihrer Authenticator-App',
      hint: 'Sechs Ziffern. Alle 30 Sekunden gibt es einen neuen.',
      wrong: 'Jeder gilt einmal und nur kurz. Warten Sie auf den nächsten; die Uhr Ihres Telefons muss richtig gehen.',
      other: 'Wiederherstellungscode verwenden',
    },
    recovery: {
      label: 'Wiederherstellungscode',
      hint: 'Einer der zehn, die Sie beim Einrichten des zweiten Faktors aufbewahrt haben.',
      wrong:
        'Jeder gilt einmal. Nehmen Sie einen anderen. Haben Sie keinen mehr, kann ein Administrator Ihren zweiten Faktor zurücksetzen.',
      other: 'Authenticator-App verwenden',
    },
  },
  change: 'Ändern',
  password: 'Passwort',
  passwordMissing: 'Bitte geben Sie Ihr Passwort ein.',
  submit: 'Anmelden',
  newPassword: 'Neues Passwort',
  newPasswordShort: 'Bitte wählen Sie mindestens 12 Zeichen.',
  forgotten: {
    link: 'Passwort vergessen?',
    title: 'Neues Passwort',
    text: 'Wir senden Ihnen einen Link, mit dem Sie eines wählen.',
    submit: 'Link senden',
    sent: 'Wenn es ein Konto mit {{email}} gibt, ist eine E-Mail mit dem Link unterwegs. Er gilt eine Stunde.',
    back: 'Zurück zur Anmeldung',
  },
  reset: {
    title: 'Neues Passwort wählen',
    text: 'Für {{email}}. Danach sind Sie überall abgemeldet.',
    submit: 'Passwort speichern',
    signIn: 'Anmelden',
    done: { title: 'Ihr Passwort ist geändert', text: 'Sie können sich jetzt damit anmelden.' },
    used: {
      title: 'Dieser Link wurde schon verwendet',
      text: 'Jeder gilt einmal. Brauchen Sie noch ein neues Passwort, fordern Sie den Link noch einmal an.',
    },
    expired: {
      title: 'Dieser Link ist abgelaufen',
      text: 'Er galt eine Stunde, und nur der neueste gilt. Fordern Sie ihn noch einmal an.',
    },
    unknown: { title: 'Dieser Link ist unbekannt', text: 'Kopieren Sie ihn noch einmal vollständig aus der E-Mail.' },
  },
  emailChange: {
    title: 'Bestätigen Sie Ihre E-Mail-Adresse',
    text: '{{email}} wird Ihre Adresse bei {{account}}. Von da an melden Sie sich mit ihr an und sind überall sonst abgemeldet.',
    submit: 'Adresse bestätigen',
    toStart: 'Zu Sitzplan',
    done: { title: 'Ihre E-Mail-Adresse ist geändert', text: 'Von jetzt an melden Sie sich mit der neuen an.' },
    used: {
      title: 'Dieser Link wurde schon benutzt',
      text: 'Jeder gilt einmal. Melden Sie sich mit der neuen Adresse an.',
    },
    expired: {
      title: 'Dieser Link ist abgelaufen',
      text: 'Er galt 48 Stunden, und nur der neueste gilt. Fordern Sie unter „Mein Konto“ einen neuen an.',
    },
    unknown: {
      title: 'Dieser Link ist nicht bekannt',
      text: 'Kopieren Sie ihn noch einmal vollständig aus der E-Mail.',
    },
  },
  throttled: 'Zum Schutz Ihres Zugangs. Wieder möglich in {{clock}} min.',
  plan: {
    label: 'Über Sitzplan',
    description:
      'Ein Haus mit zwei Räumen. Im einen zehn Plätze: neun sind besetzt, einer ist für die erste von drei Personen an der Tür reserviert. Im anderen sechzig Plätze in drei Reihen, einige davon frei.',
    claim: 'Wer sitzt, wer wartet, was frei ist.',
    explained: '10 Plätze, 9 besetzt, 1 reserviert. An der Tür: der Reihe nach, niemand überholt.',
  },
}
