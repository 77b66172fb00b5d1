// Deutsche Texte der Ablehnungen.
import type { ErrorTexts } from '../errors.ts'

export const errors: ErrorTexts = {
  bad_http: [
    'Das ist keine gültige HTTP-Anfrage',
    'Die erste Zeile, ein Header oder die Längenangabe ist nicht lesbar.',
  ],
  bad_json: ['Die Anfrage ist kein gültiges JSON', 'Senden Sie ein JSON-Dokument in UTF-8.'],
  invalid_request: ['Einige Angaben stimmen nicht', 'Unter „errors“ steht zu jeder Angabe, was nicht stimmt.'],
  body_too_large: ['Die Anfrage ist zu groß', 'Senden Sie höchstens {limit}.'],
  headers_too_large: ['Adresse oder Header sind zu lang', 'Zusammen dürfen sie höchstens 16 kB haben.'],
  request_timeout: ['Die Anfrage kam zu langsam an', 'Senden Sie sie noch einmal ohne Unterbrechung.'],
  unsupported_media_type: ['Dieses Format wird nicht angenommen', 'Senden Sie {types}.'],
  not_found: ['Nicht gefunden', 'Unter dieser Adresse gibt es nichts, oder Sie haben keinen Zugriff darauf.'],
  unauthorized: [
    'Bitte melden Sie sich an',
    'Dem Aufruf fehlen gültige Zugangsdaten. Melden Sie sich an oder senden Sie ein gültiges Token.',
  ],
  forbidden: ['Dazu fehlt Ihnen die Berechtigung', 'Bitten Sie einen Administrator Ihres Kontos darum.'],
  wrong_origin: [
    'Der Aufruf kam von einer fremden Website',
    'Aufrufe mit Cookie nehmen wir nur von unseren eigenen Seiten an.',
  ],
  too_many_attempts: ['Zu viele Versuche', 'Bitte versuchen Sie es in {wait} noch einmal.'],
  too_many_requests: ['Zu viele Anfragen', 'Bitte versuchen Sie es in {wait} noch einmal.'],
  too_many_streams: [
    'Zu viele offene Verbindungen',
    'Ihr Konto hat {limit} Ereignisströme und wartende Abfragen offen; mehr sind nicht erlaubt. Schließen Sie zuerst einige.',
  ],
  idempotency_key_reused: [
    'Dieser Idempotency-Key gehört zu einer anderen Anfrage',
    'Senden Sie für eine neue Anfrage einen neuen Schlüssel.',
  ],
  unavailable: [
    'Sitzplan ist gerade nicht erreichbar',
    'Bitte versuchen Sie es gleich noch einmal. Niemand verliert dadurch seinen Platz.',
  ],
  internal_error: [
    'Bei uns ist etwas schiefgegangen',
    'Bitte versuchen Sie es noch einmal. Besteht das Problem weiter, nennen Sie Ihrem Betreiber die Anfragenummer.',
  ],

  sign_in_failed: ['Anmeldung fehlgeschlagen', 'E-Mail-Adresse, Passwort oder Code ist falsch.'],
  code_required: [
    'Der Code fehlt',
    'Geben Sie den Code aus Ihrer Authenticator-App ein oder einen Ihrer Wiederherstellungscodes.',
  ],
  company_sign_in_required: [
    'Bitte melden Sie sich über Ihr Unternehmen an',
    'Ihr Unternehmen hat Passwörter ausgeschaltet. Sind Sie der Administrator, dessen Passwort weiter gilt, prüfen Sie es: Es könnte falsch sein.',
  ],
  no_company_sign_in: ['Für diese Adresse gibt es keine Firmenanmeldung', 'Melden Sie sich mit Ihrem Passwort an.'],
  company_unreachable: [
    'Die Anmeldung Ihres Unternehmens ist nicht erreichbar',
    'Bitte versuchen Sie es gleich noch einmal. Besteht das Problem weiter, informieren Sie einen Administrator Ihres Kontos.',
  ],
  second_factor_required: [
    'Bitte richten Sie zuerst einen zweiten Faktor ein',
    'Ihr Konto schreibt ihn für alle vor. Bis dahin können Sie nichts anderes tun.',
  ],
  link_used: ['Dieser Link wurde schon verwendet', 'Jeder Link gilt nur einmal. Fordern Sie einen neuen an.'],
  link_expired: ['Dieser Link ist abgelaufen', 'Fordern Sie einen neuen an.'],
  not_your_invitation: [
    'Diese Einladung ist für jemand anderen',
    'Melden Sie sich mit der E-Mail-Adresse an, an die sie gesendet wurde, und öffnen Sie den Link noch einmal.',
  ],

  account_suspended: [
    'Ihr Konto ist gesperrt',
    'Es können keine Sitzungen begonnen werden. Ein Administrator kann beim Anbieter nach dem Grund fragen.',
  ],
  license_expired: [
    'Die Lizenz ist abgelaufen',
    'Sitzungen können erst wieder begonnen werden, wenn eine neue Lizenz geladen ist. Wenden Sie sich an einen Administrator.',
  ],
  user_suspended: ['Ihr Zugang ist gesperrt', 'Ein Administrator Ihres Kontos kann die Sperre aufheben.'],
  not_activated: [
    'Ihr Zugang ist noch nicht aktiviert',
    'Nutzen Sie den Link in Ihrer Einladung oder bitten Sie einen Administrator, sie erneut zu senden.',
  ],
  not_entitled: ['Dieses Produkt ist Ihnen nicht zugewiesen', 'Ein Administrator Ihres Kontos kann es Ihnen zuweisen.'],
  too_many_sessions: [
    'Zu viele Sitzungen',
    'Sie haben schon {limit} Sitzungen; mehr sind nicht erlaubt. Beenden Sie zuerst eine davon.',
  ],
  cooling_down: [
    'Ein Administrator hat Ihre Sitzung beendet',
    'In {wait} können Sie wieder beginnen oder sich jetzt schon anstellen.',
  ],
  seats_exhausted: [
    'Alle gemeinsam genutzten Lizenzen sind belegt',
    'Um eine Sitzung zu beginnen, warten Sie, bis eine Lizenz frei wird, oder bitten Sie einen Administrator.',
  ],
  session_ended: ['Diese Sitzung ist beendet', 'Beginnen Sie eine neue Sitzung, um weiterzuarbeiten.'],
  ticket_lost: ['Ihr Platz in der Reihe ist verfallen', 'Stellen Sie sich noch einmal hinten an.'],

  device_retired: [
    'Dieses Gerät wurde ausgemustert',
    'Ein Administrator Ihres Kontos hat es von der Lizenz genommen. Er kann es unter „Plätze und Geräte“ wiederherstellen.',
  ],
  device_limit_reached: [
    'Das Gerätelimit ist erreicht',
    'Ihre Lizenz erlaubt hier {limit} Geräte, {inUse} sind registriert. {why}',
  ],

  email_taken: [
    'Diese E-Mail-Adresse ist schon vergeben',
    'Sie gehört einem Benutzer dieses Kontos oder jemandem, der in einem anderen Konto aktiv ist.',
  ],
  restore_expired: [
    'Zum Wiederherstellen ist es zu spät',
    'Benutzer werden 30 Tage lang aufbewahrt, Lizenzen und ihre Einstellungen so lange, wie das Produkt es vorsieht.',
  ],
  last_superadmin: ['Der letzte Superadmin muss bleiben', 'Machen Sie zuerst jemand anderen zum Superadmin.'],
  last_operator: [
    'Der letzte Operator muss bleiben',
    'Ohne Operator kann niemand Lizenzen ausstellen. Der Betreiber des Servers kann zuerst einen weiteren hinzufügen: sitzplan operator add.',
  ],
  wrong_state: ['Das ist im Moment nicht möglich', '{why}'],
  no_seat_available: ['Keine Lizenz ist frei', '{why}'],
  kind_not_sold: ['Dieses Produkt gibt es nicht in dieser Lizenzart', '{why}'],
  license_invalid: ['Diese Lizenz kann nicht verwendet werden', '{why}'],
  surplus_licenses: [
    'Es werden mehr Lizenzen genutzt, als die neue Lizenz enthält',
    'Entziehen Sie zuerst die überzähligen; „changes“ zeigt, wo.',
  ],
  license_vetoed: ['Das Produkt braucht diese Lizenz noch', 'Es meldet: {veto}'],
  still_in_queues: [
    'Diese Lizenz hängt an den Warteschleifen',
    'Nehmen Sie die Person zuerst aus allen Warteschleifen. Noch ist sie in: {queues}.',
  ],
  domain_not_proved: ['Die Domain ist nicht bestätigt', '{why}'],
  domain_taken: [
    'Ein anderes Konto hat diese Domain bestätigt',
    'Eine Domain kann nur zu einem Konto gehören. Wenn es Ihre ist, wenden Sie sich an den Betreiber von Sitzplan.',
  ],
  provider_not_usable: ['Diese Einstellungen funktionieren nicht', '{why}'],
  limit_reached: ['Das Limit ist erreicht', 'Höchstens {limit} sind möglich. Entfernen Sie zuerst einen Eintrag.'],
  no_self_service: [
    'Dieses Produkt lässt sich hier nicht bestellen',
    'Ihr Anbieter verkauft es auf Anfrage. Fragen Sie beim Vertrieb an und nennen Sie die Anzahl.',
  ],
  no_payment_method: [
    'Es ist keine Zahlungsart hinterlegt',
    'Bitten Sie Ihren Anbieter, für Ihr Konto eine zu hinterlegen, oder kontaktieren Sie den Vertrieb.',
  ],
  order_state: ['Diese Bestellung lässt sich so nicht ändern', '{why}'],
  payment_failed: ['Die Karte konnte nicht belastet werden', '{why} Die Bestellung bleibt offen.'],
  payments_unreachable: [
    'Der Zahlungsdienst antwortet nicht',
    'Es hat sich nichts geändert. Versuchen Sie es in ein paar Minuten noch einmal.',
  ],
  bad_signature: ['Diese Nachricht ist nicht vom Zahlungsdienst signiert', 'Es hat sich nichts geändert.'],
  name_taken: [
    'Dieser Name ist schon vergeben',
    'Wählen Sie einen anderen. Groß- und Kleinschreibung macht keinen Unterschied.',
  ],
  role_in_use: [
    'Diese Rolle wird verwendet',
    'Benutzer mit dieser Rolle: {users}. Geben Sie ihnen zuerst eine andere Rolle.',
  ],
  group_limits_managers: [
    'Diese Gruppe legt fest, wen Manager verwalten',
    'Auf sie beschränkte Manager: {managers}. Wählen Sie für diese zuerst andere Gruppen.',
  ],
  kept_by_directory: ['Ihr Verzeichnis verwaltet diese Gruppe', '{why}'],
  membership_kept: ['Diese Mitgliedschaft wird nicht hier verwaltet', '{why}'],
  given_by_rule: [
    'Eine Gruppenregel weist dieses Produkt zu',
    'Sie würde es sofort wieder zuweisen. Ändern Sie die Regel oder nehmen Sie die Person aus der Gruppe, für die sie gilt.',
  ],
  rules_changed: [
    'Jemand anderes hat die Regeln inzwischen geändert',
    'Ihre Änderungen wurden nicht gespeichert. Laden Sie die Regeln neu und ändern Sie sie noch einmal.',
  ],
  key_taken: ['Dieser Schlüssel ist schon vergeben', 'Wählen Sie einen anderen.'],
  import_unreadable: ['Diese Datei lässt sich nicht importieren', '{why}'],
  import_running: [
    'Es läuft schon ein Import',
    'Es kann immer nur einer laufen. Warten Sie, bis er fertig ist, oder halten Sie ihn an.',
  ],
}
