// Teksten van features/setup.
import type { setup as en } from '../en/setup.ts'
import type { Texts } from '../texts.ts'

export const setup: Texts<typeof en> = {
  title: 'Sitzplan instellen',
  text: 'Hiermee maakt u de leverancier aan van wie hier de licenties worden beheerd, en de eerste operator: uzelf.',
  vendorName: 'Naam van de leverancier',
  vendorNameHint: 'Uw bedrijf, zoals klanten het kennen.',
  language: 'Taal',
  givenName: 'Voornaam',
  familyName: 'Achternaam',
  email: 'E-mailadres',
  emailHint: 'Hiermee meldt u zich aan.',
  password: 'Wachtwoord',
  rule: {
    start: 'Ten minste 12 tekens. Meerdere woorden zijn makkelijk te onthouden.',
    missing_one: 'Nog {{count}} teken nodig.',
    missing_other: 'Nog {{count}} tekens nodig.',
    met: 'Lang genoeg.',
  },
  submit: 'Instellen en aanmelden',
  faults: {
    missing: 'Vul dit veld in.',
    email: 'Dit is nog geen volledig e-mailadres.',
    passwordShort: 'Kies ten minste 12 tekens.',
    passwordLong: 'Maximaal 200 tekens.',
  },
  doneTitle: 'Sitzplan is ingesteld',
  done: 'Nog één stap, dan kunt u uw eerste klantaccount aanmaken.',
  own: {
    feedText:
      'Dit is uw eigen installatie. De feed van uw leverancier zegt waarvoor u een licentie hebt; hier maakt u de eerste beheerder aan: uzelf.',
    fileText:
      'Dit is uw eigen installatie. De bestanden van uw leverancier zeggen waarvoor u een licentie hebt; daarmee maakt u de eerste beheerder aan: uzelf.',
    license: 'Licentiebestand',
    licenseHint: 'Van uw leverancier; de naam eindigt op .license.',
    catalog: 'Catalogusbestand',
    catalogHint: 'Van uw leverancier; het beschrijft de producten.',
    choose: 'Bestand kiezen',
    done: 'Nu kunt u uw mensen uitnodigen.',
  },
  notYet: {
    title: 'Sitzplan is nog niet ingesteld',
    text: 'De link daarvoor staat in de terminal waarin de server is gestart. Open de link van daaruit; daarna kunt u zich hier aanmelden.',
  },
  used: { title: 'Deze link is al gebruikt', text: 'De leverancier en de eerste operator bestaan al.' },
  expired: {
    title: 'Deze link is verlopen',
    text: 'De link werkte 48 uur. Start Sitzplan opnieuw: dan verschijnt er een nieuwe in de terminal.',
  },
  unknown: {
    title: 'Deze link werkt niet',
    text: 'Kopieer de volledige link uit de terminal en probeer het opnieuw. Bij elke start verschijnt er een nieuwe; alleen de laatste werkt.',
  },
  signIn: 'Aanmelden',
}
