// Hvorfor noe avvises, der koden lar det stå åpent.
import type { Reason } from '../reasons.ts'

export const reasons: Record<Reason, string> = {
  // license_invalid
  format: 'Dette er ikke et lisensdokument, eller det er endret underveis. Last inn filen slik du fikk den.',
  sold_named: 'Tildel det som en navngitt lisens.',
  sold_concurrent: 'Tildel det som en delt lisens.',
  sold_to_all: 'Alle brukere i kontoen har det, så det tildeles ingen.',
  retire_or_raise:
    'En administrator for kontoen kan ta en enhet ut av bruk under «Plasser og enheter», eller få grensen hevet.',
  raise_limit: 'En administrator for kontoen kan få grensen hevet.',
  catalog_first:
    'Den nevner produkter som denne installasjonen ikke kjenner ennå. Last inn leverandørens nyeste katalog (en .catalog-fil) først, og deretter denne lisensen på nytt.',
  signature:
    'Den er ikke signert av leverandøren, eller den er endret etter signering. Be leverandøren om filen på nytt.',
  unknown_key:
    'Den er signert med en nøkkel som denne installasjonen ikke kjenner. Har leverandøren byttet nøkler, ber du om de nye offentlige nøklene, erstatter SITZPLAN_VENDOR_KEY og starter på nytt.',
  account: 'Den er utstedt for en annen konto. Be leverandøren om lisensen for din konto.',
  serial: 'Serienummeret er ikke det samme som i lisensen din. Be leverandøren om den riktige.',
  superseded: 'En like ny eller nyere revisjon er kjent fra før. Last inn den nyeste.',
  expired: 'Den siste dagen er passert. Be leverandøren om en ny lisens.',
  // no_seat_available
  all_assigned: 'Alle lisenser for dette produktet er tildelt. Frigjør en, kjøp flere, eller vent på en.',
  suspended: 'Denne personen er sperret og har ingen lisens. Opphev sperringen først, eller la personen vente på en.',
  not_owned:
    'Kontoen har ingen lisens av denne typen for dette produktet, verken prøvelisens eller abonnement. Spør leverandøren eller en superadmin for kontoen.',
  // payment_failed
  authentication_required:
    'Banken krever at kortholderen godkjenner betalingen, og det kan ingen gjøre her. Bruk et annet kort, eller be banken om å tillate det.',
  insufficient_funds: 'Kortet har ikke dekning for beløpet. Bruk et annet kort, eller prøv igjen når det har det.',
  card_expired: 'Kortet er utløpt. Registrer et nytt.',
  amount_too_small: 'Beløpet er for lite til å belastes et kort. Leverandøren kan bekrefte bestillingen med faktura.',
  no_card: 'Ingen kort er registrert. Registrer ett først.',
  processing_error: 'Banken kunne ikke nås. Prøv igjen senere.',
  card_declined: 'Banken avslo betalingen uten å oppgi noen grunn. Bruk et annet kort, eller spør banken.',
  not_accepted: 'Betalingstjenesten godtok ikke denne betalingen. Spør leverandøren. Årsaken står i serverloggen.',
  refund_failed: 'Betalingstjenesten kunne ikke tilbakebetale beløpet. Leverandøren ordner det der.',
  unanswered: 'Betalingstjenesten svarer ikke ennå. Den blir spurt igjen automatisk.',
  // order_state
  order_being_charged: 'Beløpet belastes kortet akkurat nå.',
  order_charged: 'Beløpet er belastet kortet.',
  order_not_failed: 'Ingen betaling for den har mislyktes: Det er ingenting å prøve på nytt.',
  order_cards_off:
    'Kort kan ikke belastes her for øyeblikket. Bekreft bestillingen med faktura, eller konfigurer Stripe.',
  // wrong_state
  no_card_left: 'Ingen kort ble registrert på betalingssiden. Begynn på nytt.',
  card_in_use: 'En bestilling belastes dette kortet nå. Fjern det når det er over.',
  order_requested: 'Den er ikke bekreftet ennå.',
  order_confirmed: 'Den er allerede bekreftet.',
  order_fulfilled: 'Den er levert: Revisjonen med lisensene er utstedt.',
  order_rejected: 'Den er avvist.',
  order_cancelled: 'Den er avbestilt.',
  request_ordered: 'Denne forespørselen er allerede gjort om til en bestilling.',
  request_declined: 'Denne forespørselen er allerede avslått.',
  order_not_sold:
    'Katalogen tilbyr ikke lenger en lisenslinje i denne bestillingen. Tilby den igjen, eller avvis bestillingen med en begrunnelse.',
  order_not_possible:
    'Den neste revisjonen kan ikke lages som bestilt: Det kontoen eier, eller katalogen, er endret i mellomtiden. Avvis bestillingen med en begrunnelse, eller utsted en revisjon selv.',
  // wrong_state
  asked_already: 'Du har allerede bedt om dette produktet. Administratorene ser det.',
  answered_already: 'Denne forespørselen er allerede besvart.',
  no_trial_to_end: 'Ingen prøvelisens gjelder: Det er ingenting å gjøre om til et abonnement.',
  revision_superseded: 'En nyere revisjon har tatt plassen til denne.',
  activated_by_other:
    'En annen administrator har aktivert denne revisjonen i mellomtiden. Ingenting av det du valgte, ble utført. Se «Status» for hvem og når.',
  activated_by_itself:
    'Denne revisjonen trådte i kraft automatisk i mellomtiden. Ingen av lisensene du valgte, ble fjernet.',
  undo_not_active: 'Bare revisjonen som gjelder, kan angres, og bare når en annen gjaldt før den.',
  undo_done: 'Aktiveringen er allerede angret, og revisjonen venter igjen.',
  undo_superseded: 'En nyere revisjon er kommet siden. Aktiver den, eller få den erstattet.',
  undo_over: 'En aktivering kan angres én gang, innen 24 timer, og bare når en person har aktivert den.',
  undo_withdrawn: 'Denne revisjonen trekker tilbake den forrige, som derfor ikke kan komme tilbake.',
  undo_expired: 'Den forrige revisjonen er utløpt i mellomtiden.',
  revision_not_yet_valid: 'Denne revisjonen gjelder fra en senere dag og aktiveres automatisk da.',
  history_without_names: 'Kontoen fører historikk uten navn, så den viser ikke hvem som arbeidet når.',
  plan_without_names: 'Kontoen har plasskartet uten navn.',
  no_trial: 'Ingen prøvelisens gjelder: Det er ingenting å skrive inn.',
  no_vendor_here:
    'Denne installasjonen er deres egen og kan ikke skrive til leverandøren. Bruk kontakten på kontrakten eller fakturaen.',
  never_activated: 'Denne personen har ikke aktivert tilgangen sin ennå. Her kan bare en sperring oppheves.',
  yourself: 'Du kan ikke sperre eller slette deg selv. Spør en annen administrator.',
  nothing_proposed: 'Begynn på nytt: Det er for lenge siden hemmeligheten til appen ble vist, eller den er aldri vist.',
  no_second_factor: 'Du har ikke tofaktor. Konfigurer det først.',
  own_second_factor: 'Du slår av din egen tofaktor under «Min konto», med passord og kode.',
  own_email: 'Du endrer din egen e-postadresse under «Min konto», med passordet ditt.',
  email_of_company: 'Du logger på via bedriften, så bare en administrator for kontoen kan endre e-postadressen din.',
  email_of_directory: 'Adressen styres av bedriftens brukerkatalog. Endre den der.',
  email_of_inactive:
    'Den som er invitert eller sperret, kan ikke bekrefte en ny adresse. Slett invitasjonen og inviter den riktige adressen, eller opphev sperringen først.',
  email_shut_out:
    'Bedriftspålogging er påkrevd, og domenet i denne adressen er ikke bekreftet: Ingen kunne logget på med den. Bruk en adresse i et bekreftet domene.',
  last_domain: 'Det er det siste bekreftede domenet, og folk logger på med det. Slå av bedriftspålogging først.',
  provider_in_use:
    'Folk logger på via denne identitetsleverandøren. Slå den av først. Sertifikater og hemmeligheter kan endres uten det.',
  other_provider: 'En annen identitetsleverandør er i bruk. Slå av den først.',
  no_settings: 'Denne identitetsleverandøren har ingen innstillinger ennå. Legg dem inn først.',
  no_domain: 'Ingen e-postdomener er bekreftet ennå. Bekreft ett først.',
  not_tested: 'Ingen test har lyktes siden innstillingene ble endret. Kjør en først.',
  vendor_needs_code:
    'Leverandørens folk logger på med passord og tofaktor, og det kan ingen bedriftspålogging erstatte.',
  settings_of_superadmin:
    'En superadmin har lagt inn disse innstillingene, og folk logger på med dem. Bare en superadmin kan endre dem nå: Administratorer slipper ikke inn med andre.',
  not_set_by_superadmin:
    'Bare innstillinger som en superadmin har lagret (for SAML: med sertifikatet), slipper inn administratorer. Få en superadmin til å lagre dem først, slik at ingen blir stengt ute.',
  break_glass_not_signed_in:
    'Denne administratoren har ikke logget på via bedriften ennå. Det må skje én gang, slik at ingen blir stengt ute.',
  break_glass:
    'Bedriftspålogging er påkrevd, og dette er administratoren med passord som fortsatt virker. Pek ut en annen først.',
  // domain_not_proved
  dns_missing: 'Det finnes ingen TXT-oppføring med dette navnet ennå. Det kan ta en stund før en ny vises overalt.',
  dns_other: 'Det finnes en TXT-oppføring med dette navnet, men med en annen verdi. Sammenlign den med den som vises.',
  dns_silent: 'Domenets DNS-servere svarer ikke. Prøv igjen senere.',
  file_missing: 'Det finnes ingen fil på denne adressen, eller den er tom.',
  file_other: 'Det finnes en fil på denne adressen, men med et annet innhold. Sammenlign det med det som vises.',
  // provider_not_usable
  other_issuer:
    'Serveren der sier at den er en annen utsteder. Kopier utstederen (issuer) nøyaktig slik identitetsleverandøren viser den.',
  no_provider_document:
    'Det finnes ingen OpenID-leverandør på denne adressen: Dokumentet (/.well-known/openid-configuration) kan ikke leses.',
  metadata_malformed: 'Dette er ikke et SAML-metadatadokument. Last inn filen slik identitetsleverandøren tilbyr den.',
  metadata_no_provider: 'Dokumentet beskriver ingen identitetsleverandør.',
  metadata_several: 'Dokumentet beskriver flere identitetsleverandører. Last inn det som bare gjelder deres egen.',
  metadata_no_redirect: 'Dokumentet oppgir ingen adresse for pålogging med HTTP-Redirect, og det er den som trengs.',
  metadata_no_certificate:
    'Dokumentet inneholder ikke noe sertifikat (RSA, 2048 biter eller mer) til å kontrollere signaturer med.',
  outside_forbidden_address:
    'Adressen fører inn i et privat nett. Den som drifter Sitzplan, kan tillate det (SITZPLAN_ALLOWED_NETWORKS).',
  outside_not_https: 'Adressen må begynne med https://.',
  outside_foreign_redirect: 'Serveren der sender oss videre til en annen. Skriv inn adressen den fører til.',
  outside_too_large: 'Svaret fra serveren der er for stort.',
  outside_too_slow: 'Serveren der bruker for lang tid på å svare.',
  outside_unreachable: 'Serveren der kan ikke nås, eller svarer med en feil.',
  second_factor_first: 'Konfigurer din egen tofaktor først, under «Min konto»: Det ville blitt krevd av deg også.',
  second_factor_needed:
    'Kontoen krever tofaktor. Skal du bytte telefon, konfigurerer du tofaktor på nytt: Det erstatter dette.',
  no_way_in:
    'Bedriftspålogging er påkrevd, og domenet i denne adressen er ikke bekreftet: Ingen kommer inn med den. En administrator kan bekrefte domenet først.',
  already_active: 'Denne tilgangen er allerede aktiv. Logg på.',
  has_superadmin: 'En superadmin er allerede aktiv der. Kontoen inviterer flere personer selv.',
  active_elsewhere:
    'Du er bruker i en annen organisasjon. Logg på der, og godta eller avslå deretter denne invitasjonen.',
  restored_already: 'Dette er allerede gjenopprettet.',
  suspension_first: 'Denne personen er sperret. Opphev sperringen først.',
  not_billed_by_queues: 'Dette produktet faktureres ikke etter køer: Det bestemmer leverandøren i katalogen.',
  no_queue_product:
    'Leverandøren selger ingen produkter som faktureres etter køer: Det er ingenting å opprette en kø for.',
  queue_product_not_owned:
    'Kontoen har ingen lisenser for produktet til denne køen: De som er med i den, ville ventet forgjeves. Bestill noen under Produkter, eller spør leverandøren.',
  still_owned: 'En konto eier lisenser av en type eller ressurs som du vil ta ut av katalogen.',
  has_prices: 'Produkter har priser i den nåværende valutaen. Fjern prisene først, og endre deretter valutaen.',
  still_brought:
    'En pakke har med lisenser av en type eller ressurs som du vil ta ut av katalogen. Endre pakken først.',
  feed_unauthorized: 'Leverandørens feed godtar ikke dette tokenet (SITZPLAN_FEED_TOKEN). Be leverandøren om et nytt.',
  feed_error: 'Leverandørens feed svarte med en feil. Den blir spurt igjen automatisk.',
  feed_not_understood:
    'Det feeden svarte, er verken en lisens eller en liste over dokumenter. Kontroller SITZPLAN_LICENSE_FEED.',
  no_signing_key: 'Leverandøren har ingen nøkkel som signerer. Opprett en, eller velg en av dem som finnes.',
  key_signs: 'Denne nøkkelen signerer nå. La en annen signere først.',
  key_retired: 'Denne nøkkelen er tatt ut av bruk og signerer ingenting lenger. Opprett en ny.',
  key_revoked: 'Denne nøkkelen er tilbakekalt: Ingenting den har signert, gjelder lenger. Opprett en ny.',
  key_elsewhere: 'Den private delen av denne nøkkelen ligger i en fil som serveren ikke ble startet med.',
  key_in_file:
    'Nøkkelen som signerer, ligger i filen i SITZPLAN_SIGNING_KEY. Den som drifter serveren, endrer den der.',
  token_replaced: 'Dette tokenet er utløpt, eller et annet har tatt plassen. Opprett et nytt, eller erstatt det andre.',
  // kept_by_directory
  directory_names: 'Navnet kommer fra brukerkatalogen. Endre det der. Neste synkronisering henter det nye navnet.',
  directory_connected:
    'Så lenge et token for provisjonering er gyldig, ville brukerkatalogen fortsatt sendt medlemmer til gruppen. Ta gruppen ut av provisjoneringen der. Er brukerkatalogen ikke koblet til lenger, sletter du tokenet først.',
  // membership_kept
  by_directory: 'Brukerkatalogen har lagt denne personen i gruppen. Ta personen ut av den der.',
  by_rule: 'En grupperegel gir denne gruppen. Endre regelen, eller hvem som er med i gruppen den gjelder for.',
  // import_unreadable
  import_empty: 'Den er tom.',
  import_binary: 'Den er ikke tekst. Lagre tabellen som en CSV-fil, og last opp den.',
  import_workbook: 'Den er en Excel-arbeidsbok. Velg «Lagre som», «CSV UTF-8» i Excel, og last opp den filen.',
  import_no_email:
    'Ingen kolonne heter «E-post». Den første linjen må si hva kolonnene inneholder: Last ned eksempelet for å se hvordan.',
  import_no_lines: 'Den inneholder ikke noe annet enn overskrifter.',
  import_column_twice: 'To kolonner har samme navn: «{column}». Slett en av dem.',
  import_many_columns: 'Den har mer enn {limit} kolonner.',
  import_many_lines: 'Den har mer enn {limit} linjer. Del den opp i flere filer.',
  import_long_line: 'En linje har mer enn {limit} tegn. Sannsynligvis mangler et avsluttende anførselstegn et sted.',
  import_open_quote: 'En celle begynner med et anførselstegn som aldri avsluttes.',
  // wrong_state
  import_not_checked: 'Linjene kontrolleres fortsatt, eller importen er allerede startet.',
  import_not_running: 'Importen pågår ikke.',
  import_is_running: 'Importen pågår. Stans den først.',
}
