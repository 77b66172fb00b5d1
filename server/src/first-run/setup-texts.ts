// What the setup pages say.

const en = {
  title: 'Set Sitzplan up',
  titleWrong: 'Please check your entries',
  lead: 'This makes the vendor whose licenses Sitzplan will share out, and its first operator: you. The link works once.',
  company: 'Name of the vendor',
  companyHint: 'Your company, as customers know it.',
  givenName: 'Given name',
  familyName: 'Family name',
  email: 'E-mail address',
  emailHint: 'You sign in with it.',
  password: 'Password',
  passwordHint: 'At least 12 characters. Several words are easier to remember than signs.',
  submit: 'Make vendor and operator',
  faults: {
    missing: 'Please fill this in.',
    tooLong: 'This is too long.',
    email: 'This is not an e-mail address.',
    passwordShort: 'Please choose at least 12 characters.',
  },
  doneTitle: 'Sitzplan is set up',
  done: 'The vendor, its first operator and the key that signs licenses are made. Sign in with your e-mail address and password.',
  next: 'How to sign in and go on over the API',
  usedTitle: 'This link has been used',
  used: 'The vendor and its first operator exist already.',
  expiredTitle: 'This link has expired',
  expired: 'Start Sitzplan again: it prints a new link.',
  unknownTitle: 'This link leads nowhere',
  unknown: 'Copy the link from the terminal once more, whole.',
}

const de: typeof en = {
  title: 'Sitzplan einrichten',
  titleWrong: 'Bitte prüfen Sie Ihre Angaben',
  lead: 'Hier entstehen der Anbieter, dessen Lizenzen Sitzplan verteilt, und sein erster Operator: Sie. Der Link gilt einmal.',
  company: 'Name des Anbieters',
  companyHint: 'Ihr Unternehmen, wie Kunden es kennen.',
  givenName: 'Vorname',
  familyName: 'Nachname',
  email: 'E-Mail-Adresse',
  emailHint: 'Damit melden Sie sich an.',
  password: 'Passwort',
  passwordHint: 'Mindestens 12 Zeichen. Mehrere Wörter merken sich leichter als Sonderzeichen.',
  submit: 'Anbieter und Operator anlegen',
  faults: {
    missing: 'Bitte füllen Sie dieses Feld aus.',
    tooLong: 'Das ist zu lang.',
    email: 'Das ist keine E-Mail-Adresse.',
    passwordShort: 'Bitte wählen Sie mindestens 12 Zeichen.',
  },
  doneTitle: 'Sitzplan ist eingerichtet',
  done: 'Der Anbieter, sein erster Operator und der Schlüssel, der Lizenzen signiert, sind angelegt. Melden Sie sich mit E-Mail-Adresse und Passwort an.',
  next: 'Wie Sie sich anmelden und über die API weitermachen',
  usedTitle: 'Dieser Link wurde schon benutzt',
  used: 'Den Anbieter und seinen ersten Operator gibt es bereits.',
  expiredTitle: 'Dieser Link ist abgelaufen',
  expired: 'Starten Sie Sitzplan noch einmal: Dann steht ein neuer Link im Terminal.',
  unknownTitle: 'Dieser Link führt nirgendwohin',
  unknown: 'Kopieren Sie den Link noch einmal vollständig aus dem Terminal.',
}

export const setupTexts = { de, en }
export type SetupTexts = typeof en
