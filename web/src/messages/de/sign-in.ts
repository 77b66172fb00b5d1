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
  titlePassword: 'Ihr Passwort',
  textPassword: 'Wer einen zweiten Faktor hat, wird danach nach einem Code gefragt.',
  titleCode: 'Ihr Code',
  textCode: 'Ihr Passwort stimmt. Jetzt der zweite Faktor.',
  code: {
    missing: 'Bitte geben Sie einen Code ein.',
    wrong: 'Dieser Code passt nicht',
    app: {
      label: 'Code aus Ihrer Authenticator-App',
      hint: 'Sechs Ziffern. Alle 30 Sekunden gibt es einen neuen.',
      wrong: 'Jeder gilt einmal und nur kurz. Warten Sie auf den nächsten; die Uhr Ihres Telefons muss stimmen.',
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
    sent: 'Wenn es ein Konto mit {{email}} gibt, ist eine Mail mit dem Link unterwegs. Er gilt eine Stunde.',
    back: 'Zurück zur Anmeldung',
  },
  reset: {
    title: 'Neues Passwort wählen',
    text: 'Für {{email}}. Danach sind Sie überall abgemeldet.',
    submit: 'Passwort speichern',
    signIn: 'Anmelden',
    done: { title: 'Ihr Passwort ist geändert', text: 'Sie können sich jetzt damit anmelden.' },
    used: {
      title: 'Dieser Link wurde schon benutzt',
      text: 'Jeder gilt einmal. Brauchen Sie noch ein neues Passwort, fordern Sie den Link noch einmal an.',
    },
    expired: {
      title: 'Dieser Link ist abgelaufen',
      text: 'Er galt eine Stunde, und nur der neueste gilt. Fordern Sie ihn noch einmal an.',
    },
    unknown: { title: 'Dieser Link führt nirgendwohin', text: 'Kopieren Sie ihn noch einmal ganz aus der Mail.' },
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
