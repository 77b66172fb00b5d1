// Varför något nekas när koden lämnar det öppet.
import type { Reason } from '../reasons.ts'

export const reasons: Record<Reason, string> = {
  // license_invalid
  format: 'Det är inget licensdokument, eller så har det ändrats på vägen. Läs in filen som du fick den.',
  sold_named: 'Tilldela den som namngiven licens.',
  sold_concurrent: 'Tilldela den som delad licens.',
  sold_to_all: 'Alla användare i kontot har den, så den tilldelas ingen.',
  retire_or_raise:
    'En administratör för ditt konto kan ta en enhet ur bruk under ”Platser och enheter” eller få gränsen höjd.',
  raise_limit: 'En administratör för ditt konto kan få gränsen höjd.',
  catalog_first:
    'Den nämner produkter som installationen inte känner till ännu. Läs först in leverantörens senaste produktkatalog (en .catalog-fil) och sedan licensen igen.',
  signature: 'Den är inte signerad av leverantören eller har ändrats efter signeringen. Be leverantören om filen igen.',
  unknown_key:
    'Den är signerad med en nyckel som installationen inte känner till. Om leverantören har bytt nyckel ber du om de nya publika nycklarna, ersätter SITZPLAN_VENDOR_KEY och startar om.',
  account: 'Den är utfärdad för ett annat konto. Be leverantören om licensen för ditt.',
  serial: 'Dess serienummer är inte det som din licens har. Be leverantören om rätt licens.',
  superseded: 'En lika ny eller nyare version finns redan. Läs in den senaste.',
  expired: 'Dess sista dag har passerat. Be leverantören om en ny licens.',
  // no_seat_available
  all_assigned: 'Alla licenser för produkten är tilldelade. Frigör en, köp fler eller vänta på en.',
  suspended: 'Personen är spärrad och har ingen licens. Häv spärren först eller låt personen vänta på en.',
  not_owned:
    'Ditt konto har ingen licens av den här typen för produkten, varken som provlicens eller som prenumeration. Fråga leverantören eller en superadmin i ditt konto.',
  // payment_failed
  authentication_required:
    'Banken kräver att kortinnehavaren godkänner betalningen, och det går inte här. Använd ett annat kort eller be banken tillåta betalningen.',
  insufficient_funds:
    'Det finns inte tillräckligt med pengar på kortet. Använd ett annat kort eller försök igen när det finns täckning.',
  card_expired: 'Kortet har gått ut. Registrera ett nytt.',
  amount_too_small:
    'Beloppet är för litet för att debiteras på ett kort. Leverantören kan bekräfta beställningen mot faktura.',
  no_card: 'Inget kort är registrerat. Registrera ett först.',
  processing_error: 'Banken gick inte att nå. Försök igen senare.',
  card_declined: 'Banken nekade betalningen utan att ange orsak. Använd ett annat kort eller fråga banken.',
  not_accepted: 'Betaltjänsten har inte godkänt betalningen. Fråga leverantören; orsaken står i serverns logg.',
  refund_failed: 'Betaltjänsten kunde inte återbetala beloppet. Leverantören reglerar det där.',
  unanswered: 'Betaltjänsten svarar inte ännu. Nya försök görs automatiskt.',
  // order_state
  order_being_charged: 'Beloppet debiteras på kortet just nu.',
  order_charged: 'Beloppet har debiterats på kortet.',
  order_not_failed: 'Ingen betalning för den har misslyckats: det finns inget att försöka igen.',
  order_cards_off: 'Kort kan inte debiteras här just nu. Bekräfta beställningen mot faktura eller konfigurera Stripe.',
  // wrong_state
  no_card_left: 'Inget kort registrerades på betalningssidan. Börja om.',
  card_in_use: 'En beställning betalas med kortet just nu. Ta bort det när det är klart.',
  order_requested: 'Den har inte bekräftats ännu.',
  order_confirmed: 'Den har redan bekräftats.',
  order_fulfilled: 'Den har levererats: licensversionen med dess licenser är utfärdad.',
  order_rejected: 'Den har avvisats.',
  order_cancelled: 'Den har annullerats.',
  request_ordered: 'Förfrågan har redan blivit en beställning.',
  request_declined: 'Förfrågan har redan avslagits.',
  order_not_sold:
    'Produktkatalogen erbjuder inte längre en av beställningens rader. Erbjud den igen eller avvisa beställningen med en motivering.',
  order_not_possible:
    'Nästa licensversion kan inte utfärdas enligt beställningen: det som kunden har, eller produktkatalogen, har ändrats under tiden. Avvisa beställningen med en motivering eller utfärda en version själv.',
  // wrong_state
  asked_already: 'Du har redan bett om produkten. Administratörerna ser det.',
  answered_already: 'Förfrågan har redan besvarats.',
  no_trial_to_end: 'Ingen provlicens gäller: det finns inget att göra om till en prenumeration.',
  revision_superseded: 'En nyare version har ersatt den här.',
  activated_by_other:
    'En annan administratör har aktiverat versionen under tiden; inget av det du valde genomfördes. Under ”Status” ser du vem och när.',
  activated_by_itself:
    'Versionen har under tiden börjat gälla automatiskt. Ingen av licenserna som du valde har tagits bort.',
  undo_not_active: 'Bara den gällande versionen kan ångras, och bara om en annan gällde före den.',
  undo_done: 'Aktiveringen har redan ångrats; versionen väntar igen.',
  undo_superseded: 'En nyare version har kommit sedan dess. Aktivera eller ersätt den.',
  undo_over: 'En aktivering kan ångras en gång, inom 24 timmar, och bara om en person har gjort den.',
  undo_withdrawn: 'Versionen drar tillbaka den föregående, som därför inte kan komma tillbaka.',
  undo_expired: 'Den föregående versionen har gått ut under tiden.',
  revision_not_yet_valid: 'Versionen gäller från en senare dag; den aktiveras då automatiskt.',
  history_without_names: 'I ditt konto sparas historiken utan namn: vem som arbetade när visas inte.',
  plan_without_names: 'Ditt konto visar platskartan utan namn.',
  no_trial: 'Ingen provlicens gäller: det finns inget att ange.',
  no_vendor_here:
    'Det här är er egen installation, och den kan inte skriva till leverantören. Använd kontaktuppgifterna i avtalet eller på fakturan.',
  never_activated: 'Personen har inte aktiverat sitt konto ännu. Här kan bara en spärr hävas.',
  yourself: 'Du kan inte spärra eller radera dig själv. Be en annan administratör.',
  nothing_proposed: 'Börja om: nyckeln för din app visades för alltför länge sedan eller har aldrig visats.',
  no_second_factor: 'Du har ingen tvåfaktorsautentisering. Konfigurera den först.',
  own_second_factor: 'Din egen tvåfaktorsautentisering stänger du av under ”Mitt konto”, med lösenord och kod.',
  own_email: 'Din egen e-postadress ändrar du under ”Mitt konto”, med ditt lösenord.',
  email_of_company:
    'Företagets inloggning avgör vem du är. Din e-postadress här ändras av en administratör för ditt konto.',
  email_of_directory: 'Adressen hanteras i företagets katalogtjänst. Ändra den där.',
  email_of_inactive:
    'Den som är inbjuden eller spärrad kan inte bekräfta en ny adress. Radera inbjudan och bjud in rätt adress, eller häv spärren först.',
  email_shut_out:
    'Företagsinloggningen är obligatorisk, och adressens domän är inte verifierad: ingen skulle kunna logga in med den. Använd en adress i en verifierad domän.',
  last_domain:
    'Det är den sista verifierade domänen, och personer loggar in via den. Stäng av företagsinloggningen först.',
  provider_in_use:
    'Personer loggar in via identitetsleverantören. Stäng av den först; dess certifikat och hemligheter kan ändras under tiden.',
  other_provider: 'En annan identitetsleverantör används. Stäng av den först.',
  no_settings: 'Identitetsleverantören har inga inställningar ännu. Ange dem först.',
  no_domain: 'Ingen e-postdomän är verifierad ännu. Verifiera en först.',
  not_tested: 'Inget test har lyckats sedan inställningarna ändrades. Kör ett först.',
  vendor_needs_code:
    'Leverantörens personer loggar in med lösenord och tvåfaktorsautentisering, och det kan ingen företagsinloggning ersätta.',
  settings_of_superadmin:
    'En superadmin har angett inställningarna, och personer loggar in via dem. Nu kan bara en superadmin ändra dem: administratörer släpps inte in via några andra.',
  not_set_by_superadmin:
    'Bara inställningar som en superadmin har sparat (för SAML: med certifikatet) släpper in administratörer. Låt en superadmin spara dem först, så att ingen blir utelåst.',
  break_glass_not_signed_in:
    'Administratören har inte loggat in via företaget ännu. Det måste ske en gång, så att ingen blir utelåst.',
  break_glass:
    'Företagsinloggningen är obligatorisk, och det här är administratören vars lösenord fortfarande gäller. Utse en annan först.',
  // domain_not_proved
  dns_missing: 'Det finns ingen TXT-post med det namnet ännu. Det kan ta en stund innan en ny syns överallt.',
  dns_other: 'Det finns en TXT-post med det namnet, men med ett annat värde. Jämför med det som visas.',
  dns_silent: 'Domänens DNS-servrar svarar inte. Försök igen senare.',
  file_missing: 'Det finns ingen fil på adressen, eller så är den tom.',
  file_other: 'Det finns en fil på adressen, men med ett annat innehåll. Jämför med det som visas.',
  // provider_not_usable
  other_issuer:
    'Servern där uppger en annan utfärdare. Kopiera utfärdaren (issuer) precis som identitetsleverantören visar den.',
  no_provider_document:
    'Det finns ingen OpenID-leverantör på adressen: dess dokument (/.well-known/openid-configuration) kan inte läsas.',
  metadata_malformed:
    'Det är inget SAML-metadatadokument. Läs in filen som identitetsleverantören tillhandahåller den.',
  metadata_no_provider: 'Dokumentet beskriver ingen identitetsleverantör.',
  metadata_several: 'Dokumentet beskriver flera identitetsleverantörer. Läs in ett med bara er egen.',
  metadata_no_redirect: 'Dokumentet anger ingen adress för inloggning via HTTP-Redirect, och det krävs.',
  metadata_no_certificate:
    'Dokumentet innehåller inget certifikat (RSA, minst 2048 bitar) för att kontrollera signaturer.',
  outside_forbidden_address:
    'Adressen leder till ett privat nätverk. Den som är driftansvarig för Sitzplan kan tillåta det (SITZPLAN_ALLOWED_NETWORKS).',
  outside_not_https: 'Adressen måste börja med https://.',
  outside_foreign_redirect: 'Servern där hänvisar till en annan. Ange adressen som den hänvisar till.',
  outside_too_large: 'Svaret från servern där är för stort.',
  outside_too_slow: 'Servern där tar för lång tid på sig att svara.',
  outside_unreachable: 'Servern där går inte att nå eller svarar med ett fel.',
  second_factor_first:
    'Konfigurera först din egen tvåfaktorsautentisering under ”Mitt konto”: den skulle krävas även av dig.',
  second_factor_needed:
    'Ditt konto kräver tvåfaktorsautentisering. Vid byte av telefon konfigurerar du den på nytt: den ersätter den nuvarande.',
  no_way_in:
    'Företagsinloggningen är obligatorisk, och adressens domän är inte verifierad: ingen kommer in med den. En administratör kan verifiera domänen först.',
  already_active: 'Kontot är redan aktivt. Logga in.',
  has_superadmin: 'Någon är redan aktiv där som superadmin. Kontot bjuder självt in fler personer.',
  active_elsewhere: 'Du är användare hos en annan organisation. Logga in där och acceptera eller avböj sedan inbjudan.',
  restored_already: 'Det är redan återställt.',
  suspension_first: 'Personen är spärrad. Häv spärren först.',
  not_billed_by_queues: 'Produkten faktureras inte efter köer: leverantören anger det i produktkatalogen.',
  no_queue_product: 'Leverantören säljer ingen produkt som faktureras efter köer: det finns inget att skapa en kö för.',
  queue_product_not_owned:
    'Ditt konto har inga licenser för köns produkt: den som är med i kön skulle vänta förgäves. Beställ under Produkter eller fråga leverantören.',
  still_owned: 'Ett konto har licenser av en typ eller resurs som du vill ta bort ur produktkatalogen.',
  has_prices: 'Produkter har priser i den nuvarande valutan. Ta bort priserna först och byt sedan valuta.',
  still_brought:
    'Ett paket inkluderar licenser av en typ eller resurs som du vill ta bort ur produktkatalogen. Ändra paketet först.',
  feed_unauthorized: 'Leverantörens flöde godtar inte tokenen (SITZPLAN_FEED_TOKEN). Be leverantören om en ny.',
  feed_error: 'Leverantörens flöde svarade med ett fel. Nya försök görs automatiskt.',
  feed_not_understood:
    'Det som flödet svarade är varken en licens eller en lista med dokument. Kontrollera SITZPLAN_LICENSE_FEED.',
  no_signing_key: 'Leverantören har ingen nyckel som signerar. Skapa en eller välj en av de befintliga.',
  key_signs: 'Nyckeln signerar just nu. Låt en annan signera först.',
  key_retired: 'Nyckeln är tagen ur bruk och signerar inget mer. Skapa en ny.',
  key_revoked: 'Nyckeln är återkallad: inget som den har signerat gäller längre. Skapa en ny.',
  key_elsewhere: 'Nyckelns privata del finns i en fil som servern inte startades med.',
  key_in_file: 'Nyckeln som signerar finns i filen för SITZPLAN_SIGNING_KEY. Den som driver servern ändrar den där.',
  token_replaced: 'Tokenen gäller inte längre eller har ersatts av en annan. Skapa en ny eller ersätt den andra.',
  // kept_by_directory
  directory_names: 'Namnet kommer från katalogtjänsten. Byt namn där; nästa synkronisering för över det nya namnet.',
  directory_connected:
    'Så länge en etableringstoken är giltig skulle katalogtjänsten fortsätta att skicka medlemmar till gruppen. Ta bort gruppen ur etableringen där; om katalogtjänsten inte längre är ansluten tar du först bort tokenen.',
  // membership_kept
  by_directory: 'Katalogtjänsten har lagt till personen i gruppen. Ta bort personen där.',
  by_rule: 'En gruppregel ger gruppen. Ändra regeln eller ta bort personen från gruppen som den gäller för.',
  // import_unreadable
  import_empty: 'Den är tom.',
  import_binary: 'Den är ingen textfil. Spara tabellen som en CSV-fil och ladda upp den.',
  import_workbook: 'Den är en Excel-arbetsbok. Välj ”Spara som”, ”CSV UTF-8” i Excel och ladda upp den filen.',
  import_no_email:
    'Ingen kolumn heter ”E-post”. Den första raden måste ange vad kolumnerna innehåller: ladda ned exempelfilen för att se hur.',
  import_no_lines: 'Den innehåller inget annat än rubrikraden.',
  import_column_twice: 'Två kolumner har samma namn: ”{column}”. Ta bort en av dem.',
  import_many_columns: 'Den har fler än {limit} kolumner.',
  import_many_lines: 'Den har fler än {limit} rader. Dela upp den i flera filer.',
  import_long_line: 'En rad har fler än {limit} tecken. Troligen saknas ett avslutande citattecken någonstans.',
  import_open_quote: 'En cell börjar med ett citattecken som aldrig avslutas.',
  // wrong_state
  import_not_checked: 'Raderna granskas fortfarande, eller så har importen redan startats.',
  import_not_running: 'Importen pågår inte.',
  import_is_running: 'Importen pågår. Stoppa den först.',
}
