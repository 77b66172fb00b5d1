// Hva en brukerkatalog får vite når et SCIM-kall avvises.
import type { ScimErrorTexts } from '../scim-errors.ts'

export const scimErrors: ScimErrorTexts = {
  bad_json: 'Innholdet er ikke gyldig JSON i UTF-8.',
  body_not_object: 'Innholdet må være et JSON-objekt.',
  bad_schemas: '«schemas» må være en liste over URN-er.',
  unauthorized:
    'Tokenet mangler, er ukjent, tilbakekalt eller utløpt. Opprett et nytt i Sitzplan, under «Provisjonering».',
  forbidden: 'Dette tokenet har ikke lov til dette.',
  not_found: 'Det finnes ingenting med denne ID-en, eller det tilhører ikke kontoen.',
  method_not_allowed: 'Dette gjøres med én ressurs: ID-en hører til sist i adressen.',
  version_changed: 'Dataene er endret i mellomtiden: Versjonen er nå {version}. Les dem på nytt, og gjenta endringen.',
  body_too_large: 'Forespørselen er for stor, høyst {limit}.',
  unsupported_media_type: 'Send application/scim+json eller application/json.',
  too_many_requests: 'For mange forespørsler. Prøv igjen om litt.',
  internal_error: 'Noe gikk galt hos oss. Hvis det fortsetter, kan du si fra til den som drifter Sitzplan.',
  not_implemented: 'Sitzplan gjør ikke dette: Se ServiceProviderConfig for hva det gjør.',
  unavailable: 'Sitzplan er ikke tilgjengelig for øyeblikket. Prøv igjen om litt.',
  filter_too_long: 'Filteret er for langt, høyst {limit} tegn.',
  filter_too_deep: 'Filteret har for mange nivåer, høyst {limit} nivåer med parenteser.',
  filter_unreadable: 'Filteret kan ikke forstås fra tegn {at} og utover.',
  filter_attribute: 'Filteret nevner et attributt det ikke kan filtreres etter her: {attribute}',
  filter_operator: 'Filteret har en ukjent operator: {operator}',
  filter_comparison: 'Filteret kan ikke sammenligne {attribute} med {operator}.',
  filter_value: 'Filteret sammenligner {attribute} med en verdi av feil type, forventet {type}.',
  filter_characters: 'Filteret har tegn som ingen lagret verdi kan ha.',
  filter_of_members: 'Medlemmer velges bare med ID-ene sine: members[value eq "…"].',
  path_unreadable: 'Banen kan ikke forstås: {path}',
  path_attribute: 'Banen nevner et ukjent attributt: {attribute}',
  no_operations: '«Operations» må være en liste med minst én operasjon.',
  bad_operation:
    'Operasjon {number} må ha add, replace eller remove som «op», og en eventuell «path» må være en tekst.',
  operation_without_value: 'Operasjon {number} har ingen brukbar «value».',
  remove_without_path: 'Operasjon {number} må si i «path» hva som skal fjernes.',
  no_target: 'Ingenting samsvarer med banen {path}.',
  read_only: '{attribute} kan ikke endres av brukerkatalogen.',
  required: '{attribute} må ha en verdi.',
  wrong_type: '{attribute} har en verdi av feil type, forventet {type}.',
  bad_characters: '{attribute} har tegn som ikke er tillatt.',
  too_long: '{attribute} har for mange tegn, høyst {limit}.',
  too_many_changes: 'Det er for mange endringer i én forespørsel, høyst {limit}. Send dem i flere.',
  too_many_values: '{attribute} har for mange verdier, høyst {limit}.',
  two_primaries: '{attribute} har mer enn én primær verdi.',
  bad_parameter: '{parameter} har en verdi som ikke er mulig.',
  list_too_slow:
    'Dette søket tar for lang tid. Spør med færre betingelser, eller etter begynnelsen eller hele verdien.',
  bad_cursor: 'Markøren (cursor) kommer ikke fra et tidligere svar.',
  sort_attribute: 'Lister kan ikke sorteres etter {attribute}.',
  search_of_all: 'Et søk i brukere og grupper samtidig kan verken sorteres eller leses med markør (cursor).',
  filter_of_discovery: 'Disse dokumentene kan ikke filtreres.',
  no_email: 'En adresse må være med: Send «emails», eller et «userName» som er en adresse.',
  bad_email: 'Dette er ikke en e-postadresse Sitzplan kan skrive til: {email}',
  user_name_taken: 'En annen bruker har dette userName.',
  external_id_taken: 'En annen ressurs har denne externalId, eller en som bare skiller seg i store og små bokstaver.',
  email_taken: 'En annen bruker i brukerkatalogen har adressen {email}.',
  email_in_use: 'Noen andre har denne e-postadressen.',
  email_not_matched:
    'Det finnes en bruker med adressen {email} som brukerkatalogen ikke har opprettet. Skal brukerkatalogen overta slike brukere, må en administrator endre «Personer som allerede er her» i Sitzplan, under «Provisjonering».',
  match_above_member:
    'Brukeren med adressen {email} har en høyere rolle enn medlem i Sitzplan. Slike brukere overtas aldri av brukerkatalogen.',
  email_domain_not_proved:
    'Denne personen er aktiv. Brukerkatalogen kan bare endre adressen innenfor e-postdomenene som er bekreftet i Sitzplan, under «Bedriftspålogging».',
  administrator:
    'Denne personen er administrator i Sitzplan, og administratorer verken endres eller fjernes av brukerkatalogen. Gi personen en annen rolle først.',
  role_not_activated:
    'Denne personen har en høyere rolle enn medlem i Sitzplan og har ikke godtatt invitasjonen ennå. Inntil da kan ikke brukerkatalogen endre adressen.',
  nobody_behind_token: 'Dette tokenet tilhører brukerkatalogen: Det står ingen person bak det.',
  group_name_taken:
    'En annen gruppe har dette navnet, eller et som bare skiller seg i store og små bokstaver eller aksenter.',
  group_not_matched:
    'Det finnes en gruppe med dette navnet som brukerkatalogen ikke har opprettet. Skal brukerkatalogen overta slike grupper, må en administrator endre «Personer som allerede er her» i Sitzplan, under «Provisjonering».',
  group_gives_role:
    'Det finnes en gruppe med dette navnet som brukerkatalogen ikke har opprettet, og en grupperegel i Sitzplan gir medlemmene en rolle. Slike grupper overtas aldri av brukerkatalogen.',
  too_many_groups: 'Det finnes allerede {limit} grupper, og flere kan ikke en konto ha.',
  group_limits_managers: 'Forvaltere er begrenset til denne gruppen. Gi dem andre grupper i Sitzplan først.',
  member_unknown: 'Det finnes ingen bruker med denne ID-en som brukerkatalogen styrer: {id}',
  too_many_operations: 'Masseforespørselen har for mange operasjoner, høyst {limit}.',
  bad_bulk_operation:
    'En operasjon må ha POST, PUT, PATCH eller DELETE som «method», og /Users eller /Groups som «path», med en ID unntatt ved POST.',
  bulk_id_missing: 'En operasjon med POST må ha en «bulkId».',
  bulk_id_twice: 'Flere operasjoner har bulkId {bulkId}.',
  bulk_reference: 'Ingen ressurs ble opprettet for bulkId {bulkId}.',
  bulk_circular: 'Operasjonene viser til hverandre i en sirkel som ikke kan løses opp.',
  refused: '{why}',
}
