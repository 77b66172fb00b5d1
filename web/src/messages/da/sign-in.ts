// Tekster til features/sign-in.
import type { signIn as en } from '../en/sign-in.ts'
import type { Texts } from '../texts.ts'

export const signIn: Texts<typeof en> = {
  title: 'Log ind',
  text: 'Med e-mailadressen til din konto.',
  ended: 'Du er blevet logget ud. Log ind igen for at fortsætte.',
  email: 'E-mailadresse',
  emailMissing: 'Angiv din e-mailadresse.',
  emailWrong: 'Det er ikke en fuldstændig e-mailadresse endnu.',
  next: 'Fortsæt',
  titleCompany: 'Firmalogin',
  textCompany: 'Din virksomhed logger dig ind og sender dig tilbage hertil.',
  company: {
    submit: 'Log ind med firmalogin',
    password: 'Brug en adgangskode i stedet',
    emergency: 'Jeg er nødadministratoren',
  },
  titleRefused: 'Ikke logget ind',
  again: 'Begynd forfra',
  refused: {
    not_begun_here: {
      title: 'Dette login blev ikke startet her',
      text: 'Det blev startet i en anden browser, for mere end ti minutter siden, eller er allerede brugt. Begynd forfra.',
    },
    too_many: {
      title: 'For mange logger ind på én gang',
      text: 'Begynd forfra om et øjeblik.',
    },
    settings_changed: {
      title: 'Din virksomheds firmalogin er ændret i mellemtiden',
      text: 'En administrator har ændret indstillingerne. Begynd forfra.',
    },
    switched_off: {
      title: 'Din virksomheds firmalogin er slået fra',
      text: 'En administrator slog det fra i mellemtiden. Log ind med din adgangskode.',
    },
    unreachable: {
      title: 'Din virksomheds firmalogin svarer ikke',
      text: 'Prøv igen om lidt. Kontakt en administrator på din konto, hvis det fortsætter.',
    },
    refused_there: {
      title: 'Din virksomhed loggede dig ikke ind',
      text: 'Du annullerede dér, eller du må ikke bruge Sitzplan. Prøv igen, eller spørg den, der er ansvarlig for login i din virksomhed.',
    },
    not_accepted: {
      title: 'Svaret fra din virksomhed er ikke til at stole på',
      text: 'Det bestod ikke vores kontrol, så ingen blev logget ind. Kontakt en administrator på din konto: Testen på siden Firmalogin viser, hvad der er galt.',
    },
    no_email: {
      title: 'Din virksomhed oplyste ikke din e-mailadresse',
      text: 'Uden den kan vi ikke finde dig. Kontakt en administrator på din konto.',
    },
    email_not_verified: {
      title: 'Din virksomhed har ikke bekræftet din e-mailadresse',
      text: 'Få den bekræftet dér, og log derefter ind igen.',
    },
    domain_not_verified: {
      title: 'Din adresse tilhører et andet domæne',
      text: 'Kontoen har ikke bekræftet domænet, så det gælder ikke. Kontakt en administrator på din konto.',
    },
    suspended: {
      title: 'Din adgang er spærret',
      text: 'En administrator på din konto kan ophæve spærringen.',
    },
    deleted: {
      title: 'Din adgang er slettet',
      text: 'En administrator på din konto kan gendanne den.',
    },
    identity_changed: {
      title: 'Din virksomhed kender dig nu under en anden identitet',
      text: 'Din adresse er allerede forbundet til en anden identitet. En administrator på din konto kan fjerne forbindelsen.',
    },
    administrators_excluded: {
      title: 'Administratorer kan ikke logge ind på denne måde endnu',
      text: 'En superadministrator skal gemme indstillingerne for firmalogin én gang. Log ind med din adgangskode indtil da.',
    },
    active_elsewhere: {
      title: 'Din adresse er aktiv på en anden konto',
      text: 'Åbn linket i din invitation, og log ind dér for at skifte konto.',
    },
    not_invited: {
      title: 'Du er ikke inviteret endnu',
      text: 'Bed en administrator på din konto om at tilføje dig.',
    },
  },
  product: {
    title: 'Log ind på {{client}}',
    text: 'Med e-mailadressen til din konto i Sitzplan.',
    goesOn: 'Videre til {{client}} …',
    confirm: {
      title: 'Videre til {{client}}?',
      text: 'Du er logget ind. {{client}} på denne computer får oplyst dit navn, din e-mailadresse, og hvad du må bruge.',
      submit: 'Videre til {{client}}',
      other: 'Log ind som en anden',
      note: 'Har du ikke lige startet {{client}}? Så luk denne side.',
    },
    over: {
      title: 'Dette login er ikke længere gyldigt',
      text: 'Det blev startet i en anden browser, for mindst en time siden, eller er allerede brugt. Gå tilbage til produktet, og log ind igen.',
    },
  },
  titlePassword: 'Din adgangskode',
  textPassword: 'Bruger du tofaktorgodkendelse, bliver du bagefter bedt om en kode.',
  titleCode: 'Din kode',
  textCode: 'Din adgangskode er rigtig. Nu mangler kun koden.',
  code: {
    missing: 'Angiv en kode.',
    wrong: 'Koden passer ikke',
    app: {
      label: 'Kode fra din godkendelsesapp',
      hint: 'Seks cifre. Der kommer en ny hvert 30. sekund.',
      wrong: 'Hver kode virker kun én gang og kun kort. Vent på den næste. Uret på din telefon skal gå rigtigt.',
      other: 'Brug en genoprettelseskode',
    },
    recovery: {
      label: 'Genoprettelseskode',
      hint: 'En af de ti, du gemte, da du konfigurerede tofaktorgodkendelse.',
      wrong:
        'Hver kode virker kun én gang. Tag en anden. Har du ikke flere, kan en administrator nulstille din tofaktorgodkendelse.',
      other: 'Brug godkendelsesappen',
    },
  },
  change: 'Skift',
  password: 'Adgangskode',
  passwordMissing: 'Angiv din adgangskode.',
  submit: 'Log ind',
  newPassword: 'Ny adgangskode',
  newPasswordShort: 'Vælg mindst 12 tegn.',
  forgotten: {
    link: 'Glemt din adgangskode?',
    title: 'Nulstil din adgangskode',
    text: 'Vi sender dig et link, hvor du kan vælge en ny.',
    submit: 'Anmod om link',
    sent: 'Hvis der findes en konto med {{email}}, er en e-mail med linket på vej. Det virker i en time.',
    sentHere:
      'Hvis der findes en konto med {{email}}, er linket nu klar til at blive givet videre. Det virker i en time.',
    back: 'Tilbage til login',
  },
  reset: {
    title: 'Vælg en ny adgangskode',
    text: 'Til {{email}}. Derefter er du logget ud overalt.',
    submit: 'Gem adgangskoden',
    signIn: 'Log ind',
    done: { title: 'Din adgangskode er ændret', text: 'Du kan logge ind med den nu.' },
    used: {
      title: 'Linket er allerede brugt',
      text: 'Hvert link virker én gang. Bed om et nyt, hvis du stadig har brug for en ny adgangskode.',
    },
    expired: { title: 'Linket er udløbet', text: 'Det virkede i en time, og kun det nyeste gælder. Bed om et nyt.' },
    unknown: { title: 'Linket er ukendt', text: 'Kopiér det fra e-mailen igen i sin helhed.' },
  },
  emailChange: {
    title: 'Bekræft din e-mailadresse',
    text: '{{email}} bliver din adresse hos {{account}}. Fremover logger du ind med den, og du bliver logget ud alle andre steder.',
    submit: 'Bekræft adressen',
    toStart: 'Til Sitzplan',
    done: { title: 'Din e-mailadresse er ændret', text: 'Fremover logger du ind med den nye.' },
    used: { title: 'Linket er allerede brugt', text: 'Hvert link virker én gang. Log ind med den nye adresse.' },
    expired: {
      title: 'Linket er udløbet',
      text: 'Det virkede i 48 timer, og kun det nyeste gælder. Bed om et nyt under »Min konto«.',
    },
    unknown: { title: 'Linket er ukendt', text: 'Kopiér det fra e-mailen igen i sin helhed.' },
  },
  throttled: 'Af hensyn til din kontos sikkerhed. Muligt igen om {{clock}} min.',
  plan: {
    label: 'Om Sitzplan',
    description:
      'Et hus med to rum. I det ene er der ti pladser: ni er i brug, og én er reserveret til den første af tre personer ved døren. I det andet er der tres pladser i tre rækker, hvoraf nogle er ledige.',
    claim: 'Hvem der sidder, hvem der venter, og hvad der er ledigt.',
    explained: '10 pladser, 9 i brug, 1 reserveret til den næste. Ved døren: efter tur, ingen springer over.',
  },
}
