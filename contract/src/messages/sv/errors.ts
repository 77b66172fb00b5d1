// Svenska texter för avslag.
import type { ErrorTexts } from '../errors.ts'

export const errors: ErrorTexts = {
  bad_http: [
    'Det är ingen giltig HTTP-förfrågan',
    'Det går inte att läsa den första raden, ett huvud eller längdangivelsen.',
  ],
  bad_json: ['Förfrågan är inte giltig JSON', 'Skicka ett JSON-dokument i UTF-8.'],
  invalid_request: ['Några uppgifter stämmer inte', 'Under ”errors” står vad som är fel med var och en.'],
  body_too_large: ['Förfrågan är för stor', 'Skicka högst {limit}.'],
  headers_too_large: ['Adressen eller huvudena är för långa', 'Tillsammans får de vara högst 16 kB.'],
  request_timeout: ['Det tog för lång tid innan förfrågan kom fram', 'Skicka den igen, i ett svep.'],
  unsupported_media_type: ['Formatet stöds inte', 'Skicka {types}.'],
  not_found: ['Hittades inte', 'Det finns inget på den här adressen, eller så har du inte åtkomst till det.'],
  unauthorized: ['Logga in', 'Anropet saknar giltiga inloggningsuppgifter: logga in eller skicka en giltig token.'],
  forbidden: ['Du har inte behörighet till det här', 'Be en administratör för ditt konto om behörigheten.'],
  wrong_origin: ['Anropet kom från en annan webbplats', 'Anrop med cookie tas bara emot från våra egna sidor.'],
  too_many_attempts: ['För många försök', 'Försök igen om {wait}.'],
  too_many_requests: ['För många förfrågningar', 'Försök igen om {wait}.'],
  too_many_streams: [
    'För många öppna anslutningar',
    'Ditt konto har {limit} händelseströmmar och väntande anrop öppna, och fler är inte tillåtna. Stäng några av dem först.',
  ],
  idempotency_key_reused: [
    'Den här Idempotency-Key har använts för en annan förfrågan',
    'Skicka en ny nyckel för en ny förfrågan.',
  ],
  unavailable: [
    'Sitzplan är inte tillgängligt just nu',
    'Försök igen om en stund. Ingen förlorar sin plats på grund av det här.',
  ],
  internal_error: [
    'Något gick fel hos oss',
    'Försök igen. Om felet kvarstår, uppge förfrågnings-ID för den som är driftansvarig.',
  ],

  sign_in_failed: ['Inloggningen misslyckades', 'E-postadressen, lösenordet eller koden är fel.'],
  code_required: ['Det krävs en kod', 'Ange koden från din autentiseringsapp eller en av dina återställningskoder.'],
  company_sign_in_required: [
    'Logga in via ditt företag',
    'Ditt företag har stängt av lösenord. Om du är nödadministratör, vars lösenord fortfarande gäller, kontrollera det: det kan vara fel.',
  ],
  no_company_sign_in: ['Det finns ingen företagsinloggning för adressen', 'Logga in med ditt lösenord.'],
  company_unreachable: [
    'Det går inte att nå ditt företags inloggning',
    'Försök igen om en stund. Om felet kvarstår, kontakta en administratör för ditt konto.',
  ],
  second_factor_required: [
    'Konfigurera tvåfaktorsautentisering först',
    'Ditt konto kräver det av alla. Till dess kan du inte göra något annat.',
  ],
  link_used: ['Länken har redan använts', 'Varje länk gäller en gång. Begär en ny.'],
  link_expired: ['Länken har gått ut', 'Begär en ny.'],
  not_your_invitation: [
    'Inbjudan är avsedd för någon annan',
    'Logga in med e-postadressen som den skickades till och öppna sedan länken igen.',
  ],

  account_suspended: [
    'Ditt konto är spärrat',
    'Inga sessioner kan startas. En administratör kan fråga leverantören om orsaken.',
  ],
  license_expired: [
    'Licensen har gått ut',
    'Inga sessioner kan startas förrän en administratör läser in en ny licens.',
  ],
  user_suspended: ['Din åtkomst är spärrad', 'En administratör för ditt konto kan häva spärren.'],
  not_activated: [
    'Du har inte aktiverat ditt konto ännu',
    'Använd länken i din inbjudan eller be en administratör att skicka den igen.',
  ],
  not_entitled: ['Du har inte tilldelats produkten', 'En administratör för ditt konto kan tilldela den.'],
  too_many_sessions: [
    'För många sessioner',
    'Du har {limit} sessioner, och fler är inte tillåtna. Avsluta en av dem först.',
  ],
  cooling_down: [
    'En administratör har avslutat din session',
    'Du kan starta igen om {wait}, eller ställa dig i kö nu.',
  ],
  seats_exhausted: [
    'Alla delade licenser används',
    'För att starta en session väntar du tills en licens blir ledig eller ber en administratör om hjälp.',
  ],
  session_ended: ['Sessionen har avslutats', 'Starta en ny session för att fortsätta.'],
  ticket_lost: ['Du har förlorat din plats i kön', 'Ställ dig i kö igen för att vänta längst bak.'],

  device_retired: [
    'Enheten är tagen ur bruk',
    'En administratör för ditt konto har tagit bort den från licensen och kan ta den i bruk igen under ”Platser och enheter”.',
  ],
  device_limit_reached: [
    'Gränsen för antal enheter är nådd',
    'Licensen tillåter {limit} enheter här, och {inUse} är registrerade. {why}',
  ],

  email_taken: [
    'E-postadressen är upptagen',
    'En användare i kontot har den, eller någon som är aktiv i ett annat konto.',
  ],
  restore_expired: [
    'Det är för sent att återställa det här',
    'Användare sparas i 30 dagar, licenser och deras inställningar så länge som produkten anger.',
  ],
  last_superadmin: ['Den sista superadminen kan inte tas bort', 'Gör någon annan till superadmin först.'],
  last_operator: [
    'Den sista operatören kan inte tas bort',
    'Utan operatörer utfärdar ingen licenser. Den som driver servern lägger först till en till: sitzplan operator add.',
  ],
  wrong_state: ['Det går inte just nu', '{why}'],
  no_seat_available: ['Ingen licens är ledig', '{why}'],
  kind_not_sold: ['Produkten säljs inte med den licenstypen', '{why}'],
  license_invalid: ['Licensen kan inte användas', '{why}'],
  surplus_licenses: [
    'Fler licenser används än den nya licensen omfattar',
    'Ta bort överskottslicenserna först; under ”changes” står var.',
  ],
  license_vetoed: ['Produkten behöver fortfarande licensen', 'Den meddelar: {veto}'],
  still_in_queues: [
    'Licensen hör till kontaktcenterköerna',
    'Ta först bort personen från alla köer. Personen är fortfarande med i: {queues}.',
  ],
  domain_not_proved: ['Domänen är inte verifierad', '{why}'],
  domain_taken: [
    'Ett annat konto har verifierat domänen',
    'En domän tillhör ett konto. Om det är er domän, kontakta den som är driftansvarig för Sitzplan.',
  ],
  provider_not_usable: ['Inställningarna fungerar inte', '{why}'],
  limit_reached: ['Det finns för många', 'Högst {limit} är möjliga. Ta bort en först.'],
  no_self_service: [
    'Produkten kan inte beställas här',
    'Leverantören säljer den på förfrågan. Kontakta säljavdelningen och ange hur många du behöver.',
  ],
  no_payment_method: [
    'Inget betalningssätt är registrerat',
    'Be leverantören registrera ett för kontot eller kontakta säljavdelningen.',
  ],
  order_state: ['Beställningen kan inte ändras så', '{why}'],
  payment_failed: ['Kortet har inte debiterats', '{why} Beställningen är fortfarande öppen.'],
  payments_unreachable: ['Betaltjänsten svarar inte', 'Inget har ändrats. Försök igen om några minuter.'],
  bad_signature: ['Meddelandet är inte signerat av betaltjänsten', 'Inget har ändrats.'],
  name_taken: ['Namnet är upptaget', 'Välj ett annat; stora och små bokstäver gör ingen skillnad.'],
  role_in_use: ['Rollen används', 'Användare som har den: {users}. Ge dem en annan roll först.'],
  group_limits_managers: [
    'Gruppen avgör vilka personer ansvariga har hand om',
    'Ansvariga som är begränsade till den: {managers}. Välj först andra grupper för dem.',
  ],
  kept_by_directory: ['Gruppen hanteras i er katalogtjänst', '{why}'],
  membership_kept: ['Medlemskapet hanteras inte här', '{why}'],
  given_by_rule: [
    'En gruppregel ger produkten',
    'Den skulle genast ge den igen. Ändra regeln eller ta bort personen från gruppen som den gäller för.',
  ],
  rules_changed: [
    'Någon annan har ändrat reglerna under tiden',
    'Dina ändringar sparades inte. Läs in reglerna igen och gör ändringarna på nytt.',
  ],
  key_taken: ['Nyckeln är upptagen', 'Välj en annan.'],
  import_unreadable: ['Filen kan inte importeras', '{why}'],
  import_running: ['En import pågår', 'Bara en i taget kan köras. Vänta tills den är klar eller stoppa den.'],
}
