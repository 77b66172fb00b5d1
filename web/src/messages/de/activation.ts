// Texte von features/activation.
import type { activation as en } from '../en/activation.ts'
import type { Texts } from '../texts.ts'

export const activation: Texts<typeof en> = {
  loading: 'Ihre Einladung',
  title: 'Willkommen bei {{account}}',
  transferTitle: 'Eine Einladung zu {{account}}',
  text: 'Für {{email}}.',
  held: 'Für Sie liegt bereit',
  waiting: '(sobald eine Lizenz frei ist)',
  company: 'Über das Unternehmen anmelden',
  activate: 'Zugang aktivieren',
  signInFirst: 'Sie sind schon Benutzer. Melden Sie sich an, um fortzufahren.',
  accept: 'Annehmen und wechseln',
  open: 'Weiter zu {{account}}',
  decline: 'Ablehnen und bleiben',
  declined: 'Abgelehnt. Sie bleiben bei {{from}}.',
  meaning: {
    leave: 'Sie verlassen {{from}}. Ihre Lizenzen dort werden frei, Ihre Sitzungen dort enden.',
    come: 'Bei {{account}} nutzen Sie, was für Sie bereitliegt. Sie melden sich wie bisher an, mit demselben Passwort.',
    keep: 'Ihre bisherige Organisation wird benachrichtigt. Was dort über Ihre Arbeit aufgezeichnet wurde, bleibt dort.',
    factor: 'Ein zweiter Faktor kommt mit, Wiederherstellungscodes nicht: Erzeugen Sie danach unter „Mein Konto“ neue.',
  },
  noWay: {
    title: 'Mit dieser Adresse kommen Sie noch nicht herein',
    text: 'Bei {{account}} meldet man sich nur über das Unternehmen an, und die Domain Ihrer Adresse gehört nicht dazu. Fragen Sie, wer Sie eingeladen hat.',
  },
  doneTitle: 'Ihr Zugang ist aktiv',
  neverShare: 'Bitte geben Sie Ihre Zugangsdaten nicht weiter: Wer sie weitergibt, gibt auch die Lizenz weiter.',
  signIn: 'Anmelden',
  used: {
    title: 'Diese Einladung wurde schon verwendet',
    text: 'Ihr Zugang ist aktiv, oder die Einladung wurde zurückgezogen. Versuchen Sie, sich anzumelden.',
  },
  expired: {
    title: 'Diese Einladung ist abgelaufen',
    text: 'Links gelten 48 Stunden, und nur der neueste. Bitten Sie um eine neue bei der Person, die Sie eingeladen hat.',
  },
  unknown: { title: 'Dieser Link ist unbekannt', text: 'Kopieren Sie ihn noch einmal vollständig aus der E-Mail.' },
}
