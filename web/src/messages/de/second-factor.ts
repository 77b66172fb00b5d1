// Texte von features/second-factor.
import type { secondFactor as en } from '../en/second-factor.ts'
import type { Texts } from '../texts.ts'

export const secondFactor: Texts<typeof en> = {
  required: {
    title: 'Richten Sie Ihren zweiten Faktor ein',
    text: 'Ihr Konto schreibt ihn für alle vor: zusätzlich zum Passwort ein Code von Ihrem Telefon. Die Einrichtung dauert zwei Minuten und ist nur einmal nötig.',
    done: 'Ihr zweiter Faktor ist eingerichtet',
    signOut: 'Stattdessen abmelden',
  },
  card: {
    title: 'Zweiter Faktor',
    off: 'Ausgeschaltet. Er schützt Sie, wenn jemand Ihr Passwort erfährt: Zur Anmeldung ist dann auch ein Code von Ihrem Telefon nötig.',
    setUp: 'Einrichten',
    on: 'Eingeschaltet seit {{date}}',
    left_one: 'Noch {{count}} Wiederherstellungscode',
    left_other: 'Noch {{count}} Wiederherstellungscodes',
    required: 'Ihr Konto schreibt ihn vor.',
    codes: 'Neue Wiederherstellungscodes',
    newPhone: 'Neues Telefon',
    turnOff: 'Ausschalten',
  },
  dialog: {
    setUp: 'Zweiten Faktor einrichten',
    newPhone: 'Zweiter Faktor auf neuem Telefon',
    codes: 'Neue Wiederherstellungscodes',
    turnOff: 'Zweiten Faktor ausschalten?',
  },
  done: {
    setUp: 'Ihr zweiter Faktor ist eingeschaltet. Ihre anderen Anmeldungen sind beendet.',
    newPhone: 'Die Codes kommen jetzt vom neuen Telefon. Ihre anderen Anmeldungen sind beendet.',
    codes: 'Die neuen Wiederherstellungscodes sind jetzt gültig.',
    turnOff: 'Ihr zweiter Faktor ist ausgeschaltet. Ihre anderen Anmeldungen sind beendet.',
  },
  reset: {
    action: 'Zweiten Faktor zurücksetzen',
    title: 'Zweiten Faktor von {{name}} zurücksetzen?',
    text: '{{name}} wird überall abgemeldet und meldet sich das nächste Mal nur mit dem Passwort an. Schreibt Ihr Konto einen zweiten Faktor vor, ist dann ein neuer einzurichten.',
    sure: 'Vergewissern Sie sich, dass wirklich diese Person Sie darum bittet, und nicht jemand, der nur ihr Passwort kennt.',
    confirm: 'Zurücksetzen',
    done: 'Der zweite Faktor von {{name}} ist zurückgesetzt.',
  },
  turnOff: {
    text: 'Danach genügt zur Anmeldung Ihr Passwort. Die Wiederherstellungscodes werden gelöscht, und Ihre anderen Anmeldungen enden.',
  },
  password: {
    label: 'Ihr Passwort zur Bestätigung',
    plain: 'Ihr Passwort',
    missing: 'Bitte geben Sie Ihr Passwort ein.',
    wrong: 'Das ist nicht Ihr Passwort.',
  },
  code: {
    label: 'Code aus der App',
    any: 'Code aus der App oder Wiederherstellungscode',
    missing: 'Bitte geben Sie einen Code ein.',
    wrong:
      'Dieser Code stimmt nicht. Warten Sie auf den nächsten und prüfen Sie, ob die Uhr Ihres Telefons richtig geht.',
  },
  begin: {
    app: 'Sie brauchen eine Authenticator-App: die von Ihrem Unternehmen empfohlene oder die, die in Ihrem Telefon oder Passwortmanager enthalten ist.',
    submit: 'Einrichten',
  },
  app: {
    scan: 'Scannen Sie den QR-Code mit der App oder tippen Sie den Schlüssel ein. Geben Sie dann die sechs Ziffern ein, die die App zeigt.',
    picture: 'QR-Code mit dem Schlüssel für die Authenticator-App',
    secret: 'Schlüssel zum Eintippen',
    submit: 'Einschalten',
  },
  codes: {
    once: 'Ihr zweiter Faktor ist eingeschaltet. Bewahren Sie diese Codes dort auf, wo Sie sie ohne Telefon finden: Fehlt es Ihnen, können Sie sich mit jedem Code einmal anmelden. Sie werden nur jetzt angezeigt.',
    onceRenewed:
      'Die bisherigen Codes gelten nicht mehr. Bewahren Sie die neuen dort auf, wo Sie sie ohne Telefon finden. Sie werden nur jetzt angezeigt.',
    renew: 'Sie erhalten zehn neue. Die bisherigen gelten dann nicht mehr.',
    make: 'Neue Codes erstellen',
    label: 'Wiederherstellungscodes',
    fileTitle: 'Wiederherstellungscodes für Sitzplan ({{host}}). Jeder gilt einmal:',
    fileName: 'sitzplan-wiederherstellungscodes.txt',
    save: 'Als Datei speichern',
    print: 'Drucken',
    kept: 'Ich habe sie aufbewahrt',
  },
}
