// Hvad et brugerkatalog får at vide, når et SCIM-kald afvises.
import type { ScimErrorTexts } from '../scim-errors.ts'

export const scimErrors: ScimErrorTexts = {
  bad_json: 'Indholdet er ikke gyldig JSON i UTF-8.',
  body_not_object: 'Indholdet skal være et JSON-objekt.',
  bad_schemas: '"schemas" skal være en liste over URN’er.',
  unauthorized: 'Tokenet mangler, er ukendt, tilbagekaldt eller udløbet. Opret et nyt i Sitzplan under Provisionering.',
  forbidden: 'Dette token må ikke gøre det.',
  not_found: 'Der er intet med dette id, eller du har ikke adgang til det.',
  method_not_allowed: 'Det gøres med én ressource: Dens id hører til sidst i adressen.',
  version_changed:
    'Den er ændret i mellemtiden: Dens version er nu {version}. Læs den igen, og gentag derefter ændringen.',
  body_too_large: 'Anmodningen er for stor, højst {limit}.',
  unsupported_media_type: 'Send application/scim+json eller application/json.',
  too_many_requests: 'For mange anmodninger. Prøv igen om lidt.',
  internal_error: 'Noget gik galt hos os. Kontakt den, der driver Sitzplan, hvis det fortsætter.',
  not_implemented: 'Det gør Sitzplan ikke: Se i ServiceProviderConfig, hvad den gør.',
  unavailable: 'Sitzplan er ikke tilgængelig i øjeblikket. Prøv igen om lidt.',
  filter_too_long: 'Filteret er for langt, højst {limit} tegn.',
  filter_too_deep: 'Filteret er indlejret for dybt, højst {limit} niveauer af parenteser.',
  filter_unreadable: 'Filteret kan ikke forstås fra tegn {at}.',
  filter_attribute: 'Filteret nævner en attribut, der ikke kan filtreres efter her: {attribute}',
  filter_operator: 'Filteret har en ukendt operator: {operator}',
  filter_comparison: 'Filteret kan ikke sammenligne {attribute} med {operator}.',
  filter_value: 'Filteret sammenligner {attribute} med en værdi af forkert type, forventet {type}.',
  filter_characters: 'Filteret har tegn, som ingen gemt værdi kan have.',
  filter_of_members: 'Medlemmer vælges kun efter deres id: members[value eq "…"].',
  path_unreadable: 'Stien kan ikke forstås: {path}',
  path_attribute: 'Stien nævner en ukendt attribut: {attribute}',
  no_operations: '"Operations" skal være en liste med mindst én operation.',
  bad_operation:
    'Operation {number} skal have "op" med add, replace eller remove, og "path" skal være en tekst, hvis den er der.',
  operation_without_value: 'Operation {number} har ingen brugbar "value".',
  remove_without_path: 'Operation {number} skal angive i "path", hvad der skal fjernes.',
  no_target: 'Intet passer til stien {path}.',
  read_only: '{attribute} kan ikke ændres af brugerkataloget.',
  required: '{attribute} skal have en værdi.',
  wrong_type: '{attribute} har en værdi af forkert type, forventet {type}.',
  bad_characters: '{attribute} har tegn, der ikke er tilladt.',
  too_long: '{attribute} er for lang, højst {limit} tegn.',
  too_many_changes: 'Der er for mange ændringer i én anmodning, højst {limit}. Send dem i flere.',
  too_many_values: '{attribute} har for mange værdier, højst {limit}.',
  two_primaries: '{attribute} har mere end én primær værdi.',
  bad_parameter: '{parameter} har en værdi, der ikke er mulig.',
  list_too_slow:
    'Søgningen tager for lang tid. Spørg med færre betingelser eller efter begyndelsen eller hele værdien.',
  bad_cursor: 'Cursoren kommer ikke fra et tidligere svar.',
  sort_attribute: 'Lister kan ikke sorteres efter {attribute}.',
  search_of_all: 'En søgning på tværs af brugere og grupper kan hverken sorteres eller læses med cursor.',
  filter_of_discovery: 'Disse dokumenter kan ikke filtreres.',
  no_email: 'Ingen kan være uden adresse: Send "emails" eller et "userName", der er en.',
  bad_email: 'Det er ikke en e-mailadresse, som Sitzplan kan skrive til: {email}',
  user_name_taken: 'En anden bruger har dette userName.',
  external_id_taken:
    'En anden ressource har dette externalId eller et, der kun adskiller sig ved store og små bogstaver.',
  email_taken: 'En anden bruger i brugerkataloget har adressen {email}.',
  email_in_use: 'En anden har denne e-mailadresse.',
  email_not_matched:
    'Der er en bruger med adressen {email}, som brugerkataloget ikke har oprettet. Skal brugerkataloget overtage sådanne brugere, ændrer en administrator »Personer, der allerede er her« i Sitzplan under Provisionering.',
  match_above_member:
    'Brugeren med adressen {email} har en højere rolle end medlem i Sitzplan. Sådanne brugere overtages aldrig af brugerkataloget.',
  email_domain_not_proved:
    'Personen er aktiv. Brugerkataloget kan kun ændre adressen inden for de e-maildomæner, der er bekræftet i Sitzplan under Firmalogin.',
  administrator:
    'Personen er administrator i Sitzplan, og administratorer hverken ændres eller fjernes af brugerkataloget. Giv først personen en anden rolle.',
  role_not_activated:
    'Personen har en højere rolle end medlem i Sitzplan og har ikke taget imod invitationen endnu. Indtil da kan brugerkataloget ikke ændre adressen.',
  nobody_behind_token: 'Dette token tilhører brugerkataloget: Der står ingen person bag det.',
  group_name_taken:
    'En anden gruppe har dette navn eller et, der kun adskiller sig ved store og små bogstaver eller accenter.',
  group_not_matched:
    'Der er en gruppe med dette navn, som brugerkataloget ikke har oprettet. Skal brugerkataloget overtage sådanne grupper, ændrer en administrator »Personer, der allerede er her« i Sitzplan under Provisionering.',
  group_gives_role:
    'Der er en gruppe med dette navn, som brugerkataloget ikke har oprettet, og en grupperegel i Sitzplan giver dens medlemmer en rolle. Sådanne grupper overtages aldrig af brugerkataloget.',
  too_many_groups: 'Der er allerede {limit} grupper, og det er det højeste antal, en konto kan have.',
  group_limits_managers: 'Managere er begrænset til denne gruppe. Giv dem først andre grupper i Sitzplan.',
  member_unknown: 'Der er ingen bruger med dette id, som brugerkataloget vedligeholder: {id}',
  too_many_operations: 'Bulk-anmodningen har for mange operationer, højst {limit}.',
  bad_bulk_operation:
    'En operation skal have "method" med POST, PUT, PATCH eller DELETE og "path" med /Users eller /Groups, med et id medmindre det er POST.',
  bulk_id_missing: 'En operation med POST skal have et "bulkId".',
  bulk_id_twice: 'bulkId {bulkId} er givet til mere end én operation.',
  bulk_reference: 'Der blev ikke oprettet en ressource for bulkId {bulkId}.',
  bulk_circular: 'Operationerne henviser til hinanden i en cirkel, der ikke kan løses.',
  refused: '{why}',
}
