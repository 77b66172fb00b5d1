// What a directory is told when a SCIM call is refused. Administrators read it in their directory's log and on our page
// of recent calls. {placeholders} are filled from the error's values.
import type { ScimErrorCode } from '../scim-errors.ts'

const en: Record<ScimErrorCode, string> = {
  bad_json: 'The body is not valid JSON in UTF-8.',
  body_not_object: 'The body must be a JSON object.',
  bad_schemas: '"schemas" must be a list of URNs.',
  unauthorized: 'The token is missing, unknown, revoked or expired. Make a new one in Sitzplan, under Provisioning.',
  forbidden: 'This token may not do this.',
  not_found: 'There is nothing with this id, or it is not yours.',
  method_not_allowed: 'That is done to one resource: its id belongs at the end of the address.',
  version_changed: 'It was changed meanwhile: its version is {version} now. Read it again, then repeat the change.',
  body_too_large: 'The request is too large, at most {limit}.',
  unsupported_media_type: 'Send application/scim+json or application/json.',
  too_many_requests: 'Too many requests. Please try again shortly.',
  internal_error: 'Something went wrong on our side. If it keeps happening, tell the operator of Sitzplan.',
  not_implemented: 'Sitzplan does not do this: see ServiceProviderConfig for what it does.',
  unavailable: 'Sitzplan is not available at the moment. Please try again shortly.',
  filter_too_long: 'The filter is too long, at most {limit} characters.',
  filter_too_deep: 'The filter is nested too deep, at most {limit} levels of parentheses and brackets.',
  filter_unreadable: 'The filter cannot be understood from character {at} on.',
  filter_attribute: 'The filter names an attribute that cannot be filtered by here: {attribute}',
  filter_operator: 'The filter has an unknown operator: {operator}',
  filter_comparison: 'The filter cannot compare {attribute} by {operator}.',
  filter_value: 'The filter compares {attribute} with a value of the wrong type, expected {type}.',
  filter_characters: 'The filter has characters that no stored value can have.',
  filter_of_members: 'Members are chosen by their ids only: members[value eq "…"].',
  path_unreadable: 'The path cannot be understood: {path}',
  path_attribute: 'The path names an unknown attribute: {attribute}',
  no_operations: '"Operations" must be a list with at least one operation.',
  bad_operation: 'Operation {number} must have an "op" of add, replace or remove, and a "path" that is a text if any.',
  operation_without_value: 'Operation {number} has no usable "value".',
  remove_without_path: 'Operation {number} must say in "path" what is to be removed.',
  no_target: 'Nothing matches the path {path}.',
  read_only: '{attribute} cannot be changed by the directory.',
  required: '{attribute} must have a value.',
  wrong_type: '{attribute} has a value of the wrong type, expected {type}.',
  bad_characters: '{attribute} has characters that are not allowed.',
  too_long: '{attribute} is too long, at most {limit} characters.',
  too_many_changes: 'There are too many changes in one request, at most {limit}. Send them in several.',
  too_many_values: '{attribute} has too many values, at most {limit}.',
  two_primaries: '{attribute} has more than one primary value.',
  bad_parameter: '{parameter} has a value that is not possible.',
  list_too_slow: 'This search takes too long. Ask with fewer conditions, or for the beginning or the whole of a value.',
  bad_cursor: 'The cursor does not come from an earlier answer.',
  sort_attribute: 'Lists cannot be sorted by {attribute}.',
  search_of_all: 'A search through users and groups together is neither sorted nor read by cursor.',
  filter_of_discovery: 'These documents cannot be filtered.',
  no_email: 'Nobody is without an address: send "emails", or a "userName" that is one.',
  bad_email: 'This is no e-mail address that Sitzplan can write to: {email}',
  user_name_taken: 'Another user has this userName.',
  external_id_taken: 'Another resource has this externalId, or one that differs only by case.',
  email_taken: 'Another user of the directory has the address {email}.',
  email_in_use: 'Somebody else has this e-mail address.',
  email_not_matched:
    'There is a user with the address {email} whom the directory has not created. To have the directory take over such users, an administrator changes "People who are here already" in Sitzplan, under Provisioning.',
  match_above_member:
    'The user with the address {email} has a higher role than member in Sitzplan. Such users are never taken over by the directory.',
  email_domain_not_proved:
    'This person is active. The directory can change their address only within the e-mail domains that are verified in Sitzplan, under Enterprise Sign-In.',
  administrator:
    'This person is an administrator in Sitzplan, and administrators are neither changed nor removed by the directory. Give them another role first.',
  role_not_activated:
    'This person has a higher role than member in Sitzplan and has not accepted the invitation yet. Until then the directory cannot change their address.',
  nobody_behind_token: 'This token belongs to the directory: no person stands behind it.',
  group_name_taken: 'Another group has this name, or one that differs only by case or accents.',
  group_not_matched:
    'There is a group with this name that the directory has not created. To have the directory take over such groups, an administrator changes "People who are here already" in Sitzplan, under Provisioning.',
  group_gives_role:
    'There is a group with this name that the directory has not created, and a group rule in Sitzplan gives a role to its members. Such groups are never taken over by the directory.',
  too_many_groups: 'There are {limit} groups already, which is the most an account can have.',
  group_limits_managers: 'Managers are limited to this group. Give them other groups in Sitzplan first.',
  member_unknown: 'There is no user with this id whom the directory keeps: {id}',
  too_many_operations: 'The bulk has too many operations, at most {limit}.',
  bad_bulk_operation:
    'An operation needs a "method" of POST, PUT, PATCH or DELETE, and a "path" of /Users or /Groups, with an id unless it is POST.',
  bulk_id_missing: 'An operation with POST needs a "bulkId".',
  bulk_id_twice: 'The bulkId {bulkId} is given to more than one operation.',
  bulk_reference: 'No resource was made for the bulkId {bulkId}.',
  bulk_circular: 'The operations refer to each other in a circle that cannot be resolved.',
  refused: '{why}',
}

