// Texte von features/sign-in.
import type { signIn as en } from '../en/sign-in.ts'
import type { Texts } from '../texts.ts'

export const signIn: Texts<typeof en> = {
  title: 'Anmelden',
  text: 'Mit der E-Mail-Adresse Ihres Kontos.',
  ended: 'Sie wurden abgemeldet. Melden Sie sich wieder an, um weiterzuarbeiten.',
  email: 'E-Mail-Adresse',
  emailMissing: 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
  emailWrong: 'Das ist keine vollständige E-Mail-Adresse.',
  next: 'Weiter',
  titleCompany: 'Firmenanmeldung',
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
      text: 'Sie wurde in einem anderen Browser oder vor mehr als zehn Minuten begonnen oder schon verwendet. Bitte beginnen Sie neu.',
    },
    too_many: {
      title: 'Gerade melden sich zu viele Personen gleichzeitig an',
      text: 'Bitte versuchen Sie es gleich noch einmal.',
    },
    settings_changed: {
      title: 'Die Anmeldung Ihres Unternehmens wurde inzwischen geändert',
      text: 'Ein Administrator hat ihre Einstellungen geändert. Bitte beginnen Sie neu.',
    },
    switched_off: {
      title: 'Die Anmeldung Ihres Unternehmens ist ausgeschaltet',
      text: 'Ein Administrator hat sie inzwischen ausgeschaltet. Melden Sie sich mit Ihrem Passwort an.',
    },
    unreachable: {
      title: 'Die Anmeldung Ihres Unternehmens antwortet nicht',
      text: 'Bitte versuchen Sie es gleich noch einmal. Besteht das Problem weiter, informieren Sie einen Administrator Ihres Kontos.',
    },
    refused_there: {
      title: 'Ihr Unternehmen hat Sie nicht angemeldet',
      text: 'Entweder haben Sie dort abgebrochen, oder Sie dürfen Sitzplan nicht verwenden. Versuchen Sie es noch einmal oder fragen Sie dort nach, wo die Anmeldung Ihres Unternehmens betreut wird.',
    },
    not_accepted: {
      title: 'Die Antwort Ihres Unternehmens ließ sich nicht prüfen',
      text: 'Sie hat unsere Prüfung nicht bestanden, deshalb wurde niemand angemeldet. Informieren Sie einen Administrator Ihres Kontos: Der Test auf der Seite „Firmenanmeldung“ zeigt, was nicht stimmt.',
    },
    no_email: {
      title: 'Ihr Unternehmen hat Ihre E-Mail-Adresse nicht mitgeteilt',
      text: 'Ohne sie finden wir Sie nicht. Informieren Sie einen Administrator Ihres Kontos.',
    },
    email_not_verified: {
      title: 'Ihr Unternehmen hat Ihre E-Mail-Adresse nicht bestätigt',
      text: 'Lassen Sie sie dort bestätigen und melden Sie sich dann noch einmal an.',
    },
    domain_not_verified: {
      title: 'Ihre Adresse gehört zu einer anderen Domain',
      text: 'Ihr Konto hat diese Domain nicht bestätigt; deshalb können Sie sich damit nicht anmelden. Informieren Sie einen Administrator Ihres Kontos.',
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
      title: 'Ihr Unternehmen meldet Sie jetzt mit einer anderen Kennung an',
      text: 'Ihre Adresse ist schon mit einer anderen Kennung verknüpft. Ein Administrator Ihres Kontos kann die Verknüpfung trennen.',
    },
    administrators_excluded: {
      title: 'Administratoren können sich so noch nicht anmelden',
      text: 'Ein Superadmin muss die Einstellungen der Firmenanmeldung einmal speichern. Melden Sie sich bis dahin mit Ihrem Passwort an.',
    },
    active_elsewhere: {
      title: 'Ihre Adresse ist in einem anderen Konto aktiv',
      text: 'Öffnen Sie den Link in Ihrer Einladung und melden Sie sich dort an, um das Konto zu wechseln.',
    },
    not_invited: {
      title: 'Sie sind noch nicht eingeladen',
      text: 'Bitten Sie einen Administrator Ihres Kontos, Sie hinzuzufügen.',
    },
  },
  product: {
    title: 'Bei {{client}} anmelden',
    text: 'Mit der E-Mail-Adresse Ihres Sitzplan-Kontos.',
    goesOn: 'Weiter zu {{client}} …',
    confirm: {
      title: 'Weiter zu {{client}}?',
      text: 'Sie sind angemeldet. {{client}} auf diesem Computer erfährt Ihren Namen, Ihre E-Mail-Adresse und was Sie davon nutzen dürfen.',
      submit: 'Weiter zu {{client}}',
      other: 'Als jemand anderes anmelden',
      note: 'Wenn Sie {{client}} nicht gerade selbst gestartet haben, schließen Sie diese Seite.',
    },
    over: {
      title: 'Diese Anmeldung ist nicht mehr gültig',
      text: 'Sie wurde in einem anderen Browser oder vor mehr als einer Stunde begonnen oder schon verwendet. Gehen Sie zurück zum Produkt und melden Sie sich noch einmal an.',
    },
  },
  titlePassword: 'Ihr Passwort',
  textPassword: 'Haben Sie einen zweiten Faktor, werden Sie danach nach einem Code gefragt.',
  titleCode: 'Ihr Code',
  textCode: 'Ihr Passwort stimmt. Geben Sie jetzt Ihren zweiten Faktor ein.',
  code: {
    missing: 'Bitte geben Sie einen Code ein.',
    wrong: 'Dieser Code stimmt nicht',
    app: {
      label: 'Code aus Ihrer Authenticator-App',
      hint: 'Sechs Ziffern. Alle 30 Sekunden erscheint ein neuer Code.',
      wrong:
        'Jeder Code gilt nur einmal und nur kurz. Warten Sie auf den nächsten und prüfen Sie, ob die Uhr Ihres Telefons richtig geht.',
      other: 'Wiederherstellungscode verwenden',
    },
    recovery: {
      label: 'Wiederherstellungscode',
      hint: 'Einer der zehn, die Sie beim Einrichten des zweiten Faktors aufbewahrt haben.',
      wrong:
        'Jeder Code gilt nur einmal. Nehmen Sie einen anderen. Haben Sie keinen mehr, kann ein Administrator Ihren zweiten Faktor zurücksetzen.',
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
    title: 'Passwort zurücksetzen',
    text: 'Wir senden Ihnen einen Link, mit dem Sie ein neues wählen.',
    submit: 'Link anfordern',
    sent: 'Wenn es ein Konto mit {{email}} gibt, ist eine E-Mail mit dem Link unterwegs. Er gilt eine Stunde.',
    sentHere: 'Wenn es ein Konto mit {{email}} gibt, liegt der Link jetzt zum Weitergeben bereit. Er gilt eine Stunde.',
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
      text: 'Jeder Link gilt nur einmal. Brauchen Sie noch ein neues Passwort, fordern Sie einen neuen an.',
    },
    expired: {
      title: 'Dieser Link ist abgelaufen',
      text: 'Links gelten eine Stunde, und nur der neueste gilt. Fordern Sie einen neuen an.',
    },
    unknown: {
      title: 'Dieser Link ist ungültig',
      text: 'Kopieren Sie den vollständigen Link aus der E-Mail und versuchen Sie es noch einmal.',
    },
  },
  emailChange: {
    title: 'Bestätigen Sie Ihre E-Mail-Adresse',
    text: '{{email}} wird Ihre Adresse bei {{account}}. Von da an melden Sie sich mit ihr an und sind überall sonst abgemeldet.',
    submit: 'Adresse bestätigen',
    toStart: 'Zu Sitzplan',
    done: { title: 'Ihre E-Mail-Adresse ist geändert', text: 'Von jetzt an melden Sie sich mit der neuen an.' },
    used: {
      title: 'Dieser Link wurde schon verwendet',
      text: 'Jeder Link gilt nur einmal. Melden Sie sich mit der neuen Adresse an.',
    },
    expired: {
      title: 'Dieser Link ist abgelaufen',
      text: 'Links gelten 48 Stunden, und nur der neueste gilt. Fordern Sie unter „Mein Konto“ einen neuen an.',
    },
    unknown: {
      title: 'Dieser Link ist ungültig',
      text: 'Kopieren Sie den vollständigen Link aus der E-Mail und versuchen Sie es noch einmal.',
    },
  },
  throttled: 'Zum Schutz Ihres Zugangs können Sie es in {{clock}} min erneut versuchen.',
  plan: {
    label: 'Über Sitzplan',
    description:
      'Ein Haus mit zwei Räumen. Im einen zehn Plätze: neun sind besetzt, einer ist für die erste von drei Personen an der Tür reserviert. Im anderen sechzig Plätze in drei Reihen, einige davon frei.',
    claim: 'Wer sitzt, wer wartet, was frei ist.',
    explained: '10 Plätze, 9 besetzt, 1 reserviert. An der Tür: der Reihe nach, niemand überholt.',
  },
}
