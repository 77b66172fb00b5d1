// Teksten van features/sign-in.
import type { signIn as en } from '../en/sign-in.ts'
import type { Texts } from '../texts.ts'

export const signIn: Texts<typeof en> = {
  title: 'Aanmelden',
  text: 'Met het e-mailadres van uw account.',
  ended: 'U bent afgemeld. Meld u opnieuw aan om verder te gaan.',
  email: 'E-mailadres',
  emailMissing: 'Voer uw e-mailadres in.',
  emailWrong: 'Dit is nog geen volledig e-mailadres.',
  next: 'Doorgaan',
  titleCompany: 'Bedrijfsaanmelding',
  textCompany: 'Uw bedrijf meldt u aan en brengt u hier terug.',
  company: {
    submit: 'Aanmelden via uw bedrijf',
    password: 'In plaats daarvan een wachtwoord gebruiken',
    emergency: 'Ik ben de noodbeheerder',
  },
  titleRefused: 'Niet aangemeld',
  again: 'Opnieuw beginnen',
  refused: {
    not_begun_here: {
      title: 'Deze aanmelding is niet hier begonnen',
      text: 'Dat gebeurde in een andere browser of meer dan tien minuten geleden, of de aanmelding is al gebruikt. Begin opnieuw.',
    },
    too_many: {
      title: 'Er melden zich te veel mensen tegelijk aan',
      text: 'Begin over enkele ogenblikken opnieuw.',
    },
    settings_changed: {
      title: 'De aanmelding van uw bedrijf is intussen gewijzigd',
      text: 'Een beheerder heeft de instellingen gewijzigd. Begin opnieuw.',
    },
    switched_off: {
      title: 'De aanmelding van uw bedrijf is uitgeschakeld',
      text: 'Een beheerder heeft die intussen uitgeschakeld. Meld u aan met uw wachtwoord.',
    },
    unreachable: {
      title: 'De aanmelding van uw bedrijf reageert niet',
      text: 'Probeer het zo dadelijk opnieuw. Blijft dit gebeuren, laat het dan een beheerder van uw account weten.',
    },
    refused_there: {
      title: 'Uw bedrijf heeft u niet aangemeld',
      text: 'U hebt daar geannuleerd of mag Sitzplan niet gebruiken. Probeer het opnieuw of vraag het aan degene die de aanmelding van uw bedrijf beheert.',
    },
    not_accepted: {
      title: 'Het antwoord van uw bedrijf is niet te vertrouwen',
      text: 'Het doorstond onze controles niet, dus er is niemand aangemeld. Laat dit een beheerder van uw account weten: de test op de pagina ‘Bedrijfsaanmelding’ laat zien wat er niet klopt.',
    },
    no_email: {
      title: 'Uw bedrijf heeft uw e-mailadres niet doorgegeven',
      text: 'Zonder dat adres kunnen we u niet vinden. Laat dit een beheerder van uw account weten.',
    },
    email_not_verified: {
      title: 'Uw bedrijf heeft uw e-mailadres niet geverifieerd',
      text: 'Laat het daar verifiëren en meld u dan opnieuw aan.',
    },
    domain_not_verified: {
      title: 'Uw adres hoort bij een ander domein',
      text: 'Het account heeft dat domein niet geverifieerd, dus het telt niet. Laat dit een beheerder van uw account weten.',
    },
    suspended: {
      title: 'Uw toegang is geblokkeerd',
      text: 'Een beheerder van uw account kan de blokkering opheffen.',
    },
    deleted: {
      title: 'Uw toegang is verwijderd',
      text: 'Een beheerder van uw account kan die terugzetten.',
    },
    identity_changed: {
      title: 'Uw bedrijf kent u nu onder een andere identiteit',
      text: 'Aan uw adres is al een andere identiteit gekoppeld. Een beheerder van uw account kan die loskoppelen.',
    },
    administrators_excluded: {
      title: 'Beheerders kunnen zich zo nog niet aanmelden',
      text: 'Een superbeheerder moet de instellingen van de bedrijfsaanmelding één keer opslaan. Meld u tot die tijd aan met uw wachtwoord.',
    },
    active_elsewhere: {
      title: 'Uw adres is actief in een ander account',
      text: 'Open de link in uw uitnodiging en meld u daar aan om over te stappen.',
    },
    not_invited: {
      title: 'U bent nog niet uitgenodigd',
      text: 'Vraag een beheerder van uw account om u toe te voegen.',
    },
  },
  product: {
    title: 'Aanmelden bij {{client}}',
    text: 'Met het e-mailadres van uw account bij Sitzplan.',
    goesOn: 'Door naar {{client}}…',
    confirm: {
      title: 'Doorgaan naar {{client}}?',
      text: 'U bent aangemeld. {{client}} op deze computer krijgt uw naam, uw e-mailadres en wat u ervan mag gebruiken.',
      submit: 'Doorgaan naar {{client}}',
      other: 'Als iemand anders aanmelden',
      note: 'Hebt u {{client}} niet zojuist zelf gestart? Sluit dan deze pagina.',
    },
    over: {
      title: 'Deze aanmelding is niet meer geldig',
      text: 'De aanmelding is in een andere browser of minstens een uur geleden begonnen, of is al gebruikt. Ga terug naar het product en meld u opnieuw aan.',
    },
  },
  titlePassword: 'Uw wachtwoord',
  textPassword: 'Hebt u een tweede factor, dan vragen we daarna om een code.',
  titleCode: 'Uw code',
  textCode: 'Uw wachtwoord klopt. Nu de tweede factor.',
  code: {
    missing: 'Voer een code in.',
    wrong: 'Deze code klopt niet',
    app: {
      label: 'Code uit uw authenticator-app',
      hint: 'Zes cijfers. Elke 30 seconden komt er een nieuwe.',
      wrong: 'Elke code werkt één keer en maar kort. Wacht op de volgende; de klok van uw telefoon moet goed staan.',
      other: 'Herstelcode gebruiken',
    },
    recovery: {
      label: 'Herstelcode',
      hint: 'Een van de tien die u hebt bewaard toen u de tweede factor instelde.',
      wrong:
        'Elke code werkt één keer. Neem een andere. Hebt u er geen meer, dan kan een beheerder uw tweede factor resetten.',
      other: 'Authenticator-app gebruiken',
    },
  },
  change: 'Wijzigen',
  password: 'Wachtwoord',
  passwordMissing: 'Voer uw wachtwoord in.',
  submit: 'Aanmelden',
  newPassword: 'Nieuw wachtwoord',
  newPasswordShort: 'Kies ten minste 12 tekens.',
  forgotten: {
    link: 'Wachtwoord vergeten?',
    title: 'Wachtwoord opnieuw instellen',
    text: 'We sturen u een link waarmee u een nieuw wachtwoord kiest.',
    submit: 'Link aanvragen',
    sent: 'Als er een account met {{email}} bestaat, is er een e-mail met de link onderweg. De link werkt een uur.',
    sentHere:
      'Als er een account met {{email}} bestaat, staat de link nu klaar om door te geven. De link werkt een uur.',
    back: 'Terug naar de aanmelding',
  },
  reset: {
    title: 'Kies een nieuw wachtwoord',
    text: 'Voor {{email}}. Daarna bent u overal afgemeld.',
    submit: 'Wachtwoord opslaan',
    signIn: 'Aanmelden',
    done: { title: 'Uw wachtwoord is gewijzigd', text: 'U kunt zich er nu mee aanmelden.' },
    used: {
      title: 'Deze link is al gebruikt',
      text: 'Elke link werkt één keer. Hebt u nog steeds een nieuw wachtwoord nodig, vraag dan een nieuwe link aan.',
    },
    expired: {
      title: 'Deze link is verlopen',
      text: 'De link werkte een uur, en alleen de nieuwste werkt. Vraag een nieuwe aan.',
    },
    unknown: { title: 'Deze link werkt niet', text: 'Kopieer de volledige link uit de e-mail en probeer het opnieuw.' },
  },
  emailChange: {
    title: 'Bevestig uw e-mailadres',
    text: '{{email}} wordt uw adres bij {{account}}. Vanaf dan meldt u zich ermee aan; overal elders wordt u afgemeld.',
    submit: 'Adres bevestigen',
    toStart: 'Naar Sitzplan',
    done: { title: 'Uw e-mailadres is gewijzigd', text: 'Vanaf nu meldt u zich aan met het nieuwe adres.' },
    used: { title: 'Deze link is al gebruikt', text: 'Elke link werkt één keer. Meld u aan met het nieuwe adres.' },
    expired: {
      title: 'Deze link is verlopen',
      text: 'De link werkte 48 uur, en alleen de nieuwste werkt. Vraag onder ‘Mijn account’ een nieuwe aan.',
    },
    unknown: { title: 'Deze link werkt niet', text: 'Kopieer de volledige link uit de e-mail en probeer het opnieuw.' },
  },
  throttled: 'Om uw account te beschermen. Weer mogelijk over {{clock}} min.',
  plan: {
    label: 'Over Sitzplan',
    description:
      'Een huis met twee ruimten. In de ene tien plaatsen: negen zijn bezet, één is gereserveerd voor de eerste van drie personen bij de deur. In de andere zestig plaatsen in drie rijen, waarvan sommige vrij.',
    claim: 'Wie zit, wie wacht, wat vrij is.',
    explained: '10 plaatsen, 9 bezet, 1 gereserveerd. Bij de deur: op volgorde, niemand dringt voor.',
  },
}
