// Warum etwas abgelehnt wird, wo der Code es offen lässt.
import type { Reason } from '../reasons.ts'

export const reasons: Record<Reason, string> = {
  // license_invalid
  format:
    'Das ist kein Lizenzdokument, oder es wurde unterwegs verändert. Laden Sie die Datei so, wie Sie sie erhalten haben.',
  sold_named: 'Weisen Sie es als benannte Lizenz zu.',
  sold_concurrent: 'Weisen Sie es als gemeinsam genutzte Lizenz zu.',
  sold_to_all: 'Alle Benutzer des Kontos haben es schon; deshalb wird es nicht einzeln zugewiesen.',
  retire_or_raise:
    'Ein Administrator Ihres Kontos kann unter „Plätze und Geräte“ ein Gerät ausmustern oder das Limit erhöhen lassen.',
  raise_limit: 'Ein Administrator Ihres Kontos kann das Limit erhöhen lassen.',
  catalog_first:
    'Sie nennt Produkte, die diese Installation noch nicht kennt. Laden Sie zuerst den neuesten Katalog des Anbieters (eine .catalog-Datei), dann diese Lizenz noch einmal.',
  signature:
    'Sie ist nicht vom Anbieter signiert oder wurde danach verändert. Bitten Sie den Anbieter noch einmal um die Datei.',
  unknown_key:
    'Sie ist mit einem Schlüssel signiert, den diese Installation nicht kennt. Hat der Anbieter den Schlüssel gewechselt, bitten Sie ihn um die neuen öffentlichen Schlüssel, ersetzen Sie SITZPLAN_VENDOR_KEY und starten Sie neu.',
  account: 'Sie wurde für ein anderes Konto ausgestellt. Bitten Sie den Anbieter um die Lizenz für Ihres.',
  serial: 'Ihre Seriennummer stimmt nicht mit der Ihrer Lizenz überein. Bitten Sie den Anbieter um die richtige.',
  superseded: 'Eine ebenso neue oder neuere Revision ist schon bekannt. Laden Sie die neueste.',
  expired: 'Ihr letzter Tag ist vorbei. Bitten Sie den Anbieter um eine neue Lizenz.',
  // no_seat_available
  all_assigned:
    'Alle Lizenzen dieses Produkts sind zugewiesen. Geben Sie eine frei, kaufen Sie weitere oder warten Sie auf eine.',
  suspended:
    'Diese Person ist gesperrt und hat keine Lizenz. Heben Sie zuerst die Sperre auf oder lassen Sie die Person auf eine warten.',
  not_owned:
    'Ihr Konto hat für dieses Produkt keine Lizenz dieser Art, weder zum Testen noch im Abonnement. Wenden Sie sich an Ihren Anbieter oder an einen Superadmin Ihres Kontos.',
  // payment_failed
  authentication_required:
    'Die Bank verlangt die Freigabe durch den Karteninhaber, was hier nicht möglich ist. Verwenden Sie eine andere Karte oder bitten Sie die Bank, die Zahlung zuzulassen.',
  insufficient_funds:
    'Die Deckung der Karte reicht nicht aus. Verwenden Sie eine andere Karte oder versuchen Sie es später noch einmal.',
  card_expired: 'Die Karte ist abgelaufen. Hinterlegen Sie eine neue.',
  amount_too_small:
    'Der Betrag ist zu klein für eine Kartenzahlung. Der Anbieter kann die Bestellung auf Rechnung bestätigen.',
  no_card: 'Es ist keine Karte hinterlegt. Hinterlegen Sie zuerst eine.',
  processing_error: 'Die Bank war nicht erreichbar. Versuchen Sie es später noch einmal.',
  card_declined:
    'Die Bank hat die Zahlung ohne Angabe eines Grundes abgelehnt. Verwenden Sie eine andere Karte oder fragen Sie die Bank.',
  not_accepted:
    'Der Zahlungsdienst hat diese Zahlung nicht angenommen. Fragen Sie den Anbieter; warum, steht im Protokoll des Servers.',
  refund_failed: 'Der Zahlungsdienst konnte den Betrag nicht erstatten. Der Anbieter klärt es dort.',
  unanswered: 'Der Zahlungsdienst hat noch nicht geantwortet. Er wird automatisch noch einmal gefragt.',
  // order_state
  order_being_charged: 'Ihr Betrag wird gerade von der Karte abgebucht.',
  order_charged: 'Ihr Betrag ist schon von der Karte abgebucht.',
  order_not_failed: 'Keine ihrer Zahlungen ist fehlgeschlagen; es gibt nichts zu wiederholen.',
  order_cards_off:
    'Karten können hier zurzeit nicht belastet werden. Bestätigen Sie die Bestellung auf Rechnung oder richten Sie Stripe ein.',
  // wrong_state
  no_card_left: 'Auf der Zahlungsseite wurde keine Karte hinterlegt. Beginnen Sie noch einmal.',
  card_in_use: 'Mit dieser Karte wird gerade eine Bestellung bezahlt. Entfernen Sie sie, wenn das abgeschlossen ist.',
  order_requested: 'Sie ist noch nicht bestätigt.',
  order_confirmed: 'Sie ist schon bestätigt.',
  order_fulfilled: 'Sie ist schon erfüllt: Die Revision mit ihren Lizenzen ist ausgestellt.',
  order_rejected: 'Sie wurde abgelehnt.',
  order_cancelled: 'Sie wurde storniert.',
  request_ordered: 'Aus dieser Anfrage ist schon eine Bestellung geworden.',
  request_declined: 'Diese Anfrage wurde schon abgelehnt.',
  order_not_sold:
    'Der Katalog bietet eine Position dieser Bestellung nicht mehr an. Bieten Sie sie wieder an oder lehnen Sie die Bestellung mit einer Begründung ab.',
  order_not_possible:
    'Die nächste Revision lässt sich nicht wie bestellt ausstellen, weil sich der Bestand oder der Katalog inzwischen geändert hat. Lehnen Sie die Bestellung mit einer Begründung ab oder stellen Sie selbst eine Revision aus.',
  // wrong_state
  asked_already: 'Sie haben dieses Produkt schon angefragt. Ihre Administratoren sehen die Anfrage.',
  answered_already: 'Diese Anfrage ist schon beantwortet.',
  no_trial_to_end: 'Es gilt keine Testlizenz, aus der ein Abonnement werden könnte.',
  revision_superseded: 'Eine neuere Revision hat diese ersetzt.',
  activated_by_other:
    'Ein anderer Administrator hat diese Revision inzwischen aktiviert; Ihre Auswahl wurde nicht ausgeführt. Wer es war und wann, steht unter „Status“.',
  activated_by_itself:
    'Diese Revision wurde inzwischen automatisch aktiviert. Keine der Lizenzen, die Sie ausgewählt haben, wurde entzogen.',
  undo_not_active:
    'Rückgängig machen lässt sich nur die gültige Revision, und nur, wenn vor ihr eine andere gültig war.',
  undo_done: 'Die Aktivierung wurde schon rückgängig gemacht; die Revision wartet wieder.',
  undo_superseded:
    'Inzwischen ist eine neuere Revision eingegangen. Aktivieren Sie diese oder lassen Sie sie ersetzen.',
  undo_over:
    'Eine Aktivierung lässt sich einmal und innerhalb von 24 Stunden rückgängig machen, und nur, wenn eine Person sie veranlasst hat.',
  undo_withdrawn: 'Diese Revision zieht die vorherige zurück; diese kann deshalb nicht wiederkommen.',
  undo_expired: 'Die vorherige Revision ist inzwischen abgelaufen.',
  revision_not_yet_valid: 'Diese Revision gilt erst ab einem späteren Tag und wird dann automatisch aktiviert.',
  history_without_names: 'Ihr Konto führt den Verlauf ohne Namen; wer wann gearbeitet hat, wird nicht angezeigt.',
  plan_without_names: 'Ihr Konto zeigt den Sitzplan ohne Namen.',
  no_trial: 'Es gilt keine Testlizenz: Hier ist nichts einzugeben.',
  no_vendor_here:
    'Diese Installation betreiben Sie selbst; sie kann dem Anbieter nicht schreiben. Nutzen Sie den Kontakt auf Vertrag oder Rechnung.',
  never_activated: 'Diese Person hat ihren Zugang noch nicht aktiviert. Hier lässt sich nur eine Sperre aufheben.',
  yourself: 'Sie können sich nicht selbst sperren oder löschen. Bitten Sie einen anderen Administrator.',
  nothing_proposed:
    'Beginnen Sie noch einmal: Es ist zu lange her, dass der Schlüssel für Ihre App angezeigt wurde, oder er wurde noch nie angezeigt.',
  no_second_factor: 'Sie haben keinen zweiten Faktor. Richten Sie zuerst einen ein.',
  own_second_factor: 'Ihren eigenen zweiten Faktor schalten Sie unter „Mein Konto“ aus, mit Passwort und Code.',
  own_email: 'Ihre eigene E-Mail-Adresse ändern Sie unter „Mein Konto“, mit Ihrem Passwort.',
  email_of_company:
    'Sie melden sich über Ihr Unternehmen an. Ihre E-Mail-Adresse hier kann deshalb nur ein Administrator Ihres Kontos ändern.',
  email_of_directory: 'Das Verzeichnis Ihres Unternehmens verwaltet diese Adresse. Ändern Sie sie dort.',
  email_of_inactive:
    'Eingeladene oder gesperrte Personen können eine neue Adresse nicht bestätigen. Löschen Sie die Einladung und laden Sie die richtige Adresse ein oder heben Sie zuerst die Sperre auf.',
  email_shut_out:
    'Die Firmenanmeldung ist vorgeschrieben, und die Domain dieser Adresse ist nicht bestätigt: Mit ihr könnte sich niemand anmelden. Verwenden Sie eine Adresse in einer bestätigten Domain.',
  last_domain:
    'Das ist die letzte bestätigte Domain, und über sie melden sich Personen an. Schalten Sie zuerst die Firmenanmeldung aus.',
  provider_in_use:
    'Über diesen Identitätsanbieter melden sich Personen an. Schalten Sie ihn zuerst aus. Zertifikate und Client-Secret lassen sich auch so ändern.',
  other_provider: 'Ein anderer Identitätsanbieter ist eingeschaltet. Schalten Sie zuerst diesen aus.',
  no_settings: 'Für diesen Identitätsanbieter sind noch keine Einstellungen eingetragen. Tragen Sie sie zuerst ein.',
  no_domain: 'Noch ist keine E-Mail-Domain bestätigt. Bestätigen Sie zuerst eine.',
  not_tested:
    'Seit der letzten Änderung der Einstellungen war kein Test erfolgreich. Führen Sie zuerst einen Test durch.',
  vendor_needs_code:
    'Die Personen des Anbieters melden sich mit Passwort und zweitem Faktor an; das kann keine Firmenanmeldung ersetzen.',
  settings_of_superadmin:
    'Diese Einstellungen hat ein Superadmin gespeichert, und über sie melden sich Personen an. Ändern kann sie jetzt nur ein Superadmin, denn über andere können sich Administratoren nicht anmelden.',
  not_set_by_superadmin:
    'Administratoren können sich nur über Einstellungen anmelden, die ein Superadmin gespeichert hat (bei SAML zusammen mit dem Zertifikat). Lassen Sie sie zuerst von einem Superadmin speichern, damit niemand ausgesperrt wird.',
  break_glass_not_signed_in:
    'Dieser Superadmin hat sich noch nicht über das Unternehmen angemeldet. Das muss einmal geschehen, damit niemand ausgesperrt wird.',
  break_glass:
    'Die Firmenanmeldung ist vorgeschrieben, und dies ist der Superadmin, dessen Passwort weiter gilt. Wählen Sie zuerst einen anderen.',
  // domain_not_proved
  dns_missing:
    'Unter diesem Namen gibt es noch keinen TXT-Eintrag. Bis ein neuer überall sichtbar ist, kann es eine Weile dauern.',
  dns_other:
    'Unter diesem Namen gibt es einen TXT-Eintrag, aber mit einem anderen Wert. Vergleichen Sie ihn mit dem angezeigten.',
  dns_silent: 'Die DNS-Server der Domain antworten nicht. Versuchen Sie es später noch einmal.',
  file_missing: 'Unter dieser Adresse liegt keine Datei, oder sie ist leer.',
  file_other:
    'Unter dieser Adresse liegt eine Datei, aber mit einem anderen Inhalt. Vergleichen Sie ihn mit dem angezeigten.',
  // provider_not_usable
  other_issuer:
    'Der Server unter dieser Adresse nennt einen anderen Aussteller. Übernehmen Sie den Aussteller (Issuer) genau so, wie der Anbieter ihn anzeigt.',
  no_provider_document:
    'Unter dieser Adresse ist kein OpenID-Anbieter: Sein Dokument (/.well-known/openid-configuration) lässt sich nicht lesen.',
  metadata_malformed: 'Das ist kein SAML-Metadatendokument. Laden Sie die Datei so, wie der Anbieter sie bereitstellt.',
  metadata_no_provider: 'Das Dokument beschreibt keinen Identitätsanbieter.',
  metadata_several: 'Das Dokument beschreibt mehrere Identitätsanbieter. Laden Sie eines, das nur Ihren enthält.',
  metadata_no_redirect: 'Das Dokument nennt keine Adresse für die Anmeldung per HTTP-Redirect; diese ist erforderlich.',
  metadata_no_certificate:
    'Das Dokument enthält kein Zertifikat (RSA, mindestens 2048 Bit), mit dem sich Signaturen prüfen lassen.',
  outside_forbidden_address:
    'Die Adresse führt in ein privates Netz. Der Betreiber von Sitzplan kann das erlauben (SITZPLAN_ALLOWED_NETWORKS).',
  outside_not_https: 'Die Adresse muss mit https:// beginnen.',
  outside_foreign_redirect:
    'Der Server unter dieser Adresse leitet auf einen anderen weiter. Geben Sie die Adresse ein, auf die er weiterleitet.',
  outside_too_large: 'Die Antwort des Servers ist zu groß.',
  outside_too_slow: 'Der Server braucht zu lange für eine Antwort.',
  outside_unreachable: 'Der Server ist nicht erreichbar oder antwortet mit einem Fehler.',
  second_factor_first:
    'Richten Sie zuerst unter „Mein Konto“ Ihren eigenen zweiten Faktor ein: Auch Sie bräuchten ihn.',
  second_factor_needed:
    'Ihr Konto schreibt einen zweiten Faktor vor. Für ein neues Telefon richten Sie einen neuen ein: Er ersetzt diesen.',
  no_way_in:
    'Die Firmenanmeldung ist vorgeschrieben, und die Domain dieser Adresse ist nicht bestätigt: Mit ihr kann sich niemand anmelden. Ein Administrator kann die Domain zuerst bestätigen.',
  already_active: 'Dieser Zugang ist schon aktiv. Melden Sie sich an.',
  has_superadmin: 'Dort ist schon ein Superadmin aktiv; dieser kann weitere Personen einladen.',
  active_elsewhere:
    'Sie sind Benutzer einer anderen Organisation. Melden Sie sich dort an; dann können Sie diese Einladung annehmen oder ablehnen.',
  restored_already: 'Das ist schon wiederhergestellt.',
  suspension_first: 'Diese Person ist gesperrt. Heben Sie zuerst die Sperre auf.',
  not_billed_by_queues:
    'Dieses Produkt wird nicht nach Warteschleifen abgerechnet. Das legt der Anbieter im Katalog fest.',
  no_queue_product:
    'Ihr Anbieter führt kein Produkt, das nach Warteschleifen abgerechnet wird. Deshalb können Sie keine anlegen.',
  queue_product_not_owned:
    'Ihr Konto hat keine Lizenzen für das Produkt dieser Warteschleife; die Personen darin würden vergeblich warten. Bestellen Sie Lizenzen unter „Produkte“ oder wenden Sie sich an Ihren Anbieter.',
  still_owned: 'Ein Konto besitzt Lizenzen einer Art oder Ressource, die Sie aus dem Katalog nehmen wollen.',
  has_prices:
    'Produkte haben Preise in der jetzigen Währung. Entfernen Sie zuerst die Preise und ändern Sie dann die Währung.',
  still_brought:
    'Ein Paket bringt Lizenzen einer Art oder Ressource mit, die Sie aus dem Katalog nehmen wollen. Ändern Sie zuerst das Paket.',
  feed_unauthorized:
    'Der Feed des Anbieters nimmt dieses Token nicht an (SITZPLAN_FEED_TOKEN). Bitten Sie den Anbieter um ein neues.',
  feed_error: 'Der Feed des Anbieters hat mit einem Fehler geantwortet. Er wird automatisch noch einmal gefragt.',
  feed_not_understood:
    'Die Antwort des Feeds ist weder eine Lizenz noch eine Liste von Dokumenten. Prüfen Sie SITZPLAN_LICENSE_FEED.',
  no_signing_key:
    'Der Anbieter hat keinen Schlüssel, der signiert. Legen Sie einen an oder wählen Sie einen vorhandenen.',
  key_signs: 'Mit diesem Schlüssel wird gerade signiert. Lassen Sie zuerst einen anderen signieren.',
  key_retired: 'Dieser Schlüssel ist außer Dienst und signiert nichts mehr. Legen Sie einen neuen an.',
  key_revoked:
    'Dieser Schlüssel ist widerrufen: Was er signiert hat, wird nicht mehr angenommen. Legen Sie einen neuen an.',
  key_elsewhere: 'Der private Schlüssel liegt in einer Datei, mit der dieser Server nicht gestartet wurde.',
  key_in_file:
    'Der Signaturschlüssel liegt in der Datei von SITZPLAN_SIGNING_KEY. Dort kann ihn der Betreiber des Servers ändern.',
  token_replaced:
    'Dieses Token ist abgelaufen oder wurde ersetzt. Erstellen Sie ein neues oder ersetzen Sie das neuere.',
  // kept_by_directory
  directory_names: 'Der Name kommt aus dem Verzeichnis. Ändern Sie ihn dort; der nächste Abgleich bringt ihn mit.',
  directory_connected:
    'Solange ein Bereitstellungstoken gültig ist, schickt das Verzeichnis weiter Mitglieder in diese Gruppe. Nehmen Sie die Gruppe dort aus der Bereitstellung. Ist das Verzeichnis nicht mehr verbunden, löschen Sie zuerst das Token.',
  // membership_kept
  by_directory: 'Das Verzeichnis hat diese Person in die Gruppe aufgenommen. Nehmen Sie sie dort heraus.',
  by_rule:
    'Eine Gruppenregel vergibt diese Gruppe. Ändern Sie die Regel oder nehmen Sie die Person aus der Gruppe, für die sie gilt.',
  // import_unreadable
  import_empty: 'Sie ist leer.',
  import_binary: 'Sie enthält keinen Text. Speichern Sie die Tabelle als CSV-Datei und laden Sie diese hoch.',
  import_workbook:
    'Sie ist eine Excel-Arbeitsmappe. Wählen Sie in Excel „Speichern unter“ und „CSV UTF-8“ und laden Sie diese Datei hoch.',
  import_no_email:
    'Keine Spalte heißt „E-Mail“. Die erste Zeile muss die Spalten nennen; wie, zeigt die Beispieldatei.',
  import_no_lines: 'Sie enthält nur die Kopfzeile.',
  import_column_twice: 'Zwei Spalten haben denselben Namen: „{column}“. Löschen Sie eine davon.',
  import_many_columns: 'Sie hat mehr als {limit} Spalten.',
  import_many_lines: 'Sie hat mehr als {limit} Zeilen. Teilen Sie sie auf mehrere Dateien auf.',
  import_long_line:
    'Eine Zeile hat mehr als {limit} Zeichen. Vermutlich fehlt irgendwo ein schließendes Anführungszeichen.',
  import_open_quote: 'Eine Zelle beginnt mit einem Anführungszeichen, das nirgends geschlossen wird.',
  // wrong_state
  import_not_checked: 'Die Zeilen werden noch geprüft, oder der Import wurde schon gestartet.',
  import_not_running: 'Der Import läuft nicht.',
  import_is_running: 'Der Import läuft. Halten Sie ihn zuerst an.',
}
