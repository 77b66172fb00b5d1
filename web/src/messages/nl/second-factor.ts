// Teksten van features/second-factor.
import type { secondFactor as en } from '../en/second-factor.ts'
import type { Texts } from '../texts.ts'

export const secondFactor: Texts<typeof en> = {
  required: {
    title: 'Nu uw tweede factor',
    text: 'Uw account vraagt er van iedereen een: naast het wachtwoord een code van uw telefoon. Dit duurt twee minuten, eenmalig.',
    done: 'Uw tweede factor is ingesteld',
    signOut: 'In plaats daarvan afmelden',
  },
  card: {
    title: 'Tweede factor',
    off: 'Uit. Met een tweede factor kan iemand die uw wachtwoord te weten komt, zich nog niet aanmelden: er wordt ook een code van uw telefoon gevraagd.',
    setUp: 'Instellen',
    on: 'Aan sinds {{date}}',
    left_one: 'Nog {{count}} herstelcode',
    left_other: 'Nog {{count}} herstelcodes',
    required: 'Verplicht voor uw account.',
    codes: 'Nieuwe herstelcodes',
    newPhone: 'Nieuwe telefoon',
    turnOff: 'Uitschakelen',
  },
  dialog: {
    setUp: 'Tweede factor instellen',
    newPhone: 'Tweede factor op een nieuwe telefoon',
    codes: 'Nieuwe herstelcodes',
    turnOff: 'Tweede factor uitschakelen?',
  },
  done: {
    setUp: 'Uw tweede factor is ingeschakeld. Uw andere aanmeldingen zijn beëindigd.',
    newPhone: 'Vanaf nu komen de codes van de nieuwe telefoon. Uw andere aanmeldingen zijn beëindigd.',
    codes: 'De nieuwe herstelcodes zijn geldig.',
    turnOff: 'Uw tweede factor is uitgeschakeld. Uw andere aanmeldingen zijn beëindigd.',
  },
  reset: {
    action: 'Tweede factor resetten',
    title: 'Tweede factor van {{name}} resetten?',
    text: '{{name}} wordt overal afgemeld en meldt zich de volgende keer alleen met het wachtwoord aan. Is een tweede factor voor uw account verplicht, dan wordt er daarna een nieuwe ingesteld.',
    sure: 'Controleer of het echt deze persoon is die u dit vraagt, en niet iemand die alleen het wachtwoord kent.',
    confirm: 'Resetten',
    done: 'De tweede factor van {{name}} is gereset.',
  },
  turnOff: {
    text: 'Vanaf dan is uw wachtwoord alleen genoeg om u aan te melden. De herstelcodes worden verwijderd en uw andere aanmeldingen beëindigd.',
  },
  password: {
    label: 'Nogmaals uw wachtwoord',
    plain: 'Uw wachtwoord',
    missing: 'Voer uw wachtwoord in.',
    wrong: 'Dit is niet uw wachtwoord.',
  },
  code: {
    label: 'Code uit de app',
    any: 'Code uit de app of een herstelcode',
    missing: 'Voer een code in.',
    wrong: 'Deze code klopt niet. Wacht op de volgende; de klok van uw telefoon moet goed staan.',
  },
  begin: {
    app: 'U hebt een authenticator-app nodig: de app die uw bedrijf aanraadt, of een app die in uw telefoon of wachtwoordbeheerder is ingebouwd.',
    submit: 'Instellen',
  },
  app: {
    scan: 'Scan de QR-code met de app of typ de sleutel over. Voer daarna de zes cijfers in die de app toont.',
    picture: 'QR-code met de sleutel voor de authenticator-app',
    secret: 'Sleutel om over te typen',
    submit: 'Inschakelen',
  },
  codes: {
    once: 'Uw tweede factor is ingeschakeld. Bewaar deze codes waar u ze zonder uw telefoon vindt: is die weg, dan krijgt u met elke code één keer toegang. Ze worden alleen nu getoond.',
    onceRenewed:
      'De vorige codes werken niet meer. Bewaar de nieuwe waar u ze zonder uw telefoon vindt. Ze worden alleen nu getoond.',
    renew: 'U krijgt tien nieuwe. De resterende werken dan niet meer.',
    make: 'Nieuwe codes maken',
    label: 'Herstelcodes',
    fileTitle: 'Herstelcodes voor Sitzplan ({{host}}), elke code werkt één keer:',
    fileName: 'sitzplan-herstelcodes.txt',
    save: 'Als bestand opslaan',
    print: 'Afdrukken',
    kept: 'Ik heb ze bewaard',
  },
}
