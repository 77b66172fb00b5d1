// Was ein Verzeichnis erfährt, wenn ein SCIM-Aufruf abgelehnt wird.
import type { ScimErrorTexts } from '../scim-errors.ts'

export const scimErrors: ScimErrorTexts = {
  bad_json: 'Der Inhalt ist kein gültiges JSON in UTF-8.',
  body_not_object: 'Der Inhalt muss ein JSON-Objekt sein.',
  bad_schemas: '„schemas“ muss eine Liste von URNs sein.',
  unauthorized:
    'Das Token fehlt, ist unbekannt, widerrufen oder abgelaufen. Erstellen Sie in Sitzplan unter „Bereitstellung“ ein neues.',
  forbidden: 'Dazu hat dieses Token keine Berechtigung.',
  not_found: 'Unter dieser ID gibt es nichts, oder Sie haben keinen Zugriff darauf.',
  method_not_allowed: 'Das geht nur mit einer einzelnen Ressource: Ans Ende der Adresse gehört ihre ID.',
  version_changed:
    'Die Daten wurden inzwischen geändert: Die Version ist jetzt {version}. Lesen Sie sie neu und wiederholen Sie die Änderung.',
  body_too_large: 'Die Anfrage ist zu groß, höchstens {limit}.',
  unsupported_media_type: 'Senden Sie application/scim+json oder application/json.',
  too_many_requests: 'Zu viele Anfragen. Versuchen Sie es gleich noch einmal.',
  internal_error:
    'Bei uns ist etwas schiefgegangen. Besteht das Problem weiter, wenden Sie sich an den Betreiber von Sitzplan.',
  not_implemented: 'Das unterstützt Sitzplan nicht. Was es unterstützt, steht unter ServiceProviderConfig.',
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
  bad_parameter: '{parameter} hat einen ungültigen Wert.',
  list_too_slow:
    'Diese Suche dauert zu lange. Stellen Sie weniger Bedingungen oder suchen Sie nach dem Anfang oder dem ganzen Wert.',
  bad_cursor: 'Der Cursor stammt aus keiner früheren Antwort.',
  sort_attribute: 'Listen lassen sich nicht nach {attribute} sortieren.',
  search_of_all:
    'Eine Suche über Benutzer und Gruppen zugleich lässt sich weder sortieren noch mit einem Cursor lesen.',
  filter_of_discovery: 'Diese Dokumente lassen sich nicht filtern.',
  no_email: 'Jeder Benutzer braucht eine Adresse: Senden Sie „emails“ oder einen „userName“, der eine ist.',
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
    'Dieser Benutzer ist aktiv. Das Verzeichnis kann seine Adresse nur innerhalb der E-Mail-Domains ändern, die in Sitzplan unter „Firmenanmeldung“ bestätigt sind.',
  administrator:
    'Dieser Benutzer ist in Sitzplan Administrator, und Administratoren kann das Verzeichnis weder ändern noch entfernen. Geben Sie ihm zuerst eine andere Rolle.',
  role_not_activated:
    'Dieser Benutzer hat in Sitzplan eine höhere Rolle als Mitglied und die Einladung noch nicht angenommen. Bis dahin kann das Verzeichnis seine Adresse nicht ändern.',
  nobody_behind_token: 'Dieses Token gehört dem Verzeichnis, nicht einer Person.',
  group_name_taken:
    'Diesen Namen, oder einen, der sich nur in Groß- und Kleinschreibung oder Akzenten unterscheidet, hat schon eine andere Gruppe.',
  group_not_matched:
    'Es gibt schon eine Gruppe mit diesem Namen, die das Verzeichnis nicht angelegt hat. Damit es solche Gruppen übernimmt, ändert ein Administrator in Sitzplan unter „Bereitstellung“ die Einstellung „Personen, die schon hier sind“.',
  group_gives_role:
    'Es gibt schon eine Gruppe mit diesem Namen, die das Verzeichnis nicht angelegt hat, und eine Gruppenregel in Sitzplan gibt ihren Mitgliedern eine Rolle. Solche Gruppen übernimmt das Verzeichnis nie.',
  too_many_groups: 'Es gibt schon {limit} Gruppen, mehr kann ein Konto nicht haben.',
  group_limits_managers: 'Manager sind auf diese Gruppe beschränkt. Geben Sie ihnen in Sitzplan zuerst andere Gruppen.',
  member_unknown: 'Das Verzeichnis verwaltet keinen Benutzer mit dieser ID: {id}',
  too_many_operations: 'Die Sammelanfrage hat zu viele Operationen, höchstens {limit}.',
  bad_bulk_operation:
    'Eine Operation braucht als „method“ POST, PUT, PATCH oder DELETE und als „path“ /Users oder /Groups, außer bei POST mit einer ID.',
  bulk_id_missing: 'Eine Operation mit POST braucht eine „bulkId“.',
  bulk_id_twice: 'Die bulkId {bulkId} haben mehrere Operationen.',
  bulk_reference: 'Für die bulkId {bulkId} ist nichts angelegt worden.',
  bulk_circular: 'Die Operationen verweisen im Kreis aufeinander, und der lässt sich nicht auflösen.',
  refused: '{why}',
}
