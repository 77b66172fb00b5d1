// Wat de eigen pagina’s van de OpenID-provider zeggen.
import type { openidProvider as en } from '../en/openid-provider.ts'

export const openidProvider: typeof en = {
  failed: {
    title: 'Deze aanmelding kan niet verdergaan',
    titleOfSignOut: 'Deze afmelding kan niet verdergaan',
    text: 'Het product heeft erom gevraagd op een manier die Sitzplan niet accepteert. Geef dit door aan de leverancier ervan:',
  },
  over: {
    title: 'Deze aanmelding is niet meer geldig',
    text: 'De aanmelding is in een andere browser of minstens een uur geleden begonnen, of is al gebruikt. Ga terug naar het product en meld u opnieuw aan.',
  },
  away: {
    title: 'Sitzplan kan nu niet antwoorden',
    text: 'Ga terug naar het product en probeer het over enkele ogenblikken opnieuw.',
  },
  signOut: {
    title: 'Afmelden?',
    text: 'U wordt in deze browser afgemeld bij Sitzplan en bij de producten waarbij u zich ermee hebt aangemeld.',
    textNamed: 'U wordt in deze browser afgemeld bij {client} en bij Sitzplan.',
    submit: 'Afmelden',
    stay: 'Aangemeld blijven',
  },
}
