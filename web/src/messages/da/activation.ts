// Tekster til features/activation.
import type { activation as en } from '../en/activation.ts'
import type { Texts } from '../texts.ts'

export const activation: Texts<typeof en> = {
  loading: 'Din invitation',
  title: 'Velkommen til {{account}}',
  transferTitle: 'En invitation til {{account}}',
  text: 'Til {{email}}.',
  held: 'Det venter på dig',
  waiting: '(når en licens er ledig)',
  company: 'Log ind med firmalogin',
  activate: 'Aktivér adgang',
  signInFirst: 'Du er allerede bruger. Log ind for at fortsætte.',
  accept: 'Tag imod og skift',
  open: 'Gå til {{account}}',
  decline: 'Afslå og bliv',
  declined: 'Afslået. Du bliver hos {{from}}.',
  meaning: {
    leave: 'Du forlader {{from}}. Dine licenser dér bliver ledige, og dine sessioner dér afsluttes.',
    come: 'Hos {{account}} bruger du det, der venter på dig. Du logger ind som før med samme adgangskode.',
    keep: 'Din tidligere organisation får besked. Det, der er registreret om dit arbejde dér, bliver dér.',
    factor: 'Tofaktorgodkendelse følger med, men ikke genoprettelseskoderne: Opret nye bagefter under »Min konto«.',
  },
  noWay: {
    title: 'Du kan ikke komme ind med denne adresse endnu',
    text: '{{account}} giver kun adgang via firmalogin, og din adresses domæne er ikke blandt deres. Spørg den, der inviterede dig.',
  },
  doneTitle: 'Din adgang er aktiv',
  neverShare: 'Hold dit login for dig selv: Den, der deler sit login, deler også licensen.',
  signIn: 'Log ind',
  used: {
    title: 'Invitationen er allerede brugt',
    text: 'Din adgang er aktiv, eller invitationen er trukket tilbage. Prøv at logge ind.',
  },
  expired: {
    title: 'Invitationen er udløbet',
    text: 'Links virker i 48 timer, og kun det nyeste gælder. Bed den, der inviterede dig, om at sende den igen.',
  },
  unknown: { title: 'Linket er ukendt', text: 'Kopiér det fra e-mailen igen i sin helhed.' },
}