const de: Record<ScimErrorCode, string> = {
  bad_json: 'Der Inhalt ist kein gültiges JSON in UTF-8.',
  body_not_object: 'Der Inhalt muss ein JSON-Objekt sein.',
  bad_schemas: '„schemas“ muss eine Liste von URNs sein.',
  unauthorized:
    'Das Token fehlt, ist unbekannt, widerrufen oder abgelaufen. Erstellen Sie in Sitzplan unter „Bereitstellung“ ein neues.',
  forbidden: 'Das darf dieses Token nicht.',
  not_found: 'Unter dieser ID gibt es nichts, oder es gehört nicht zu Ihrem Konto.',
  method_not_allowed: 'Das geht nur mit einer einzelnen Ressource: Ans Ende der Adresse gehört ihre ID.',
  version_changed:
    'Die Daten wurden inzwischen geändert: Die Version ist jetzt {version}. Lesen Sie sie neu, und wiederholen Sie die Änderung.',
  body_too_large: 'Die Anfrage ist zu groß, höchstens {limit}.',
  unsupported_media_type: 'Senden Sie application/scim+json oder application/json.',
  too_many_requests: 'Zu viele Anfragen. Versuchen Sie es gleich noch einmal.',
  internal_error:
    'Bei uns ist etwas schiefgegangen. Wenn es wieder vorkommt, wenden Sie sich an den Betreiber von Sitzplan.',
  not_implemented: 'Das kann Sitzplan nicht: Was es kann, steht unter ServiceProviderConfig.',
  unavailable: 'Sitzplan ist gerade nicht verfügbar. Versuchen Sie es gleich noch einmal.',
  filter_too_long: 'Der Filter ist zu lang, höchstens {limit} Zeichen.',
  filter_too_deep: 'Der Filter ist zu tief verschachtelt, höchstens {limit} Ebenen von Klammern.',
  filter_unreadable: 'Der Filter ist ab Zeichen {at} nicht zu verstehen.',
  filter_attribute: 'Der Filter nennt ein Attribut, nach dem sich hier nicht filtern lässt: {attribute}',
  filter_operator: 'Der Filter enthält einen unbekannten Operator: {operator}',
  filter_comparison: 'Der Filter kann {attribute} nicht mit {operator} vergleichen.',
  filter_value: 'Der Filter vergleicht {attribute} mit einem Wert vom falschen Typ, erwartet wird {type}.',
  filter_characters: 'Der Filter enthält Zeichen, die kein gespeicherter Wert haben kann.',
  filter_of_members: 'Mitglieder werden nur über ihre ID ausgewählt: members[value eq "…"].',
  path_unreadable: 'Der Pfad ist nicht zu verstehen: {path}',
  path_attribute: 'Der Pfad nennt ein unbekanntes Attribut: {attribute}',
  no_operations: '„Operations“ muss eine Liste mit mindestens einer Operation sein.',
  bad_operation:
    'Operation {number} braucht als „op“ add, replace oder remove; ihr „path“, wenn sie einen hat, muss ein Text sein.',
  operation_without_value: 'Operation {number} hat keinen brauchbaren Wert in „value“.',
  remove_without_path: 'Operation {number} muss in „path“ sagen, was entfernt werden soll.',
  no_target: 'Auf den Pfad {path} passt nichts.',
  read_only: '{attribute} kann das Verzeichnis nicht ändern.',
  required: '{attribute} braucht einen Wert.',
  wrong_type: '{attribute} hat einen Wert vom falschen Typ, erwartet wird {type}.',
  bad_characters: '{attribute} enthält unerlaubte Zeichen.',
  too_long: '{attribute} ist zu lang, höchstens {limit} Zeichen.',
  too_many_changes: 'In einer Anfrage sind zu viele Änderungen, höchstens {limit}. Verteilen Sie sie auf mehrere.',
  too_many_values: '{attribute} hat zu viele Werte, höchstens {limit}.',
  two_primaries: '{attribute} hat mehr als einen primären Wert.',
  bad_parameter: '{parameter} hat einen Wert, der nicht möglich ist.',
  list_too_slow:
    'Diese Suche dauert zu lange. Stellen Sie weniger Bedingungen, oder suchen Sie nach dem Anfang oder dem ganzen Wert.',
  bad_cursor: 'Der Cursor stammt aus keiner früheren Antwort.',
  sort_attribute: 'Listen lassen sich nicht nach {attribute} sortieren.',
  search_of_all:
    'Eine Suche über Benutzer und Gruppen zugleich lässt sich weder sortieren noch mit einem Cursor lesen.',
  filter_of_discovery: 'Diese Dokumente lassen sich nicht filtern.',
  no_email: 'Ohne Adresse geht es nicht: Senden Sie „emails“ oder einen „userName“, der eine ist.',
  bad_email: 'Das ist keine E-Mail-Adresse, an die Sitzplan schreiben kann: {email}',
  user_name_taken: 'Diesen userName hat schon ein anderer Benutzer.',
  external_id_taken:
    'Diese externalId, oder eine, die sich nur in Groß- und Kleinschreibung unterscheidet, ist schon vergeben.',
  email_taken: 'Die Adresse {email} hat schon ein anderer Benutzer des Verzeichnisses.',
  email_in_use: 'Diese E-Mail-Adresse hat schon jemand anders.',
  email_not_matched:
    'Es gibt schon einen Benutzer mit der Adresse {email}, den das Verzeichnis nicht angelegt hat. Damit es solche Benutzer übernimmt, ändert ein Administrator in Sitzplan unter „Bereitstellung“ die Einstellung „Personen, die schon hier sind“.',
  match_above_member:
    'Der Benutzer mit der Adresse {email} hat in Sitzplan eine höhere Rolle als Mitglied. Solche Benutzer übernimmt das Verzeichnis nie.',
  email_domain_not_proved:
    'Dieser Benutzer ist aktiv. Das Verzeichnis kann seine Adresse nur innerhalb der E-Mail-Domains ändern, die in Sitzplan unter „Enterprise Sign-In“ bestätigt sind.',
  administrator:
    'Dieser Benutzer ist in Sitzplan Administrator, und Administratoren ändert oder entfernt das Verzeichnis nicht. Geben Sie ihm zuerst eine andere Rolle.',
  role_not_activated:
    'Dieser Benutzer hat in Sitzplan eine höhere Rolle als Mitglied und die Einladung noch nicht angenommen. Bis dahin kann das Verzeichnis seine Adresse nicht ändern.',
  nobody_behind_token: 'Dieses Token gehört dem Verzeichnis: Es steht keine Person dahinter.',
  group_name_taken:
    'Diesen Namen, oder einen, der sich nur in Groß- und Kleinschreibung oder Akzenten unterscheidet, hat schon eine andere Gruppe.',
  group_not_matched:
    'Es gibt schon eine Gruppe mit diesem Namen, die das Verzeichnis nicht angelegt hat. Damit es solche Gruppen übernimmt, ändert ein Administrator in Sitzplan unter „Bereitstellung“ die Einstellung „Personen, die schon hier sind“.',
  group_gives_role:
    'Es gibt schon eine Gruppe mit diesem Namen, die das Verzeichnis nicht angelegt hat, und eine Gruppenregel in Sitzplan gibt ihren Mitgliedern eine Rolle. Solche Gruppen übernimmt das Verzeichnis nie.',
  too_many_groups: 'Es gibt schon {limit} Gruppen, mehr kann ein Konto nicht haben.',
  group_limits_managers: 'Manager sind auf diese Gruppe beschränkt. Geben Sie ihnen in Sitzplan zuerst andere Gruppen.',
  member_unknown: 'Es gibt keinen Benutzer mit dieser ID, den das Verzeichnis führt: {id}',
  too_many_operations: 'Die Sammelanfrage hat zu viele Operationen, höchstens {limit}.',
  bad_bulk_operation:
    'Eine Operation braucht als „method“ POST, PUT, PATCH oder DELETE und als „path“ /Users oder /Groups, außer bei POST mit einer ID.',
  bulk_id_missing: 'Eine Operation mit POST braucht eine „bulkId“.',
  bulk_id_twice: 'Die bulkId {bulkId} haben mehrere Operationen.',
  bulk_reference: 'Für die bulkId {bulkId} ist nichts angelegt worden.',
  bulk_circular: 'Die Operationen verweisen im Kreis aufeinander, und der lässt sich nicht auflösen.',
  refused: '{why}',
}

export const scimErrorTexts = { en, de }
