// Hvorfor noget afvises, hvor koden lader det stå åbent.
import type { Reason } from '../reasons.ts'

export const reasons: Record<Reason, string> = {
  // license_invalid
  format: 'Dette er ikke et licensdokument, eller det er blevet ændret undervejs. Indlæs filen, som du modtog den.',
  sold_named: 'Tildel det som en personlig licens.',
  sold_concurrent: 'Tildel det som en delt licens.',
  sold_to_all: 'Alle brugere på kontoen har det, så det tildeles ikke.',
  retire_or_raise:
    'En administrator på din konto kan tage en enhed ud af brug under »Pladser og enheder« eller få grænsen hævet.',
  raise_limit: 'En administrator på din konto kan få grænsen hævet.',
  catalog_first:
    'Den nævner produkter, som denne installation ikke kender endnu. Indlæs først leverandørens nyeste produktkatalog (en .catalog-fil) og derefter licensen igen.',
  signature:
    'Den er ikke signeret af leverandøren, eller den er ændret efter signeringen. Bed leverandøren om filen igen.',
  unknown_key:
    'Den er signeret med en nøgle, som denne installation ikke kender. Har leverandøren skiftet nøgler, så bed om de nye offentlige nøgler, udskift SITZPLAN_VENDOR_KEY, og start igen.',
  account: 'Den er lavet til en anden konto. Bed leverandøren om licensen til din.',
  serial: 'Serienummeret er ikke det, din licens har. Bed leverandøren om den rigtige.',
  superseded: 'En lige så ny eller nyere version er allerede kendt. Indlæs den nyeste.',
  expired: 'Den sidste dag er passeret. Bed leverandøren om en ny licens.',
  // no_seat_available
  all_assigned: 'Alle licenser til dette produkt er tildelt. Frigiv en, køb flere, eller vent på en.',
  suspended: 'Personen er spærret og har ingen licens. Ophæv først spærringen, eller lad personen vente på en.',
  not_owned:
    'Din konto har ingen licens af denne type til produktet, hverken prøvelicens eller abonnement. Spørg din leverandør eller en superadministrator på din konto.',
  // payment_failed
  authentication_required:
    'Banken beder kortholderen om at godkende betalingen, og det kan ingen gøre her. Brug et andet kort, eller bed banken om at tillade den.',
  insufficient_funds: 'Der er ikke dækning på kortet. Brug et andet kort, eller prøv igen, når der er dækning.',
  card_expired: 'Kortet er udløbet. Angiv et nyt.',
  amount_too_small:
    'Beløbet er for lille til at blive trukket på et kort. Leverandøren kan bekræfte ordren mod faktura.',
  no_card: 'Intet kort er registreret. Angiv først et.',
  processing_error: 'Banken kunne ikke spørges. Prøv igen senere.',
  card_declined: 'Banken har afvist betalingen uden at oplyse hvorfor. Brug et andet kort, eller spørg banken.',
  not_accepted:
    'Betalingstjenesten har ikke accepteret denne betaling. Spørg leverandøren. Årsagen står i serverens log.',
  refund_failed: 'Betalingstjenesten kunne ikke føre beløbet tilbage. Leverandøren ordner det dér.',
  unanswered: 'Betalingstjenesten svarer ikke endnu. Der spørges igen automatisk.',
  // order_state
  order_being_charged: 'Beløbet er ved at blive trukket på kortet.',
  order_charged: 'Beløbet er trukket på kortet.',
  order_not_failed: 'Ingen betaling af den er mislykkedes: Der er intet at prøve igen.',
  order_cards_off:
    'Der kan ikke trækkes på kort her i øjeblikket. Bekræft ordren mod faktura, eller konfigurér Stripe.',
  // wrong_state
  no_card_left: 'Intet kort er angivet på betalingssiden. Begynd forfra.',
  card_in_use: 'En ordre er ved at blive trukket på dette kort. Fjern det, når det er overstået.',
  order_requested: 'Den er ikke bekræftet endnu.',
  order_confirmed: 'Den er allerede bekræftet.',
  order_fulfilled: 'Den er leveret: Versionen med licenserne er udstedt.',
  order_rejected: 'Den er afvist.',
  order_cancelled: 'Den er annulleret.',
  request_ordered: 'Der er allerede oprettet en ordre ud fra denne anmodning.',
  request_declined: 'Denne anmodning er allerede afslået.',
  order_not_sold:
    'Produktkataloget tilbyder ikke længere en linje i denne ordre. Tilbyd den igen, eller afvis ordren, og skriv hvorfor.',
  order_not_possible:
    'Den næste version kan ikke laves som bestilt: Det, kunden ejer, eller produktkataloget er ændret i mellemtiden. Afvis ordren, og skriv hvorfor, eller udsted selv en version.',
  // wrong_state
  asked_already: 'Du har allerede bedt om dette produkt. Dine administratorer kan se det.',
  answered_already: 'Denne anmodning er allerede besvaret.',
  no_trial_to_end: 'Ingen prøvelicens er i kraft: Der er intet at gøre til et abonnement.',
  revision_superseded: 'En nyere version har erstattet denne.',
  activated_by_other:
    'En anden administrator har aktiveret denne version i mellemtiden. Intet af det, du valgte, blev gennemført. Under »Status« kan du se hvem og hvornår.',
  activated_by_itself:
    'Denne version trådte automatisk i kraft i mellemtiden. Ingen af de licenser, du valgte, blev fjernet.',
  undo_not_active: 'Kun den version, der er i kraft, kan fortrydes, og kun hvis en anden var i kraft før den.',
  undo_done: 'Aktiveringen er allerede fortrudt. Versionen venter igen.',
  undo_superseded: 'En nyere version er kommet til siden. Aktivér eller erstat den.',
  undo_over: 'En aktivering kan fortrydes én gang inden for 24 timer, og kun hvis en person foretog den.',
  undo_withdrawn: 'Denne version trækker den forrige tilbage, som derfor ikke kan komme igen.',
  undo_expired: 'Den forrige version er udløbet i mellemtiden.',
  revision_not_yet_valid: 'Denne version gælder fra en senere dag og aktiveres automatisk til den tid.',
  history_without_names: 'Din konto fører historik uden navne: Hvem der arbejdede hvornår, oplyses ikke.',
  plan_without_names: 'Din konto har siddeplanen uden navne.',
  no_trial: 'Ingen prøvelicens er i kraft: Der er intet at angive.',
  no_vendor_here:
    'Denne installation er din egen og kan ikke skrive til leverandøren. Brug kontaktoplysningerne på din kontrakt eller faktura.',
  never_activated: 'Personen har ikke aktiveret sin adgang endnu. Kun en spærring kan ophæves her.',
  yourself: 'Du kan ikke spærre eller slette dig selv. Spørg en anden administrator.',
  nothing_proposed: 'Begynd forfra: Hemmeligheden til din app blev vist for længe siden eller aldrig.',
  no_second_factor: 'Du har ikke tofaktorgodkendelse. Konfigurér den først.',
  own_second_factor: 'Du slår din egen tofaktorgodkendelse fra under »Min konto« med adgangskode og kode.',
  own_email: 'Du skifter din egen e-mailadresse under »Min konto« med din adgangskode.',
  email_of_company:
    'Din virksomheds firmalogin bestemmer, hvem du er. Din e-mailadresse her ændres af en administrator på din konto.',
  email_of_directory: 'Adressen vedligeholdes af din virksomheds brugerkatalog. Ret den dér.',
  email_of_inactive:
    'En inviteret eller spærret person kan ikke bekræfte en ny adresse. Slet invitationen, og invitér den rigtige adresse, eller ophæv først spærringen.',
  email_shut_out:
    'Firmalogin er påkrævet, og adressens domæne er ikke bekræftet: Ingen kunne logge ind med den. Brug en adresse i et bekræftet domæne.',
  last_domain: 'Det er det sidste bekræftede domæne, og folk logger ind med det. Slå først firmalogin fra.',
  provider_in_use:
    'Folk logger ind via denne udbyder. Slå den først fra. Certifikater og hemmeligheder kan ændres imens.',
  other_provider: 'En anden udbyder er i brug. Slå først den fra.',
  no_settings: 'Denne udbyder har ingen indstillinger endnu. Angiv dem først.',
  no_domain: 'Intet e-maildomæne er bekræftet endnu. Bekræft først et.',
  not_tested: 'Ingen test er lykkedes, siden indstillingerne blev ændret. Kør først en.',
  vendor_needs_code:
    'Leverandørens folk logger ind med adgangskode og tofaktorgodkendelse, som intet firmalogin kan erstatte.',
  settings_of_superadmin:
    'En superadministrator har angivet disse indstillinger, og folk logger ind med dem. Kun en superadministrator kan ændre dem nu, for kun sådanne indstillinger giver administratorer adgang.',
  not_set_by_superadmin:
    'Kun indstillinger, som en superadministrator har gemt (for SAML: med certifikatet), giver administratorer adgang. Få først en til at gemme dem, så ingen bliver lukket ude.',
  break_glass_not_signed_in:
    'Denne administrator har ikke brugt firmalogin endnu. Lad vedkommende gøre det én gang, så ingen bliver lukket ude.',
  break_glass:
    'Firmalogin er påkrævet, og det er den administrator, hvis adgangskode stadig virker. Vælg først en anden.',
  // domain_not_proved
  dns_missing: 'Der er ingen TXT-post med dette navn endnu. Der kan gå noget tid, før en ny kan ses overalt.',
  dns_other: 'Der er en TXT-post med dette navn, men med en anden værdi. Sammenlign den med den viste.',
  dns_silent: 'Domænets DNS-servere svarer ikke. Prøv igen senere.',
  file_missing: 'Der er ingen fil på denne adresse, eller den er tom.',
  file_other: 'Der er en fil på denne adresse, men med et andet indhold. Sammenlign det med det viste.',
  // provider_not_usable
  other_issuer: 'Serveren dér siger, at den er en anden udsteder. Kopiér udstederen, præcis som udbyderen viser den.',
  no_provider_document:
    'Der er ingen OpenID-udbyder på denne adresse: Dens dokument (/.well-known/openid-configuration) kan ikke læses.',
  metadata_malformed: 'Dette er ikke et SAML-metadatadokument. Indlæs filen, som udbyderen tilbyder den.',
  metadata_no_provider: 'Dokumentet beskriver ingen identitetsudbyder.',
  metadata_several: 'Dokumentet beskriver flere identitetsudbydere. Indlæs kun dokumentet for din.',
  metadata_no_redirect: 'Dokumentet angiver ingen adresse til login via HTTP-Redirect, og den er nødvendig.',
  metadata_no_certificate: 'Dokumentet indeholder intet certifikat (RSA, mindst 2048 bit) til kontrol af signaturer.',
  outside_forbidden_address:
    'Adressen fører ind i et privat netværk. Den, der driver Sitzplan, kan tillade det (SITZPLAN_ALLOWED_NETWORKS).',
  outside_not_https: 'Adressen skal begynde med https://.',
  outside_foreign_redirect: 'Serveren dér sender os videre til en anden. Angiv den adresse, der føres til.',
  outside_too_large: 'Svaret fra serveren dér er for stort.',
  outside_too_slow: 'Serveren dér er for længe om at svare.',
  outside_unreachable: 'Serveren dér kan ikke nås eller svarer med en fejl.',
  second_factor_first:
    'Konfigurér først din egen tofaktorgodkendelse under »Min konto«: Den ville også blive krævet af dig.',
  second_factor_needed:
    'Din konto kræver tofaktorgodkendelse. Skal du skifte telefon, så konfigurér den på ny: Den nye erstatter den gamle.',
  no_way_in:
    'Firmalogin er påkrævet, og adressens domæne er ikke bekræftet: Ingen kommer ind med den. En administrator kan først bekræfte domænet.',
  already_active: 'Denne adgang er allerede aktiv. Log ind.',
  has_superadmin: 'Der er allerede en aktiv superadministrator, som selv inviterer flere.',
  active_elsewhere:
    'Du er bruger i en anden organisation. Log ind dér, og tag derefter imod invitationen, eller afslå den.',
  restored_already: 'Det er allerede gendannet.',
  suspension_first: 'Personen er spærret. Ophæv først spærringen.',
  not_billed_by_queues: 'Produktet faktureres ikke efter køer: Det bestemmer leverandøren i produktkataloget.',
  no_queue_product:
    'Din leverandør sælger intet produkt, der faktureres efter køer: Der er intet at oprette en kø til.',
  queue_product_not_owned:
    'Din konto har ingen licenser til køens produkt: De, der er i den, ville vente forgæves. Bestil nogle under Produkter, eller spørg din leverandør.',
  still_owned: 'En konto ejer licenser af en type eller ressource, som du vil tage ud af produktkataloget.',
  has_prices: 'Produkter har priser i den nuværende valuta. Fjern først priserne, og skift derefter valuta.',
  still_brought:
    'En pakke medfører licenser af en type eller ressource, som du vil tage ud af produktkataloget. Ændr først pakken.',
  feed_unauthorized: 'Leverandørens feed godtager ikke dette token (SITZPLAN_FEED_TOKEN). Bed leverandøren om et nyt.',
  feed_error: 'Leverandørens feed svarede med en fejl. Der spørges igen automatisk.',
  feed_not_understood:
    'Det, feedet svarede, er hverken en licens eller en liste over dokumenter. Kontrollér SITZPLAN_LICENSE_FEED.',
  no_signing_key: 'Leverandøren har ingen nøgle, der signerer. Opret en, eller vælg en af de eksisterende.',
  key_signs: 'Denne nøgle signerer nu. Lad først en anden signere.',
  key_retired: 'Denne nøgle er taget ud af brug og signerer ikke mere. Opret en ny.',
  key_revoked: 'Denne nøgle er tilbagekaldt: Intet, den har signeret, gælder længere. Opret en ny.',
  key_elsewhere: 'Den private del af denne nøgle ligger i en fil, som serveren ikke blev startet med.',
  key_in_file:
    'Den nøgle, der signerer, ligger i filen i SITZPLAN_SIGNING_KEY. Den, der driver serveren, udskifter den dér.',
  token_replaced: 'Tokenet er udløbet, eller et andet har erstattet det. Opret et nyt, eller erstat det nyere.',
  // kept_by_directory
  directory_names:
    'Navnet kommer fra brugerkataloget. Omdøb gruppen dér, så kommer det nye navn med den næste synkronisering.',
  directory_connected:
    'Så længe et provisioneringstoken er gyldigt, ville brugerkataloget fortsat sende medlemmer til den. Tag gruppen ud af provisioneringen dér, eller slet først tokenet, hvis brugerkataloget ikke længere er forbundet.',
  // membership_kept
  by_directory: 'Brugerkataloget har sat personen i gruppen. Tag personen ud af den dér.',
  by_rule: 'En grupperegel giver denne gruppe. Ændr reglen, eller tag personen ud af reglens gruppe.',
  // import_unreadable
  import_empty: 'Den er tom.',
  import_binary: 'Den er ikke tekst. Gem tabellen som en CSV-fil, og upload den.',
  import_workbook: 'Den er en Excel-projektmappe. Vælg »Gem som«, »CSV UTF-8« i Excel, og upload den fil.',
  import_no_email:
    'Ingen kolonne hedder »E-mail«. Den første linje skal angive, hvad kolonnerne indeholder: Hent eksemplet for at se hvordan.',
  import_no_lines: 'Den har kun en overskriftslinje.',
  import_column_twice: 'To kolonner har samme navn: »{column}«. Slet en af dem.',
  import_many_columns: 'Den har mere end {limit} kolonner.',
  import_many_lines: 'Den har mere end {limit} linjer. Del den op i flere filer.',
  import_long_line: 'En linje har mere end {limit} tegn. Der mangler formentlig et afsluttende anførselstegn et sted.',
  import_open_quote: 'En celle begynder med et anførselstegn, som aldrig afsluttes.',
  // wrong_state
  import_not_checked: 'Linjerne er stadig ved at blive gennemgået, eller importen er allerede startet.',
  import_not_running: 'Importen er ikke i gang.',
  import_is_running: 'Importen er i gang. Stop den først.',
}
