// Norske tekster for avvisninger.
import type { ErrorTexts } from '../errors.ts'

export const errors: ErrorTexts = {
  bad_http: ['Dette er ikke en gyldig HTTP-forespørsel', 'Den første linjen, et hode eller lengden kan ikke leses.'],
  bad_json: ['Forespørselen er ikke gyldig JSON', 'Send et JSON-dokument i UTF-8.'],
  invalid_request: ['Noen verdier er ikke gyldige', 'Se «errors» for hver av dem.'],
  body_too_large: ['Forespørselen er for stor', 'Send høyst {limit}.'],
  headers_too_large: ['Adressen eller hodene er for lange', 'Til sammen kan de være på høyst 16 kB.'],
  request_timeout: ['Forespørselen brukte for lang tid på å komme frem', 'Send den på nytt, i ett strekk.'],
  unsupported_media_type: ['Denne medietypen godtas ikke', 'Send {types}.'],
  not_found: ['Ikke funnet', 'Det finnes ingenting på denne adressen, eller du har ikke tilgang til det.'],
  unauthorized: ['Logg på', 'Kallet mangler gyldig pålogging: Logg på, eller send et gyldig token.'],
  forbidden: ['Du har ikke tillatelse til dette', 'Be en administrator for kontoen om tillatelsen.'],
  wrong_origin: ['Kallet kom fra et annet nettsted', 'Kall med informasjonskapsel godtas bare fra våre egne sider.'],
  too_many_attempts: ['For mange forsøk', 'Prøv igjen om {wait}.'],
  too_many_requests: ['For mange forespørsler', 'Prøv igjen om {wait}.'],
  too_many_streams: [
    'For mange åpne strømmer',
    'Kontoen har {limit} hendelsesstrømmer og ventende kall åpne, og flere er ikke tillatt. Lukk noen av dem først.',
  ],
  idempotency_key_reused: [
    'Denne Idempotency-Key er brukt for en annen forespørsel',
    'Send en ny nøkkel for en ny forespørsel.',
  ],
  unavailable: ['Sitzplan er ikke tilgjengelig for øyeblikket', 'Prøv igjen om litt. Ingen mister plassen av dette.'],
  internal_error: [
    'Noe gikk galt hos oss',
    'Prøv igjen. Hvis det fortsetter, kan du oppgi forespørsels-ID-en til driftsansvarlig.',
  ],

  sign_in_failed: ['Påloggingen mislyktes', 'E-postadresse, passord eller kode er feil.'],
  code_required: ['En kode kreves', 'Skriv inn koden fra autentiseringsappen, eller en av gjenopprettingskodene dine.'],
  company_sign_in_required: [
    'Logg på via bedriften',
    'Bedriften har slått av passord. Er du administratoren som fortsatt kan bruke passord, bør du kontrollere det: Det kan være feil.',
  ],
  no_company_sign_in: ['Det finnes ingen bedriftspålogging for denne adressen', 'Logg på med passordet ditt.'],
  company_unreachable: [
    'Bedriftens pålogging kan ikke nås',
    'Prøv igjen om litt. Hvis det fortsetter, kan du si fra til en administrator for kontoen.',
  ],
  second_factor_required: [
    'Konfigurer tofaktor først',
    'Kontoen krever det av alle. Før du har det, gir denne påloggingen ikke tilgang til noe annet.',
  ],
  link_used: ['Denne lenken er allerede brukt', 'Hver lenke virker én gang. Be om en ny.'],
  link_expired: ['Denne lenken er utløpt', 'Be om en ny.'],
  not_your_invitation: [
    'Denne invitasjonen er til noen andre',
    'Logg på med e-postadressen den ble sendt til, og åpne lenken igjen.',
  ],

  account_suspended: [
    'Kontoen er sperret',
    'Ingen økter kan startes. En administrator kan spørre leverandøren hvorfor.',
  ],
  license_expired: ['Lisensen er utløpt', 'Ingen økter kan startes før en administrator laster inn en ny lisens.'],
  user_suspended: ['Tilgangen din er sperret', 'En administrator for kontoen kan oppheve sperringen.'],
  not_activated: [
    'Du har ikke aktivert tilgangen din ennå',
    'Bruk lenken i invitasjonen, eller be en administrator om å sende den på nytt.',
  ],
  not_entitled: ['Dette produktet er ikke tildelt deg', 'En administrator for kontoen kan tildele det.'],
  too_many_sessions: ['For mange økter', 'Du har {limit} økter, og flere er ikke tillatt. Avslutt en av dem først.'],
  cooling_down: ['En administrator avsluttet økten din', 'Du kan starte igjen om {wait}, eller stille deg i kø nå.'],
  seats_exhausted: [
    'Alle delte lisenser er i bruk',
    'Vent til en lisens blir ledig, så kan du starte en økt, eller be en administrator om en plass.',
  ],
  session_ended: ['Denne økten er avsluttet', 'Start en ny økt for å fortsette.'],
  ticket_lost: ['Du har mistet plassen i køen', 'Be om plass på nytt for å vente bakerst i køen.'],

  device_retired: [
    'Denne enheten er tatt ut av bruk',
    'En administrator for kontoen har tatt den ut av lisensen og kan ta den i bruk igjen under «Plasser og enheter».',
  ],
  device_limit_reached: [
    'Enhetsgrensen er nådd',
    'Lisensen tillater {limit} enheter her, og {inUse} er registrert. {why}',
  ],

  email_taken: [
    'Denne e-postadressen er opptatt',
    'En bruker i denne kontoen har den, eller noen som er aktiv i en annen.',
  ],
  restore_expired: [
    'Det er for sent å gjenopprette dette',
    'Brukere tas vare på i 30 dager, lisenser og innstillingene deres så lenge produktet sier.',
  ],
  last_superadmin: ['Den siste superadminen kan ikke fjernes', 'Gjør noen andre til superadmin først.'],
  last_operator: [
    'Den siste operatøren kan ikke fjernes',
    'Uten operatører kan ingen utstede lisenser. Den som drifter serveren, legger til en ny først: sitzplan operator add.',
  ],
  wrong_state: ['Dette er ikke mulig nå', '{why}'],
  no_seat_available: ['Ingen lisens er ledig', '{why}'],
  kind_not_sold: ['Produktet selges ikke med denne lisenstypen', '{why}'],
  license_invalid: ['Denne lisensen kan ikke brukes', '{why}'],
  surplus_licenses: [
    'Flere lisenser er i bruk enn den nye lisensen har',
    'Fjern de overskytende først. «changes» viser hvor.',
  ],
  license_vetoed: ['Produktet trenger fortsatt denne lisensen', 'Det melder: {veto}'],
  still_in_queues: [
    'Denne lisensen følger med køene',
    'Fjern personen fra alle køene først. Personen er fortsatt med i: {queues}.',
  ],
  domain_not_proved: ['Domenet er ikke bekreftet', '{why}'],
  domain_taken: [
    'En annen konto har bekreftet dette domenet',
    'Et domene tilhører én konto. Er det deres, kan du spørre den som drifter Sitzplan.',
  ],
  provider_not_usable: ['Disse innstillingene fungerer ikke', '{why}'],
  limit_reached: ['Grensen er nådd', 'Høyst {limit} er mulig. Fjern en først.'],
  no_self_service: [
    'Dette produktet bestilles ikke her',
    'Leverandøren selger det på forespørsel. Kontakt salg, og fortell hvor mange du trenger.',
  ],
  no_payment_method: [
    'Ingen betalingsmåte er registrert',
    'Be leverandøren om å registrere en for kontoen, eller kontakt salg.',
  ],
  order_state: ['Denne bestillingen kan ikke endres slik', '{why}'],
  payment_failed: ['Kortet ble ikke belastet', '{why} Bestillingen er fortsatt åpen.'],
  payments_unreachable: ['Betalingstjenesten svarer ikke', 'Ingenting er endret. Prøv igjen om noen minutter.'],
  bad_signature: ['Denne meldingen er ikke signert av betalingstjenesten', 'Ingenting er endret.'],
  name_taken: ['Dette navnet er opptatt', 'Velg et annet. Store og små bokstaver regnes som like.'],
  role_in_use: ['Denne rollen er i bruk', 'Brukere som har den: {users}. Gi dem en annen rolle først.'],
  group_limits_managers: [
    'Denne gruppen bestemmer hvem forvaltere har ansvar for',
    'Forvaltere som er begrenset til den: {managers}. Velg andre grupper for dem først.',
  ],
  kept_by_directory: ['Brukerkatalogen styrer denne gruppen', '{why}'],
  membership_kept: ['Dette medlemskapet styres ikke her', '{why}'],
  given_by_rule: [
    'En grupperegel gir dette produktet',
    'Den ville gitt det igjen med en gang. Endre regelen, eller ta personen ut av gruppen den gjelder for.',
  ],
  rules_changed: [
    'Noen andre har endret reglene i mellomtiden',
    'Det du skrev, ble ikke lagret. Last inn reglene på nytt, og endre dem en gang til.',
  ],
  key_taken: ['Denne nøkkelen er opptatt', 'Velg en annen.'],
  import_unreadable: ['Denne filen kan ikke importeres', '{why}'],
  import_running: ['En import pågår', 'Det kan bare være én om gangen. Vent til den er fullført, eller stans den.'],
}
