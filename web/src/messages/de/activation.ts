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
    factor:
      'Ihr zweiter Faktor kommt mit, Ihre Wiederherstellungscodes nicht: Erstellen Sie danach unter „Mein Konto“ neue.',
  },
  noWay: {
    title: 'Mit dieser Adresse kommen Sie noch nicht hinein',
    text: '{{account}} lässt nur die Anmeldung über das Unternehmen zu, und die Domain Ihrer Adresse gehört nicht dazu. Wenden Sie sich an die Person, die Sie eingeladen hat.',
  },
  doneTitle: 'Ihr Zugang ist aktiv',
  neverShare: 'Bitte geben Sie Ihre Zugangsdaten nicht weiter: Wer sie weitergibt, gibt auch die Lizenz weiter.',
  signIn: 'Anmelden',
  used: {
    title: 'Diese Einladung wurde schon verwendet',
    text: 'Entweder ist Ihr Zugang schon aktiv, oder die Einladung wurde zurückgezogen. Versuchen Sie, sich anzumelden.',
  },
  expired: {
    title: 'Diese Einladung ist abgelaufen',
    text: 'Links gelten 48 Stunden, und nur der neueste gilt. Bitten Sie die Person, die Sie eingeladen hat, um einen neuen.',
  },
  unknown: {
    title: 'Dieser Link ist ungültig',
    text: 'Kopieren Sie den vollständigen Link aus der E-Mail und versuchen Sie es noch einmal.',
  },
}
