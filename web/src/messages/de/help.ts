// Was auf jeder Seite gefragt wird, mit kurzen Antworten.
import type { help as en } from '../en/help.ts'
import type { Texts } from '../texts.ts'

export const help: Texts<typeof en> = {
  overview: {
    attention: {
      question: 'Was erscheint unter „Zu tun“?',
      answer:
        'Alles, worum Sie sich kümmern sollten: eine Lizenz, die endet oder wartet, Plätze, die knapp werden, Personen, die um einen Platz bitten. Erledigtes verschwindet automatisch.',
    },
    live: {
      question: 'Wie aktuell sind die Zahlen?',
      answer:
        'Sie ändern sich live. Ist die Verbindung unterbrochen, weist ein Hinweis darauf hin, und die Seite aktualisiert sich danach automatisch.',
    },
    faster: {
      question: 'Wie komme ich schneller ans Ziel?',
      answer:
        'Mit Strg+K (auf dem Mac ⌘K) finden Sie Personen, Seiten, Produkte und Aktionen. Die Taste ? zeigt alle Tastenkürzel.',
    },
    firstSteps: {
      question: 'Wo sind die ersten Schritte geblieben?',
      answer:
        'Sie verschwinden, wenn alle erledigt sind. Hat ein Superadmin sie vorher ausgeblendet, holt eine Schaltfläche oben auf dieser Seite sie zurück.',
    },
  },
  sessions: {
    end: {
      question: 'Wie gebe ich einen gemeinsam genutzten Platz frei?',
      answer:
        'Wählen Sie eine oder mehrere Sitzungen aus, klicken Sie auf „Sitzung beenden“ und bestätigen Sie. Teilen sich mehrere Sitzungen einer Person einen Platz, wird er frei, wenn die letzte endet. Der Dialog zeigt, welche Plätze frei werden.',
    },
    occupied: {
      question: 'Wann gilt ein Platz als belegt?',
      answer:
        'Sobald jemand eine Sitzung erstellt hat, auch wenn noch niemand verbunden ist, und solange die Sitzung läuft, betreut oder unbetreut. Wer nur angemeldet ist, belegt keinen Platz.',
    },
    full: {
      question: 'Was geschieht, wenn alle Plätze belegt sind?',
      answer:
        'Die nächste Person erfährt, dass alle gemeinsam genutzten Lizenzen belegt sind. Sie kann sich anstellen oder einen Administrator um einen Platz bitten. Ein frei werdender Platz wird für die Person reserviert, die am längsten wartet; niemand überholt.',
    },
    named: {
      question: 'Warum können manche immer arbeiten?',
      answer: 'Sie haben einen benannten Platz, der nur ihnen gehört. Ändern lässt sich das auf der Seite der Person.',
    },
    crash: {
      question: 'Ein Gerät ist abgestürzt. Ist der Platz verloren?',
      answer:
        'Nein. Wird das Produkt auf demselben Gerät wieder gestartet, ersetzt es die alte Sitzung. Sonst wird der Platz frei, sobald sich die Sitzung nicht mehr meldet, in der Regel nach zehn Minuten.',
    },
    past: {
      question: 'Wie sehe ich, wer vorhin wo saß?',
      answer:
        '„Rückblick“ zeigt mit einem Regler die letzten 24 Stunden, zunächst ohne Namen. Jeder Blick mit Namen steht im Protokoll.',
    },
    wall: {
      question: 'Wie zeige ich den Plan auf einem Bildschirm für alle?',
      answer: 'Mit „Vollbild“: Der Plan erscheint groß und ohne Namen, bis Sie auf „Namen anzeigen“ klicken.',
    },
  },
  usage: {
    enough: {
      question: 'Woran sehe ich, ob die gemeinsam genutzten Plätze reichen?',
      answer:
        'Der Satz über jedem Diagramm sagt es: „Zeitweise zu wenige Plätze“ heißt, dass jemand warten musste oder abgelehnt wurde, weil kein Platz frei war. Darunter steht, wann, wie oft und wie lange.',
    },
    occupied: {
      question: 'Was zählt als belegt?',
      answer:
        'Jeder gemeinsam genutzte Platz, auf dem jemand arbeitet, und jeder, der für die nächste Person in der Reihe reserviert ist. Mehrere Sitzungen einer Person auf einem Platz sind ein Platz.',
    },
    names: {
      question: 'Zeigt diese Seite, wer gearbeitet hat?',
      answer:
        'Nein, sie zählt und nennt niemanden. Die Zahlen bleiben 400 Tage, auch wenn die Namen aus dem Verlauf gelöscht sind.',
    },
  },
  users: {
    add: {
      question: 'Wie füge ich Personen hinzu?',
      answer:
        'Mit „Benutzer hinzufügen“ eine Person; dort fügen Sie mit „Mehrere hinzufügen“ auch eine ganze Liste ein. „Importieren“ nimmt eine Datei. Benutzer können Sie beliebig viele haben; begrenzt sind nur die Plätze.',
    },
    products: {
      question: 'Wie weise ich ein Produkt zu oder entziehe es?',
      answer:
        'Öffnen Sie die Person und schalten Sie das Produkt unter „Produkte“ ein oder aus. Für viele Personen wählen Sie diese in der Liste aus. Automatisch geht es mit Gruppenregeln.',
    },
    byProduct: {
      question: 'Wer hat ein bestimmtes Produkt?',
      answer:
        'Wählen Sie im Filter eine Kategorie und einen Wert, zum Beispiel Produkt und Art. „Benutzerlizenzen“ zeigt je Lizenz eine Zeile.',
    },
    activate: {
      question: 'Was muss eine eingeladene Person tun?',
      answer:
        'Den Link in der Einladung öffnen. Neue Personen wählen ein Passwort. Wer schon zu einem anderen Konto gehört, meldet sich dort an und entscheidet über den Wechsel. Bei der Firmenanmeldung genügt die Anmeldung. Der Link gilt einmal und 48 Stunden lang; Sie können ihn erneut senden.',
    },
    waiting: {
      question: 'Was heißt es, auf eine Lizenz zu warten?',
      answer:
        'Die Person ist angelegt, aber es war keine Lizenz frei. Frei werdende Lizenzen werden automatisch zugewiesen, der Reihe nach.',
    },
    removed: {
      question: 'Ich habe versehentlich ein Produkt entzogen. Was nun?',
      answer:
        'Weisen Sie es innerhalb von sieben Tagen wieder zu oder stellen Sie es unter „Kürzlich entfernt“ wieder her. Auch die Einstellungen sind dann wieder da, zum Beispiel die eines Telefons.',
    },
    views: {
      question: 'Wie speichere ich einen Filter?',
      answer:
        'Speichern Sie ihn unter „Ansichten“ mit einem Namen. Die Ansicht mit dem Stern öffnet sich, wenn Sie die Seite in der Navigation wählen.',
    },
  },
  groups: {
    for: {
      question: 'Wozu dienen Gruppen?',
      answer:
        'Um Personen zu finden, viele zugleich zu ändern, einen Manager auf einen Teil zu beschränken und Produkte nach Regeln zu vergeben.',
    },
    directory: {
      question: 'Warum kann ich manche Mitglieder nicht ändern?',
      answer: 'Sie kommen aus Ihrem Verzeichnis und werden dort verwaltet. Ändern Sie sie dort.',
    },
    rules: {
      question: 'Wie gebe ich allen in einer Gruppe ein Produkt?',
      answer:
        'Mit einer Gruppenregel: Wer in die Gruppe kommt, erhält das Produkt; wer sie verlässt, verliert es wieder.',
    },
  },
  groupRules: {
    order: {
      question: 'Welche Regel gilt, wenn mehrere zutreffen?',
      answer:
        'Produkte und Gruppen aus allen. Wo es nur eines geben kann, bei der Art der Lizenz und bei der Rolle, gilt die erste in der Liste.',
    },
    preview: {
      question: 'Woher weiß ich, was eine Regel bewirkt?',
      answer:
        'Die Vorschau zeigt vor dem Speichern, wer etwas erhielte, verlöre oder warten müsste und wie viele Plätze nötig sind.',
    },
    held: {
      question: 'Warum ist eine Änderung angehalten?',
      answer:
        'Das Verzeichnis würde ungewöhnlich vielen Personen auf einmal etwas entziehen. Bis jemand die Änderung bestätigt oder verwirft, geschieht nichts.',
    },
  },
  roles: {
    which: {
      question: 'Welche Rolle ist die richtige?',
      answer:
        'Superadmins dürfen alles, auch Lizenzen bestellen und Administratoren ernennen. Admins dürfen alles andere. Manager erhalten die Berechtigungen, die Sie auswählen, auf Wunsch nur für bestimmte Gruppen. Mitglieder haben keinen Zugang zum Admin Center.',
    },
    own: {
      question: 'Wann brauche ich eine eigene Rolle?',
      answer: 'Wenn mehrere Personen dieselben Berechtigungen haben sollen. Ändern Sie die Rolle, gilt das für alle.',
    },
    last: {
      question: 'Warum lässt sich ein Superadmin nicht entfernen?',
      answer:
        'Der letzte bleibt, damit sich immer jemand um das Konto kümmern kann. Ernennen Sie zuerst einen weiteren.',
    },
  },
  removals: {
    what: {
      question: 'Was lässt sich wiederherstellen?',
      answer:
        'Entzogene Produkte samt Einstellungen, gelöschte Benutzer, ausgemusterte Geräte und Plätze in Warteschleifen. Bei jedem Eintrag steht, wie lange er sich noch wiederherstellen lässt.',
    },
    seat: {
      question: 'Warum lässt sich etwas nicht wiederherstellen?',
      answer: 'Weil keine Lizenz mehr frei ist. Geben Sie eine frei oder beschaffen Sie weitere.',
    },
  },
  products: {
    kinds: {
      question: 'Was unterscheidet benannte von gemeinsam genutzten Lizenzen?',
      answer:
        'Eine benannte Lizenz gehört einer Person, die jederzeit arbeiten kann. Gemeinsam genutzte Lizenzen teilen sich beliebig viele Personen; gleichzeitig arbeiten können so viele, wie es Plätze gibt.',
    },
    more: {
      question: 'Wie bekomme ich mehr Lizenzen?',
      answer:
        'Superadmins mit hinterlegter Zahlungsart nutzen „Lizenzen hinzufügen“, sofern der Anbieter es zulässt. Alle anderen kontaktieren hier den Vertrieb. Es kann bis zu 48 Stunden dauern, bis neue Lizenzen erscheinen.',
    },
    button: {
      question: 'Warum fehlt „Lizenzen hinzufügen“?',
      answer:
        'Sie sind kein Superadmin, es ist keine Zahlungsart hinterlegt, oder der Anbieter verkauft dieses Produkt nur auf Anfrage. „Mehr Lizenzen bekommen“ auf dieser Seite nennt den Grund.',
    },
    assign: {
      question: 'Wie weise ich Lizenzen zu?',
      answer:
        'Auf der Seite der Person oder für viele zugleich in der Benutzerliste. Bis dahin bleiben die Lizenzen verfügbar.',
    },
  },
  license: {
    arrives: {
      question: 'Wie kommt eine neue Lizenz hierher?',
      answer:
        'In der Regel automatisch. Wenn nicht, lassen Sie sich vom Anbieter die Datei schicken und laden Sie sie mit „Lizenzen aus Datei laden“.',
    },
    activate: {
      question: 'Warum wartet eine neue Lizenz?',
      answer:
        'Sie enthält weniger Lizenzen, als Sie nutzen, deshalb muss jemand entscheiden. Oben auf dieser Seite steht nur, was sich ändert.',
    },
    red: {
      question: 'Warum ist „Aktivieren“ nicht verfügbar?',
      answer:
        'In roten Zeilen gibt es zu wenige Lizenzen. Klicken Sie dort auf „Lizenzen entfernen“, wählen Sie so viele aus wie angegeben und aktivieren Sie dann. Entzogen wird erst mit der Aktivierung. Was Gruppenregeln diesen Personen danach geben, steht bei ihren Namen.',
    },
    trial: {
      question: 'Was brauchen wir, um von der Testlizenz zu einer gekauften zu wechseln?',
      answer:
        'Seriennummer und Lizenznehmer. Beides erhalten Sie beim Kauf von Ihrem Anbieter; tragen Sie es mit „Seriennummer eingeben“ ein.',
    },
    wrong: {
      question: 'Die Zahlen stimmen nicht. Was nun?',
      answer: 'Aktivieren Sie die Lizenz nicht. Mit „Problem melden“ benachrichtigen Sie Ihren Anbieter.',
    },
    undo: {
      question: 'Lässt sich eine Aktivierung zurücknehmen?',
      answer:
        'Ja, einmal und innerhalb eines Tages, solange die vorige Lizenz noch gilt. Entzogene Lizenzen kommen zurück.',
    },
    ends: {
      question: 'Was geschieht, wenn die Lizenz endet?',
      answer:
        'Bis zum Ende der Karenzzeit funktioniert alles. Danach beginnen keine neuen Sitzungen. Gelöscht wird nichts.',
    },
  },
  devices: {
    technician: {
      question: 'Wie wird jemand Techniker?',
      answer:
        'Schalten Sie das Modul bei der Person unter „Produkte“ ein. Ihre Lizenz muss es enthalten, als Testlizenz oder Abonnement. Schalten Sie es aus, bleibt die Person Benutzer ohne das Modul.',
    },
    counted: {
      question: 'Was zählt zum Limit?',
      answer:
        'Jedes Gerät, das ein Produkt registriert hat, zum Beispiel ein Rechner mit unbeaufsichtigtem Zugriff. Ausgemusterte Geräte zählen nicht.',
    },
    more: {
      question: 'Wie bekomme ich mehr Plätze oder ein höheres Limit?',
      answer:
        'Beides steht in der Lizenz. Ändern Sie den Umfang, stellt der Anbieter eine neue Lizenz aus. Unter „Produkte“ sehen Sie, wie Sie mehr bekommen.',
    },
  },
  queues: {
    billed: {
      question: 'Wann wird eine Lizenz abgerechnet?',
      answer:
        'Solange die Person in irgendeiner Warteschleife ist. Daran ändert sich nichts, wenn Sie ein anderes Produkt entziehen: Nehmen Sie die Person aus allen Warteschleifen.',
    },
    out: {
      question: 'Wie nehme ich jemanden aus einer Warteschleife?',
      answer:
        'Öffnen Sie die Warteschleife und klicken Sie unter „Supervisoren und Agenten“ auf das X. „Warum wird das abgerechnet?“ nimmt eine Person aus allen Warteschleifen auf einmal.',
    },
    kinds: {
      question: 'Welche Arten von Warteschleifen gibt es?',
      answer:
        'Warteschleifen für Anrufe, für ausgehende Anrufe und für den Posteingang. Eine Person wird nur einmal abgerechnet, gleich in wie vielen sie ist.',
    },
  },
  orders: {
    long: {
      question: 'Wie lange dauert eine Bestellung?',
      answer: 'Bis zu 48 Stunden. Sie bleibt hier offen, bis die Lizenzen da sind.',
    },
    who: {
      question: 'Wer darf bestellen?',
      answer:
        'Superadmins, sobald eine Zahlungsart hinterlegt ist, bei Produkten, die der Anbieter so verkauft. Alle anderen kontaktieren den Vertrieb.',
    },
    cancel: { question: 'Kann ich eine Bestellung stornieren?', answer: 'Ja, solange sie nicht erfüllt ist.' },
  },
  payment: {
    card: {
      question: 'Wo werden Kartendaten gespeichert?',
      answer: 'Nur beim Zahlungsdienst. Sitzplan kennt die Marke, die letzten vier Ziffern und das Ablaufdatum.',
    },
    invoice: {
      question: 'Können wir auf Rechnung zahlen?',
      answer: 'Ja, wenn Ihr Anbieter zustimmt. Fragen Sie Ihre Ansprechperson dort.',
    },
  },
  statements: {
    days: {
      question: 'Wie werden Tage gezählt?',
      answer:
        'In ganzen Tagen, in der Zeitzone des Kontos. Hat jemand eine Lizenz nur eine Stunde lang, zählt dieser Tag.',
    },
    why: {
      question: 'Warum wird jemand abgerechnet?',
      answer: '„Warum wird das abgerechnet?“ nennt jeden Grund und beseitigt sie alle mit einer Schaltfläche.',
    },
    mail: { question: 'Wer bekommt die Abrechnung per E-Mail?', answer: 'Der Rechnungskontakt.' },
  },
  accountSettings: {
    zone: {
      question: 'Was bewirkt die Zeitzone?',
      answer: 'Wann ein Tag endet, bei der Lizenz und in Abrechnungen, und welche Uhrzeiten angezeigt werden.',
    },
    names: {
      question: 'Wer sieht, wann jemand gearbeitet hat?',
      answer:
        'Im Moment: alle, die Sitzungen sehen dürfen. Im Nachhinein: Superadmins und Personen mit der entsprechenden Berechtigung; jeder Blick wird protokolliert. Die Schalter verbergen auch dort die Namen.',
    },
    kept: {
      question: 'Wie lange werden Namen aufbewahrt?',
      answer:
        'So viele Tage, wie hier eingestellt. Danach zeigt der Verlauf nur noch Plätze und keine Namen. Das lässt sich nicht rückgängig machen.',
    },
  },
  enterpriseSignIn: {
    begin: {
      question: 'Womit fange ich an?',
      answer:
        'Oben: Domain bestätigen, Identitätsanbieter verbinden, testen. Bis Schritt 4 ändert sich für niemanden etwas.',
    },
    enforced: {
      question: 'Was unterscheidet „Eingeschaltet“ von „Vorgeschrieben“?',
      answer:
        'Eingeschaltet: Passwörter gelten weiterhin. Vorgeschrieben: Passwörter werden abgelehnt, außer bei einem Superadmin für den Notfall.',
    },
    people: {
      question: 'Lassen sich Personen automatisch anlegen?',
      answer:
        'Ja, bei der ersten Anmeldung, wenn Sie es hier erlauben. Soll Ihr Verzeichnis Personen anlegen und entfernen, richten Sie die Bereitstellung ein.',
    },
  },
  provisioning: {
    begin: {
      question: 'Wie verbinde ich unser Verzeichnis?',
      answer:
        'Erstellen Sie ein Token und tragen Sie es mit der Adresse in Ihrem Verzeichnis ein. Die Anleitungen unten zeigen, wo.',
    },
    get: {
      question: 'Was erhalten Personen aus dem Verzeichnis?',
      answer: 'Was Ihre Gruppenregeln festlegen: Produkte, eine Rolle, Gruppen. Ohne Regeln nichts.',
    },
    wrong: {
      question: 'Es kommen keine Personen an. Woran liegt das?',
      answer: '„Letzte Aufrufe“ zeigt, was das Verzeichnis geschickt und was Sitzplan geantwortet hat, mit Hinweisen.',
    },
  },
  audit: {
    what: {
      question: 'Was wird protokolliert?',
      answer: 'Jede Änderung: wer, was, vorher und nachher und von wo. Nachträglich ändern kann das niemand.',
    },
    find: {
      question: 'Wie finde ich eine bestimmte Änderung?',
      answer:
        'Filtern Sie nach Person, Vorgang und Zeitraum. Die Adresse der Seite enthält den Filter; Sie können sie weitergeben.',
    },
    proof: {
      question: 'Wie belege ich, dass nichts fehlt?',
      answer:
        'Laden Sie das versiegelte Protokoll herunter und prüfen Sie es offline. Wie das geht, steht auf dieser Seite.',
    },
  },
  outbox: {
    why: {
      question: 'Warum stehen hier E-Mails?',
      answer:
        'Damit Sie sehen, was gesendet wurde und ob es angekommen ist. Ohne Mailserver geben Sie die Links aus Einladungen selbst weiter.',
    },
  },
  accounts: {
    new: {
      question: 'Was braucht ein neuer Kunde?',
      answer:
        'Ein Konto mit einem ersten Superadmin und eine Lizenz für das, was im Katalog steht. Öffnen Sie das Konto und stellen Sie die erste Revision aus.',
    },
    change: {
      question: 'Wie ändern sich die Gesamtzahlen?',
      answer:
        'Nur durch eine neue Revision. Enthält sie weniger, als genutzt wird, entscheidet der Kunde, wann sie aktiviert wird.',
    },
    names: {
      question: 'Warum sehe ich keine Namen?',
      answer: 'Die Personen eines Kunden sind dessen Sache. Sie sehen nur Zahlen.',
    },
  },
  customerOrders: {
    steps: {
      question: 'Was tue ich mit einer Bestellung?',
      answer:
        'Bestätigen Sie sie und erfüllen Sie sie dann: Damit wird eine neue Revision signiert. Oder lehnen Sie sie mit einer Begründung ab, die der Kunde liest.',
    },
    requests: {
      question: 'Was sind Anfragen?',
      answer:
        'Kunden, die nicht selbst bestellen können, fragen beim Vertrieb an. Aus einer Anfrage können Sie eine Bestellung machen.',
    },
  },
  catalog: {
    product: {
      question: 'Was gehört zu einem Produkt?',
      answer:
        'Name und Beschreibung je Sprache, Funktionen, die Arten, in denen es verkauft wird, und Regeln dafür, wie seine Sitzungen Plätze belegen.',
    },
    lease: {
      question: 'Wie lange behält ein abgestürztes Programm seinen Platz?',
      answer:
        'So lange, wie unter „Sitzung ohne Lebenszeichen beenden nach“ eingestellt, in der Regel zehn Minuten. Eine kürzere Zeit gibt Plätze früher frei, verlangt aber häufigere Lebenszeichen.',
    },
  },
  openidClients: {
    what: {
      question: 'Was ist ein Client?',
      answer:
        'Ein Programm oder eine Website von Ihnen, bei der man sich mit den Zugangsdaten von Sitzplan oder über die Firmenanmeldung anmeldet.',
    },
    secret: {
      question: 'Der geheime Schlüssel ist verloren gegangen. Was nun?',
      answer: 'Er wird nur einmal angezeigt. Erstellen Sie einen neuen.',
    },
  },
  vendorSettings: {
    shop: {
      question: 'Wohin führt „Neue Lizenzen erwerben“?',
      answer:
        'Zu dem Shop, den Sie hier eintragen. Bleibt das Feld leer, zu einer Bestellung in Sitzplan oder zum Vertrieb.',
    },
    keys: {
      question: 'Wann brauche ich einen neuen Signaturschlüssel?',
      answer:
        'Wenn Ihre Vorgaben es verlangen oder jemand anderes den alten haben könnte. Was für bereits ausgestellte Lizenzen gilt, steht auf der Seite.',
    },
  },
  myProducts: {
    start: {
      question: 'Wie fange ich an?',
      answer:
        'Öffnen Sie das Produkt und melden Sie sich dort mit denselben Zugangsdaten an wie hier oder über die Firmenanmeldung.',
    },
    full: {
      question: 'Alle gemeinsam genutzten Lizenzen sind belegt. Was nun?',
      answer:
        'Stellen Sie sich an: Sie sehen Ihren Platz in der Reihe und eine Schätzung, und ein frei werdender Platz wird für Sie reserviert. Oder bitten Sie einen Administrator um einen Platz.',
    },
    missing: {
      question: 'Mir fehlt ein Produkt. Was kann ich tun?',
      answer:
        'Fragen Sie es unter „Weitere Produkte“ an. Ihre Administratoren erhalten eine Nachricht und antworten Ihnen.',
    },
    download: {
      question: 'Wo bekomme ich die Desktop-Anwendung?',
      answer:
        'Hier beim Produkt: „Desktop-Anwendung herunterladen“. Die Schaltfläche erscheint nur, wenn Sie einen Platz haben und das Produkt eine Anwendung anbietet.',
    },
    share: {
      question: 'Darf ich meine Zugangsdaten weitergeben?',
      answer:
        'Nein. Plätze werden je Person gezählt, und was mit Ihren Zugangsdaten geschieht, wird Ihnen zugerechnet.',
    },
  },
  ownAccount: {
    second: {
      question: 'Was ist ein zweiter Faktor?',
      answer:
        'Ein Code aus einer App auf Ihrem Telefon, zusätzlich zum Passwort. Bewahren Sie die Wiederherstellungscodes auf, falls Sie das Telefon verlieren.',
    },
    elsewhere: {
      question: 'Ich habe vergessen, mich irgendwo abzumelden. Was nun?',
      answer: 'Beenden Sie hier die betreffende Anmeldung oder alle anderen auf einmal.',
    },
  },
  myData: {
    who: {
      question: 'Wer kann diese Seite sonst sehen?',
      answer: 'Niemand. Sie zeigt Ihnen, was über Sie gespeichert ist, wie lange und wofür.',
    },
    delete: {
      question: 'Wie werden meine Daten gelöscht?',
      answer:
        'Das meiste automatisch, nach der Frist, die daneben steht. Werden Sie als Benutzer gelöscht, verschwinden Name und Adresse nach 30 Tagen überall.',
    },
  },
}
