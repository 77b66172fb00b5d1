// Det OpenID-leverandørens egne sider sier.
import type { openidProvider as en } from '../en/openid-provider.ts'

export const openidProvider: typeof en = {
  failed: {
    title: 'Denne påloggingen kan ikke fortsette',
    titleOfSignOut: 'Denne avloggingen kan ikke fortsette',
    text: 'Produktet ba om den på en måte Sitzplan ikke godtar. Gi leverandøren av produktet beskjed om dette:',
  },
  over: {
    title: 'Denne påloggingen er ikke lenger gyldig',
    text: 'Den ble startet i en annen nettleser, for en time siden eller mer, eller er allerede brukt. Gå tilbake til produktet og logg på igjen.',
  },
  away: {
    title: 'Sitzplan kan ikke svare akkurat nå',
    text: 'Gå tilbake til produktet og prøv igjen om et øyeblikk.',
  },
  signOut: {
    title: 'Vil du logge av?',
    text: 'Du logges av Sitzplan i denne nettleseren, og av produktene du har logget på med det.',
    textNamed: 'Du logges av {client} og Sitzplan i denne nettleseren.',
    submit: 'Logg av',
    stay: 'Forbli pålogget',
  },
}
