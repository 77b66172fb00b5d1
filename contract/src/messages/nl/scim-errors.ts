// Wat een directory te horen krijgt als een SCIM-aanroep wordt geweigerd.
import type { ScimErrorTexts } from '../scim-errors.ts'

export const scimErrors: ScimErrorTexts = {
  bad_json: 'De body is geen geldige JSON in UTF-8.',
  body_not_object: 'De body moet een JSON-object zijn.',
  bad_schemas: '‘schemas’ moet een lijst met URN’s zijn.',
  unauthorized:
    'Het token ontbreekt, is onbekend, ingetrokken of verlopen. Maak een nieuw in Sitzplan, onder ‘Provisioning’.',
  forbidden: 'Dit token mag dit niet.',
  not_found: 'Er is niets met deze ID, of het is niet van u.',
  method_not_allowed: 'Dat kan alleen met één resource: de ID ervan hoort aan het eind van het adres.',
  version_changed: 'Het is intussen gewijzigd: de versie is nu {version}. Lees het opnieuw en herhaal de wijziging.',
  body_too_large: 'Het verzoek is te groot, maximaal {limit}.',
  unsupported_media_type: 'Stuur application/scim+json of application/json.',
  too_many_requests: 'Te veel verzoeken. Probeer het zo dadelijk opnieuw.',
  internal_error: 'Er is bij ons iets misgegaan. Blijft dit gebeuren, laat het dan weten aan wie Sitzplan beheert.',
  not_implemented: 'Dit doet Sitzplan niet: zie ServiceProviderConfig voor wat het wel doet.',
  unavailable: 'Sitzplan is op dit moment niet beschikbaar. Probeer het zo dadelijk opnieuw.',
  filter_too_long: 'Het filter is te lang, maximaal {limit} tekens.',
  filter_too_deep: 'Het filter is te diep genest, maximaal {limit} niveaus van haakjes.',
  filter_unreadable: 'Het filter is vanaf teken {at} niet te begrijpen.',
  filter_attribute: 'Het filter noemt een kenmerk waarop hier niet kan worden gefilterd: {attribute}',
  filter_operator: 'Het filter bevat een onbekende operator: {operator}',
  filter_comparison: 'Het filter kan {attribute} niet vergelijken met {operator}.',
  filter_value: 'Het filter vergelijkt {attribute} met een waarde van het verkeerde type, verwacht wordt {type}.',
  filter_characters: 'Het filter bevat tekens die geen enkele opgeslagen waarde kan hebben.',
  filter_of_members: 'Leden worden alleen aan de hand van hun ID gekozen: members[value eq "…"].',
  path_unreadable: 'Het pad is niet te begrijpen: {path}',
  path_attribute: 'Het pad noemt een onbekend kenmerk: {attribute}',
  no_operations: '‘Operations’ moet een lijst met ten minste één bewerking zijn.',
  bad_operation:
    'Bewerking {number} moet als ‘op’ add, replace of remove hebben, en een eventuele ‘path’ moet tekst zijn.',
  operation_without_value: 'Bewerking {number} heeft geen bruikbare ‘value’.',
  remove_without_path: 'Bewerking {number} moet in ‘path’ zeggen wat moet worden verwijderd.',
  no_target: 'Niets komt overeen met het pad {path}.',
  read_only: '{attribute} kan niet door de directory worden gewijzigd.',
  required: '{attribute} moet een waarde hebben.',
  wrong_type: '{attribute} heeft een waarde van het verkeerde type, verwacht wordt {type}.',
  bad_characters: '{attribute} bevat tekens die niet zijn toegestaan.',
  too_long: '{attribute} is te lang, maximaal {limit} tekens.',
  too_many_changes: 'Eén verzoek bevat te veel wijzigingen, maximaal {limit}. Verdeel ze over meerdere.',
  too_many_values: '{attribute} heeft te veel waarden, maximaal {limit}.',
  two_primaries: '{attribute} heeft meer dan één primaire waarde.',
  bad_parameter: '{parameter} heeft een waarde die niet mogelijk is.',
  list_too_slow:
    'Deze zoekopdracht duurt te lang. Gebruik minder voorwaarden, of zoek op het begin of het geheel van een waarde.',
  bad_cursor: 'De cursor komt niet uit een eerder antwoord.',
  sort_attribute: 'Lijsten kunnen niet op {attribute} worden gesorteerd.',
  search_of_all:
    'Een zoekopdracht in gebruikers en groepen samen kan niet worden gesorteerd en niet met een cursor worden gelezen.',
  filter_of_discovery: 'Deze documenten kunnen niet worden gefilterd.',
  no_email: 'Zonder adres gaat het niet: stuur ‘emails’ of een ‘userName’ die een adres is.',
  bad_email: 'Dit is geen e-mailadres waar Sitzplan naar kan schrijven: {email}',
  user_name_taken: 'Een andere gebruiker heeft deze userName al.',
  external_id_taken:
    'Een andere resource heeft deze externalId al, of een die alleen in hoofdletters en kleine letters verschilt.',
  email_taken: 'Een andere gebruiker van de directory heeft het adres {email} al.',
  email_in_use: 'Iemand anders heeft dit e-mailadres al.',
  email_not_matched:
    'Er is een gebruiker met het adres {email} die niet door de directory is gemaakt. Moet de directory zulke gebruikers overnemen, dan wijzigt een beheerder in Sitzplan onder ‘Provisioning’ de instelling ‘Personen die hier al zijn’.',
  match_above_member:
    'De gebruiker met het adres {email} heeft in Sitzplan een hogere rol dan lid. Zulke gebruikers worden nooit door de directory overgenomen.',
  email_domain_not_proved:
    'Deze persoon is actief. De directory kan het adres alleen wijzigen binnen de e-maildomeinen die in Sitzplan onder ‘Bedrijfsaanmelding’ zijn geverifieerd.',
  administrator:
    'Deze persoon is beheerder in Sitzplan, en beheerders worden niet door de directory gewijzigd of verwijderd. Geef de persoon eerst een andere rol.',
  role_not_activated:
    'Deze persoon heeft in Sitzplan een hogere rol dan lid en heeft de uitnodiging nog niet geaccepteerd. Tot die tijd kan de directory het adres niet wijzigen.',
  nobody_behind_token: 'Dit token hoort bij de directory: er staat geen persoon achter.',
  group_name_taken:
    'Een andere groep heeft deze naam al, of een die alleen in hoofdletters en kleine letters of accenten verschilt.',
  group_not_matched:
    'Er is een groep met deze naam die niet door de directory is gemaakt. Moet de directory zulke groepen overnemen, dan wijzigt een beheerder in Sitzplan onder ‘Provisioning’ de instelling ‘Personen die hier al zijn’.',
  group_gives_role:
    'Er is een groep met deze naam die niet door de directory is gemaakt, en een groepsregel in Sitzplan geeft de leden ervan een rol. Zulke groepen worden nooit door de directory overgenomen.',
  too_many_groups: 'Er zijn al {limit} groepen, en meer kan een account er niet hebben.',
  group_limits_managers: 'Er zijn managers tot deze groep beperkt. Geef hun eerst andere groepen in Sitzplan.',
  member_unknown: 'Er is geen gebruiker met deze ID die door de directory wordt bijgehouden: {id}',
  too_many_operations: 'De bulk bevat te veel bewerkingen, maximaal {limit}.',
  bad_bulk_operation:
    'Een bewerking moet als ‘method’ POST, PUT, PATCH of DELETE hebben en als ‘path’ /Users of /Groups, behalve bij POST met een ID.',
  bulk_id_missing: 'Een bewerking met POST moet een ‘bulkId’ hebben.',
  bulk_id_twice: 'De bulkId {bulkId} is aan meer dan één bewerking gegeven.',
  bulk_reference: 'Voor de bulkId {bulkId} is geen resource gemaakt.',
  bulk_circular: 'De bewerkingen verwijzen in een kring naar elkaar die niet kan worden opgelost.',
  refused: '{why}',
}
