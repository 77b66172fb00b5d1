// Waarom iets wordt geweigerd, waar de code dat openlaat.
import type { Reason } from '../reasons.ts'

export const reasons: Record<Reason, string> = {
  // license_invalid
  format: 'Dit is geen licentiedocument of het is onderweg gewijzigd. Laad het bestand zoals u het hebt ontvangen.',
  sold_named: 'Wijs het toe als licentie op naam.',
  sold_concurrent: 'Wijs het toe als gedeelde licentie.',
  sold_to_all: 'Elke gebruiker van het account heeft het, dus het wordt aan niemand toegewezen.',
  retire_or_raise:
    'Een beheerder van uw account kan onder ‘Plaatsen en apparaten’ een apparaat buiten gebruik stellen, of het maximum laten verhogen.',
  raise_limit: 'Een beheerder van uw account kan het maximum laten verhogen.',
  catalog_first:
    'De licentie noemt producten die deze installatie nog niet kent. Laad eerst de nieuwste catalogus van de leverancier (een .catalog-bestand) en daarna deze licentie opnieuw.',
  signature:
    'De licentie is niet door de leverancier ondertekend of is daarna gewijzigd. Vraag de leverancier opnieuw om het bestand.',
  unknown_key:
    'De licentie is ondertekend met een sleutel die deze installatie niet kent. Is de leverancier van sleutel gewisseld, vraag dan om de nieuwe openbare sleutels, vervang SITZPLAN_VENDOR_KEY en start opnieuw.',
  account: 'De licentie is voor een ander account gemaakt. Vraag de leverancier om de licentie voor het uwe.',
  serial: 'Het serienummer is niet dat van uw licentie. Vraag de leverancier om de juiste.',
  superseded: 'Er is al een even nieuwe of nieuwere revisie bekend. Laad de nieuwste.',
  expired: 'De laatste dag is verstreken. Vraag de leverancier om een nieuwe licentie.',
  // no_seat_available
  all_assigned:
    'Alle licenties voor dit product zijn toegewezen. Maak er een vrij, koop er meer of wacht op een licentie.',
  suspended:
    'Deze persoon is geblokkeerd en heeft geen licentie. Hef eerst de blokkering op of laat de persoon op een licentie wachten.',
  not_owned:
    'Uw account heeft voor dit product geen licentie in deze vorm, geen proeflicentie en geen abonnement. Vraag het aan uw leverancier of aan een superbeheerder van uw account.',
  // payment_failed
  authentication_required:
    'De bank vraagt de kaarthouder om toestemming voor de betaling, en die kan hier niet worden gegeven. Gebruik een andere kaart of vraag de bank om de betaling toe te staan.',
  insufficient_funds:
    'De kaart heeft onvoldoende saldo. Gebruik een andere kaart of probeer het opnieuw als er genoeg saldo is.',
  card_expired: 'De kaart is verlopen. Voeg een nieuwe toe.',
  amount_too_small:
    'Het bedrag is te klein om van een kaart af te schrijven. De leverancier kan de bestelling op factuur bevestigen.',
  no_card: 'Er is geen kaart vastgelegd. Voeg er eerst een toe.',
  processing_error: 'De bank was niet bereikbaar. Probeer het later opnieuw.',
  card_declined:
    'De bank heeft de betaling geweigerd zonder te zeggen waarom. Gebruik een andere kaart of vraag het aan de bank.',
  not_accepted:
    'De betaaldienst heeft deze betaling niet geaccepteerd. Vraag het aan de leverancier; de reden staat in het logboek van de server.',
  refund_failed: 'De betaaldienst kon het bedrag niet terugbetalen. De leverancier regelt het daar.',
  unanswered: 'De betaaldienst reageert nog niet. Het wordt vanzelf opnieuw gevraagd.',
  // order_state
  order_being_charged: 'Het bedrag wordt op dit moment van de kaart afgeschreven.',
  order_charged: 'Het bedrag is van de kaart afgeschreven.',
  order_not_failed: 'Er is geen betaling voor mislukt: er valt niets opnieuw te proberen.',
  order_cards_off:
    'Er kan hier nu niet van kaarten worden afgeschreven. Bevestig de bestelling op factuur of stel Stripe in.',
  // wrong_state
  no_card_left: 'Op de betaalpagina is geen kaart opgeslagen. Begin opnieuw.',
  card_in_use: 'Er wordt nu een bestelling van deze kaart afgeschreven. Verwijder de kaart als dat klaar is.',
  order_requested: 'De bestelling is nog niet bevestigd.',
  order_confirmed: 'De bestelling is al bevestigd.',
  order_fulfilled: 'De bestelling is geleverd: de revisie met de licenties is uitgegeven.',
  order_rejected: 'De bestelling is afgewezen.',
  order_cancelled: 'De bestelling is geannuleerd.',
  request_ordered: 'Van deze aanvraag is al een bestelling gemaakt.',
  request_declined: 'Deze aanvraag is al afgewezen.',
  order_not_sold:
    'De catalogus biedt een regel van deze bestelling niet meer aan. Bied die weer aan of wijs de bestelling af en zeg waarom.',
  order_not_possible:
    'De volgende revisie kan niet worden gemaakt zoals besteld: wat de klant heeft of de catalogus is intussen gewijzigd. Wijs de bestelling af en zeg waarom, of geef zelf een revisie uit.',
  // wrong_state
  asked_already: 'U hebt dit product al aangevraagd. Uw beheerders zien de aanvraag.',
  answered_already: 'Deze aanvraag is al beantwoord.',
  no_trial_to_end: 'Er is geen proeflicentie van kracht: er is niets om een abonnement van te maken.',
  revision_superseded: 'Een nieuwere revisie heeft deze vervangen.',
  activated_by_other:
    'Een andere beheerder heeft deze revisie intussen geactiveerd; van uw keuze is niets uitgevoerd. Onder ‘Status’ ziet u wie en wanneer.',
  activated_by_itself:
    'Deze revisie is intussen vanzelf van kracht geworden. Geen van de licenties die u hebt gekozen, is ingetrokken.',
  undo_not_active:
    'Alleen de revisie die van kracht is, kan ongedaan worden gemaakt, en alleen als er daarvoor een andere van kracht was.',
  undo_done: 'De activering is al ongedaan gemaakt; de revisie wacht weer.',
  undo_superseded: 'Er is intussen een nieuwere revisie binnengekomen. Activeer of vervang die.',
  undo_over:
    'Een activering kan één keer ongedaan worden gemaakt, binnen 24 uur, en alleen als een persoon de revisie heeft geactiveerd.',
  undo_withdrawn: 'Deze revisie trekt de vorige in, die daarom niet kan terugkomen.',
  undo_expired: 'De vorige revisie is intussen verlopen.',
  revision_not_yet_valid: 'Deze revisie geldt pas vanaf een latere dag; ze wordt dan vanzelf geactiveerd.',
  history_without_names: 'Uw account houdt de geschiedenis bij zonder namen: wie wanneer werkte, wordt niet getoond.',
  plan_without_names: 'Uw account toont de plattegrond zonder namen.',
  no_trial: 'Er is geen proeflicentie van kracht: er is niets in te voeren.',
  no_vendor_here:
    'Dit is uw eigen installatie en die kan de leverancier geen bericht sturen. Neem contact op via uw contract of factuur.',
  never_activated:
    'Deze persoon heeft de toegang nog niet geactiveerd. Hier kan alleen een blokkering worden opgeheven.',
  yourself: 'U kunt uzelf niet blokkeren of verwijderen. Vraag het aan een andere beheerder.',
  nothing_proposed: 'Begin opnieuw: de sleutel voor uw app is te lang geleden of nooit getoond.',
  no_second_factor: 'U hebt geen tweede factor. Stel er eerst een in.',
  own_second_factor: 'Uw eigen tweede factor schakelt u uit onder ‘Mijn account’, met wachtwoord en code.',
  own_email: 'Uw eigen e-mailadres wijzigt u onder ‘Mijn account’, met uw wachtwoord.',
  email_of_company:
    'De aanmelding van uw bedrijf bepaalt wie u bent. Uw e-mailadres hier wordt gewijzigd door een beheerder van uw account.',
  email_of_directory: 'Het adres wordt bijgehouden door de directory van uw bedrijf. Wijzig het daar.',
  email_of_inactive:
    'Wie is uitgenodigd of geblokkeerd, kan een nieuw adres niet bevestigen. Verwijder de uitnodiging en nodig het juiste adres uit, of hef eerst de blokkering op.',
  email_shut_out:
    'De bedrijfsaanmelding is verplicht en het domein van dit adres is niet geverifieerd: niemand zou zich ermee kunnen aanmelden. Neem een adres in een geverifieerd domein.',
  last_domain:
    'Het is het laatste geverifieerde domein en mensen melden zich ermee aan. Schakel eerst de bedrijfsaanmelding uit.',
  provider_in_use:
    'Mensen melden zich via deze provider aan. Schakel die eerst uit; certificaten en geheimen kunnen intussen wel worden gewijzigd.',
  other_provider: 'Er is een andere provider in gebruik. Schakel die eerst uit.',
  no_settings: 'Deze provider heeft nog geen instellingen. Voer die eerst in.',
  no_domain: 'Er is nog geen e-maildomein geverifieerd. Verifieer er eerst een.',
  not_tested: 'Sinds de instellingen zijn gewijzigd, is er geen test geslaagd. Voer er eerst een uit.',
  vendor_needs_code:
    'De mensen van de leverancier melden zich aan met wachtwoord en tweede factor; een bedrijfsaanmelding kan dat niet vervangen.',
  settings_of_superadmin:
    'Een superbeheerder heeft deze instellingen ingevoerd en mensen melden zich ermee aan. Nu kan alleen een superbeheerder ze wijzigen: via andere instellingen krijgen beheerders geen toegang.',
  not_set_by_superadmin:
    'Alleen instellingen die een superbeheerder heeft opgeslagen (bij SAML met het certificaat), geven beheerders toegang. Laat ze eerst door een superbeheerder opslaan, zodat niemand wordt buitengesloten.',
  break_glass_not_signed_in:
    'Deze beheerder heeft zich nog niet via het bedrijf aangemeld. Laat dat één keer gebeuren, zodat niemand wordt buitengesloten.',
  break_glass:
    'De bedrijfsaanmelding is verplicht en dit is de beheerder van wie het wachtwoord nog werkt. Wijs eerst een andere aan.',
  // domain_not_proved
  dns_missing:
    'Er is nog geen TXT-record met deze naam. Het kan even duren voordat een nieuw record overal zichtbaar is.',
  dns_other: 'Er is een TXT-record met deze naam, maar met een andere waarde. Vergelijk die met de getoonde.',
  dns_silent: 'De DNS-servers van het domein reageren niet. Probeer het later opnieuw.',
  file_missing: 'Op dit adres staat geen bestand, of het is leeg.',
  file_other: 'Op dit adres staat een bestand, maar met een andere inhoud. Vergelijk die met de getoonde.',
  // provider_not_usable
  other_issuer:
    'De server daar zegt dat hij een andere uitgever is. Neem de uitgever (issuer) precies over zoals de provider die toont.',
  no_provider_document:
    'Op dit adres is geen OpenID-provider: het document (/.well-known/openid-configuration) kan niet worden gelezen.',
  metadata_malformed: 'Dit is geen SAML-metadatadocument. Laad het bestand zoals de provider het aanbiedt.',
  metadata_no_provider: 'Het document beschrijft geen identiteitsprovider.',
  metadata_several: 'Het document beschrijft meerdere identiteitsproviders. Laad alleen dat van de uwe.',
  metadata_no_redirect: 'Het document noemt geen adres voor aanmelding via HTTP-Redirect, en dat is wel nodig.',
  metadata_no_certificate:
    'Het document bevat geen certificaat (RSA, 2048 bits of meer) om handtekeningen te controleren.',
  outside_forbidden_address:
    'Het adres leidt naar een particulier netwerk. Wie Sitzplan beheert, kan dat toestaan (SITZPLAN_ALLOWED_NETWORKS).',
  outside_not_https: 'Het adres moet met https:// beginnen.',
  outside_foreign_redirect: 'De server daar stuurt door naar een andere. Voer het adres in waar het naartoe leidt.',
  outside_too_large: 'Het antwoord van de server daar is te groot.',
  outside_too_slow: 'De server daar doet te lang over een antwoord.',
  outside_unreachable: 'De server daar is niet bereikbaar of antwoordt met een fout.',
  second_factor_first: 'Stel eerst onder ‘Mijn account’ uw eigen tweede factor in: die zou ook van u worden gevraagd.',
  second_factor_needed:
    'Uw account verplicht een tweede factor. Stel voor een andere telefoon een nieuwe in: die vervangt deze.',
  no_way_in:
    'De bedrijfsaanmelding is verplicht en het domein van dit adres is niet geverifieerd: niemand krijgt er toegang mee. Een beheerder kan het domein eerst verifiëren.',
  already_active: 'Deze toegang is al actief. Meld u aan.',
  has_superadmin: 'Daar is al iemand actief als superbeheerder. Het account nodigt verdere personen zelf uit.',
  active_elsewhere:
    'U bent gebruiker van een andere organisatie. Meld u daar aan en accepteer of weiger daarna deze uitnodiging.',
  restored_already: 'Dit is al teruggezet.',
  suspension_first: 'Deze persoon is geblokkeerd. Hef eerst de blokkering op.',
  not_billed_by_queues:
    'Dit product wordt niet op grond van wachtrijen gefactureerd: dat bepaalt de leverancier in de catalogus.',
  no_queue_product:
    'Uw leverancier verkoopt geen product dat op grond van wachtrijen wordt gefactureerd: er is niets om een wachtrij voor te maken.',
  queue_product_not_owned:
    'Uw account heeft geen licenties voor het product van deze wachtrij: wie erin zit, zou vergeefs wachten. Bestel ze onder ‘Producten’ of vraag uw leverancier.',
  still_owned: 'Een account heeft licenties in een vorm of voor een resource die u uit de catalogus wilt halen.',
  has_prices: 'Producten hebben prijzen in de huidige valuta. Haal eerst de prijzen weg en wijzig dan de valuta.',
  still_brought:
    'Een bundel bevat licenties in een vorm of voor een resource die u uit de catalogus wilt halen. Wijzig eerst de bundel.',
  feed_unauthorized:
    'De feed van de leverancier accepteert dit token niet (SITZPLAN_FEED_TOKEN). Vraag de leverancier om een nieuw.',
  feed_error: 'De feed van de leverancier gaf een foutmelding. Die wordt vanzelf opnieuw opgevraagd.',
  feed_not_understood:
    'Wat de feed antwoordde, is geen licentie en geen lijst met documenten. Controleer SITZPLAN_LICENSE_FEED.',
  no_signing_key: 'De leverancier heeft geen sleutel die ondertekent. Maak er een of kies een van de bestaande.',
  key_signs: 'Deze sleutel ondertekent nu. Laat eerst een andere ondertekenen.',
  key_retired: 'Deze sleutel is buiten gebruik gesteld en ondertekent niets meer. Maak een nieuwe.',
  key_revoked: 'Deze sleutel is ingetrokken: niets wat ermee is ondertekend, geldt nog. Maak een nieuwe.',
  key_elsewhere: 'Het privédeel van deze sleutel staat in een bestand waarmee deze server niet is gestart.',
  key_in_file:
    'De sleutel die ondertekent, staat in het bestand van SITZPLAN_SIGNING_KEY. Wie de server beheert, wijzigt die daar.',
  token_replaced: 'Dit token is verlopen of door een ander vervangen. Maak een nieuw of vervang dat andere.',
  // kept_by_directory
  directory_names:
    'De naam komt uit de directory. Wijzig die daar; de volgende synchronisatie brengt de nieuwe naam mee.',
  directory_connected:
    'Zolang een provisioningtoken geldig is, blijft de directory er leden naartoe sturen. Haal de groep daar uit de provisioning; is de directory niet meer gekoppeld, verwijder dan eerst het token.',
  // membership_kept
  by_directory: 'De directory heeft deze persoon in de groep gezet. Haal de persoon er daar uit.',
  by_rule: 'Een groepsregel geeft deze groep. Wijzig de regel of haal de persoon uit de groep waarvoor die geldt.',
  // import_unreadable
  import_empty: 'Het is leeg.',
  import_binary: 'Het is geen tekst. Sla de tabel op als CSV-bestand en upload dat.',
  import_workbook: 'Het is een Excel-werkmap. Kies in Excel ‘Opslaan als’, ‘CSV UTF-8’ en upload dat bestand.',
  import_no_email:
    'Geen enkele kolom heet ‘E-mail’. De eerste regel moet zeggen wat de kolommen bevatten: download het voorbeeld om te zien hoe.',
  import_no_lines: 'Het bevat alleen een kopregel.',
  import_column_twice: 'Twee kolommen hebben dezelfde naam: ‘{column}’. Verwijder er een.',
  import_many_columns: 'Het heeft meer dan {limit} kolommen.',
  import_many_lines: 'Het heeft meer dan {limit} regels. Verdeel het over meerdere bestanden.',
  import_long_line:
    'Een regel heeft meer dan {limit} tekens. Waarschijnlijk ontbreekt ergens een afsluitend aanhalingsteken.',
  import_open_quote: 'Een cel begint met een aanhalingsteken dat nergens wordt afgesloten.',
  // wrong_state
  import_not_checked: 'De regels worden nog gecontroleerd of de import is al gestart.',
  import_not_running: 'De import is niet bezig.',
  import_is_running: 'De import is bezig. Stop die eerst.',
}
