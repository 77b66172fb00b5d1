// Nederlandse teksten van weigeringen.
import type { ErrorTexts } from '../errors.ts'

export const errors: ErrorTexts = {
  bad_http: ['Dit is geen geldig HTTP-verzoek', 'De eerste regel, een header of de lengte is niet leesbaar.'],
  bad_json: ['Het verzoek is geen geldige JSON', 'Stuur een JSON-document in UTF-8.'],
  invalid_request: ['Sommige waarden zijn niet geldig', 'Onder ‘errors’ staat bij elke waarde wat er niet klopt.'],
  body_too_large: ['Het verzoek is te groot', 'Stuur maximaal {limit}.'],
  headers_too_large: ['Het adres of de headers zijn te lang', 'Samen mogen ze 16 kB zijn.'],
  request_timeout: ['Het verzoek kwam te langzaam binnen', 'Stuur het opnieuw, in één keer.'],
  unsupported_media_type: ['Dit mediatype wordt niet geaccepteerd', 'Stuur {types}.'],
  not_found: ['Niet gevonden', 'Op dit adres is niets, of u hebt er geen toegang toe.'],
  unauthorized: ['Meld u aan', 'De aanroep heeft geen geldige aanmeldgegevens: meld u aan of stuur een geldig token.'],
  forbidden: ['U hebt hiervoor geen rechten', 'Vraag een beheerder van uw account om het benodigde recht.'],
  wrong_origin: [
    'Deze aanroep kwam van een andere website',
    'Aanroepen met een cookie worden alleen van onze eigen pagina’s geaccepteerd.',
  ],
  too_many_attempts: ['Te veel pogingen', 'Probeer het over {wait} opnieuw.'],
  too_many_requests: ['Te veel verzoeken', 'Probeer het over {wait} opnieuw.'],
  too_many_streams: [
    'Te veel open verbindingen',
    'Uw account heeft {limit} gebeurtenisstromen en wachtende aanroepen open, en meer zijn er niet toegestaan. Sluit er eerst enkele.',
  ],
  idempotency_key_reused: [
    'Deze Idempotency-Key is voor een ander verzoek gebruikt',
    'Stuur voor een nieuw verzoek een nieuwe sleutel.',
  ],
  unavailable: [
    'Sitzplan is op dit moment niet beschikbaar',
    'Probeer het zo dadelijk opnieuw. Niemand raakt hierdoor een plaats kwijt.',
  ],
  internal_error: [
    'Er is bij ons iets misgegaan',
    'Probeer het opnieuw. Blijft dit gebeuren, geef dan de aanvraag-ID door aan wie Sitzplan beheert.',
  ],

  sign_in_failed: ['Aanmelden is mislukt', 'E-mailadres, wachtwoord of code is onjuist.'],
  code_required: ['Er is een code nodig', 'Voer de code uit uw authenticator-app of een van uw herstelcodes in.'],
  company_sign_in_required: [
    'Meld u aan via uw bedrijf',
    'Uw bedrijf heeft wachtwoorden uitgeschakeld. Bent u de beheerder van wie het wachtwoord nog werkt, controleer het dan: misschien klopt het niet.',
  ],
  no_company_sign_in: ['Voor dit adres is er geen bedrijfsaanmelding', 'Meld u aan met uw wachtwoord.'],
  company_unreachable: [
    'De aanmelding van uw bedrijf is niet bereikbaar',
    'Probeer het zo dadelijk opnieuw. Blijft dit gebeuren, laat het dan een beheerder van uw account weten.',
  ],
  second_factor_required: [
    'Stel eerst een tweede factor in',
    'Uw account vraagt er van iedereen een. Zolang u die niet hebt, kunt u met deze aanmelding niets anders doen.',
  ],
  link_used: ['Deze link is al gebruikt', 'Links werken één keer. Vraag een nieuwe aan.'],
  link_expired: ['Deze link is verlopen', 'Vraag een nieuwe aan.'],
  not_your_invitation: [
    'Deze uitnodiging is voor iemand anders',
    'Meld u aan met het e-mailadres waarnaar de uitnodiging is gestuurd en open de link opnieuw.',
  ],

  account_suspended: [
    'Uw account is geblokkeerd',
    'Er kunnen geen sessies worden gestart. Een beheerder kan bij de leverancier naar de reden vragen.',
  ],
  license_expired: [
    'De licentie is verlopen',
    'Er kunnen geen sessies worden gestart totdat een beheerder een nieuwe licentie laadt.',
  ],
  user_suspended: ['Uw toegang is geblokkeerd', 'Een beheerder van uw account kan de blokkering opheffen.'],
  not_activated: [
    'U hebt uw toegang nog niet geactiveerd',
    'Gebruik de link in uw uitnodiging of vraag een beheerder om die opnieuw te versturen.',
  ],
  not_entitled: ['Dit product is niet aan u toegewezen', 'Een beheerder van uw account kan het toewijzen.'],
  too_many_sessions: [
    'Te veel sessies',
    'U hebt {limit} sessies, en meer zijn er niet toegestaan. Beëindig er eerst een.',
  ],
  cooling_down: [
    'Een beheerder heeft uw sessie beëindigd',
    'U kunt over {wait} weer starten, of nu in de rij wachten.',
  ],
  seats_exhausted: [
    'Alle gedeelde licenties zijn in gebruik',
    'Wacht tot er een licentie vrijkomt om een sessie te starten, of vraag een beheerder om hulp.',
  ],
  session_ended: ['Deze sessie is beëindigd', 'Start een nieuwe sessie om verder te gaan.'],
  ticket_lost: ['Uw plek in de rij is vervallen', 'Sluit opnieuw achteraan in de rij aan.'],

  device_retired: [
    'Dit apparaat is buiten gebruik gesteld',
    'Een beheerder van uw account heeft het van de licentie gehaald en kan het onder ‘Plaatsen en apparaten’ weer in gebruik nemen.',
  ],
  device_limit_reached: [
    'Het maximumaantal apparaten is bereikt',
    'Uw licentie staat hier {limit} apparaten toe, en er zijn er {inUse} geregistreerd. {why}',
  ],

  email_taken: [
    'Dit e-mailadres is al in gebruik',
    'Een gebruiker van dit account heeft het, of iemand die in een ander account actief is.',
  ],
  restore_expired: [
    'Het is te laat om dit terug te zetten',
    'Gebruikers worden 30 dagen bewaard, licenties en hun instellingen zo lang als het product bepaalt.',
  ],
  last_superadmin: ['De laatste superbeheerder kan niet worden verwijderd', 'Maak eerst iemand anders superbeheerder.'],
  last_operator: [
    'De laatste operator kan niet worden verwijderd',
    'Zonder operators geeft niemand licenties uit. Wie de server beheert, voegt eerst een andere toe: sitzplan operator add.',
  ],
  wrong_state: ['Dit is nu niet mogelijk', '{why}'],
  no_seat_available: ['Er is geen licentie vrij', '{why}'],
  kind_not_sold: ['Dit product wordt niet in deze licentievorm verkocht', '{why}'],
  license_invalid: ['Deze licentie kan niet worden gebruikt', '{why}'],
  surplus_licenses: [
    'Er zijn meer licenties in gebruik dan de nieuwe licentie bevat',
    'Trek eerst de overtollige in; onder ‘changes’ staat waar.',
  ],
  license_vetoed: ['Het product heeft deze licentie nog nodig', 'Het zegt: {veto}'],
  still_in_queues: [
    'Deze licentie hoort bij de wachtrijen',
    'Haal de persoon eerst uit elke wachtrij. De persoon zit nog in: {queues}.',
  ],
  domain_not_proved: ['Het domein is niet geverifieerd', '{why}'],
  domain_taken: [
    'Een ander account heeft dit domein geverifieerd',
    'Een domein hoort bij één account. Is het van u, neem dan contact op met de beheerder van Sitzplan.',
  ],
  provider_not_usable: ['Deze instellingen werken niet', '{why}'],
  limit_reached: ['Hier zijn er te veel van', 'Er mogen er {limit} zijn. Verwijder er eerst een.'],
  no_self_service: [
    'Dit product wordt niet hier besteld',
    'Uw leverancier verkoopt het op aanvraag. Neem contact op met Verkoop en geef aan hoeveel u er nodig hebt.',
  ],
  no_payment_method: [
    'Er is geen betaalmethode vastgelegd',
    'Vraag uw leverancier er een voor uw account vast te leggen, of neem contact op met Verkoop.',
  ],
  order_state: ['Deze bestelling kan zo niet worden gewijzigd', '{why}'],
  payment_failed: ['Er is niets van de kaart afgeschreven', '{why} De bestelling blijft open.'],
  payments_unreachable: [
    'De betaaldienst reageert niet',
    'Er is niets gewijzigd. Probeer het over enkele minuten opnieuw.',
  ],
  bad_signature: ['Dit bericht is niet door de betaaldienst ondertekend', 'Er is niets gewijzigd.'],
  name_taken: ['Deze naam is al in gebruik', 'Kies een andere; hoofdletters en kleine letters maken geen verschil.'],
  role_in_use: ['Deze rol is in gebruik', 'Gebruikers met deze rol: {users}. Geef hun eerst een andere rol.'],
  group_limits_managers: [
    'Deze groep bepaalt wie managers beheren',
    'Managers die tot deze groep zijn beperkt: {managers}. Kies voor hen eerst andere groepen.',
  ],
  kept_by_directory: ['Uw directory houdt deze groep bij', '{why}'],
  membership_kept: ['Dit lidmaatschap wordt niet hier beheerd', '{why}'],
  given_by_rule: [
    'Een groepsregel geeft dit product',
    'Die zou het meteen weer geven. Wijzig de regel of haal de persoon uit de groep waarvoor die geldt.',
  ],
  rules_changed: [
    'Iemand anders heeft de regels intussen gewijzigd',
    'Wat u hebt ingevoerd, is niet opgeslagen. Laad de regels opnieuw en wijzig ze nogmaals.',
  ],
  key_taken: ['Deze sleutel is al in gebruik', 'Kies een andere.'],
  import_unreadable: ['Dit bestand kan niet worden geïmporteerd', '{why}'],
  import_running: ['Er is al een import bezig', 'Er kan er maar één tegelijk. Wacht tot die klaar is, of stop die.'],
}
