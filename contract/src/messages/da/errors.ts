// Afvisningernes danske tekster.
import type { ErrorTexts } from '../errors.ts'

export const errors: ErrorTexts = {
  bad_http: ['Dette er ikke en gyldig HTTP-anmodning', 'Den første linje, en header eller længden kan ikke læses.'],
  bad_json: ['Anmodningen er ikke gyldig JSON', 'Send et JSON-dokument i UTF-8.'],
  invalid_request: ['Nogle værdier er ikke gyldige', 'Under »errors« står, hvad der er galt med hver af dem.'],
  body_too_large: ['Anmodningen er for stor', 'Send højst {limit}.'],
  headers_too_large: ['Adressen eller headerne er for lange', 'Tilsammen må de fylde 16 kB.'],
  request_timeout: ['Anmodningen var for længe undervejs', 'Send den igen på én gang.'],
  unsupported_media_type: ['Dette format godtages ikke', 'Send {types}.'],
  not_found: ['Ikke fundet', 'Der er intet på denne adresse, eller du har ikke adgang til det.'],
  unauthorized: ['Log ind', 'Kaldet mangler gyldige loginoplysninger: Log ind, eller send et gyldigt token.'],
  forbidden: ['Du har ikke rettighed til dette', 'Bed en administrator på din konto om rettigheden.'],
  wrong_origin: ['Kaldet kom fra et andet websted', 'Kald med en cookie godtages kun fra vores egne sider.'],
  too_many_attempts: ['For mange forsøg', 'Prøv igen om {wait}.'],
  too_many_requests: ['For mange anmodninger', 'Prøv igen om {wait}.'],
  too_many_streams: [
    'For mange åbne streams',
    'Din konto har {limit} hændelsesstreams og ventende kald åbne, og det er det højst tilladte. Luk først nogle af dem.',
  ],
  idempotency_key_reused: [
    'Denne Idempotency-Key er brugt til en anden anmodning',
    'Send en ny nøgle til en ny anmodning.',
  ],
  unavailable: ['Sitzplan er ikke tilgængelig i øjeblikket', 'Prøv igen om lidt. Ingen mister en plads af den grund.'],
  internal_error: ['Noget gik galt hos os', 'Prøv igen. Fortsætter det, så giv din driftsansvarlige anmodnings-id’et.'],

  sign_in_failed: ['Login mislykkedes', 'E-mailadressen, adgangskoden eller koden er forkert.'],
  code_required: ['Der kræves en kode', 'Angiv koden fra din godkendelsesapp eller en af dine genoprettelseskoder.'],
  company_sign_in_required: [
    'Log ind med firmalogin',
    'Din virksomhed har slået adgangskoder fra. Er du den ene administrator, hvis adgangskode stadig virker, så kontrollér den. Den er måske forkert.',
  ],
  no_company_sign_in: ['Der er intet firmalogin til denne adresse', 'Log ind med din adgangskode.'],
  company_unreachable: [
    'Din virksomheds firmalogin kan ikke nås',
    'Prøv igen om lidt. Kontakt en administrator på din konto, hvis det fortsætter.',
  ],
  second_factor_required: [
    'Konfigurér først tofaktorgodkendelse',
    'Din konto kræver det af alle. Indtil da giver dette login ikke adgang til andet.',
  ],
  link_used: ['Linket er allerede brugt', 'Links virker én gang. Bed om et nyt.'],
  link_expired: ['Linket er udløbet', 'Bed om et nyt.'],
  not_your_invitation: [
    'Denne invitation er til en anden',
    'Log ind med den e-mailadresse, den blev sendt til, og åbn derefter linket igen.',
  ],

  account_suspended: [
    'Din konto er spærret',
    'Ingen sessioner kan startes. En administrator kan spørge leverandøren hvorfor.',
  ],
  license_expired: ['Licensen er udløbet', 'Ingen sessioner kan startes, før en administrator indlæser en ny licens.'],
  user_suspended: ['Din adgang er spærret', 'En administrator på din konto kan ophæve spærringen.'],
  not_activated: [
    'Du har ikke aktiveret din adgang endnu',
    'Brug linket i din invitation, eller bed en administrator om at sende den igen.',
  ],
  not_entitled: ['Dette produkt er ikke tildelt dig', 'En administrator på din konto kan tildele det.'],
  too_many_sessions: [
    'For mange sessioner',
    'Du har {limit} sessioner, og det er det højst tilladte. Afslut først en af dem.',
  ],
  cooling_down: [
    'En administrator har afsluttet din session',
    'Du kan starte igen om {wait} eller stille dig på ventelisten nu.',
  ],
  seats_exhausted: [
    'Alle delte licenser er i brug',
    'Du kan starte en session, når en licens bliver ledig. Vent på en, eller bed en administrator om hjælp.',
  ],
  session_ended: ['Denne session er slut', 'Start en ny session for at fortsætte.'],
  ticket_lost: ['Du har mistet din plads på ventelisten', 'Spørg igen for at stå sidst på ventelisten.'],

  device_retired: [
    'Denne enhed er taget ud af brug',
    'En administrator på din konto har taget den af licensen og kan gendanne den under »Pladser og enheder«.',
  ],
  device_limit_reached: [
    'Enhedsgrænsen er nået',
    'Din licens tillader {limit} enheder her, og {inUse} er registreret. {why}',
  ],

  email_taken: [
    'E-mailadressen er allerede i brug',
    'En bruger på denne konto har den, eller en person, der er aktiv på en anden.',
  ],
  restore_expired: [
    'Det er for sent at gendanne dette',
    'Brugere opbevares i 30 dage, licenser og deres indstillinger så længe, som produktet angiver.',
  ],
  last_superadmin: ['Den sidste superadministrator kan ikke fjernes', 'Gør først en anden til superadministrator.'],
  last_operator: [
    'Den sidste operatør kan ikke fjernes',
    'Uden operatører udsteder ingen licenser. Den, der driver serveren, tilføjer først en anden: sitzplan operator add.',
  ],
  wrong_state: ['Det er ikke muligt nu', '{why}'],
  no_seat_available: ['Ingen licens er ledig', '{why}'],
  kind_not_sold: ['Produktet sælges ikke med denne licenstype', '{why}'],
  license_invalid: ['Denne licens kan ikke bruges', '{why}'],
  surplus_licenses: [
    'Flere licenser er i brug, end den nye licens har',
    'Fjern først de overskydende. Under »changes« står hvor.',
  ],
  license_vetoed: ['Produktet har stadig brug for denne licens', 'Det oplyser: {veto}'],
  still_in_queues: [
    'Denne licens følger med køerne',
    'Tag først personen ud af alle køer. Personen er stadig i: {queues}.',
  ],
  domain_not_proved: ['Domænet er ikke bekræftet', '{why}'],
  domain_taken: [
    'En anden konto har bekræftet dette domæne',
    'Et domæne tilhører én konto. Er det dit, så kontakt den, der driver Sitzplan.',
  ],
  provider_not_usable: ['Disse indstillinger virker ikke', '{why}'],
  limit_reached: ['Grænsen er nået', 'Der må højst være {limit}. Fjern først en af dem.'],
  no_self_service: [
    'Produktet bestilles ikke her',
    'Din leverandør sælger det efter anmodning. Kontakt salgsafdelingen, og oplys, hvor mange du har brug for.',
  ],
  no_payment_method: [
    'Ingen betalingsmetode er registreret',
    'Bed din leverandør om at registrere en for din konto, eller kontakt salgsafdelingen.',
  ],
  order_state: ['Denne ordre kan ikke ændres på den måde', '{why}'],
  payment_failed: ['Beløbet blev ikke trukket på kortet', '{why} Ordren er fortsat åben.'],
  payments_unreachable: ['Betalingstjenesten svarer ikke', 'Intet er ændret. Prøv igen om nogle minutter.'],
  bad_signature: ['Denne besked er ikke signeret af betalingstjenesten', 'Intet er ændret.'],
  name_taken: ['Navnet er allerede i brug', 'Vælg et andet. Der skelnes ikke mellem store og små bogstaver.'],
  role_in_use: ['Rollen er i brug', 'Brugere, der har den: {users}. Giv dem først en anden rolle.'],
  group_limits_managers: [
    'Gruppen bestemmer, hvem managere administrerer',
    'Managere, der er begrænset til den: {managers}. Vælg først andre grupper til dem.',
  ],
  kept_by_directory: ['Dit brugerkatalog vedligeholder denne gruppe', '{why}'],
  membership_kept: ['Dette medlemskab administreres ikke her', '{why}'],
  given_by_rule: [
    'En grupperegel giver dette produkt',
    'Den ville straks give det igen. Ændr reglen, eller tag personen ud af reglens gruppe.',
  ],
  rules_changed: [
    'En anden har ændret reglerne i mellemtiden',
    'Dine ændringer blev ikke gemt. Indlæs reglerne igen, og ret dem endnu en gang.',
  ],
  key_taken: ['Nøglen er allerede i brug', 'Vælg en anden.'],
  import_unreadable: ['Filen kan ikke importeres', '{why}'],
  import_running: ['En import er i gang', 'Der kan kun være én ad gangen. Vent, til den er færdig, eller stop den.'],
}
