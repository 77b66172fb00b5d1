// Was auf jeder Seite gefragt wird, mit kurzen Antworten.
import type { help as en } from '../en/help.ts'
import type { Texts } from '../texts.ts'

export const help: Texts<typeof en> = {
  overview: {
    attention: {
      question: 'Was steht unter „Zu tun“?',
      answer:
        'Alles, worum sich jemand kümmern sollte: eine Lizenz, die endet oder wartet, Plätze, die knapp werden, Personen, die um einen bitten. Was erledigt ist, verschwindet von selbst.',
    },
    live: {
      question: 'Wie aktuell sind die Zahlen?',
      answer:
        'Sie ändern sich live. Ist die Verbindung unterbrochen, steht ein Hinweis da, und die Seite holt alles von selbst nach.',
    },
    faster: {
      question: 'Wie komme ich schneller ans Ziel?',
      answer:
        'Strg K (auf dem Mac ⌘ K) findet Personen, Seiten, Produkte und was Sie tun können. Die Taste ? nennt alle Tastenkürzel.',
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
        'Wählen Sie eine oder mehrere Sitzungen aus, drücken Sie „Sitzung beenden“ und bestätigen Sie. Teilen sich mehrere Sitzungen einer Person den Platz, wird er mit der letzten frei; die Rückfrage nennt, welche Plätze frei werden.',
    },
    occupied: {
      question: 'Wann gilt ein Platz als belegt?',
      answer:
        'Sobald jemand eine Sitzung erstellt hat, auch wenn noch niemand verbunden ist, und solange eine Sitzung läuft, betreut oder unbetreut. Nur angemeldet zu sein belegt keinen Platz.',
    },
    full: {
      question: 'Was geschieht, wenn alle Plätze belegt sind?',
      answer:
        'Wer dann beginnt, erfährt das und kann sich anstellen oder einen Administrator bitten. Ein frei werdender Platz wird für die Person reserviert, die am längsten wartet; niemand überholt.',
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
      question: 'Wer saß vorhin wo?',
      answer:
        '„Rückblick“ zeigt die letzten 24 Stunden mit einem Regler, zunächst ohne Namen. Jeder Blick mit Namen steht im Protokoll.',
    },
    wall: {
      question: 'Wie zeige ich den Plan auf einem Bildschirm für alle?',
      answer: 'Mit „Vollbild“: groß und ohne Namen, bis Sie „Namen zeigen“ drücken.',
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
        'Mit „Benutzer hinzufügen“ eine, mit „Mehrere hinzufügen“ eine eingefügte Liste, mit „Importieren“ eine Datei. Benutzer dürfen Sie beliebig viele haben; begrenzt sind nur die Plätze.',
    },
    products: {
      question: 'Wie gebe oder entziehe ich ein Produkt?',
      answer:
        'Öffnen Sie die Person und schalten Sie das Produkt unter „Produkte“ ein oder aus. Für viele zugleich wählen Sie sie in der Liste aus.',
    },
    byProduct: {
      question: 'Wer hat ein bestimmtes Produkt?',
      answer:
        'Wählen Sie im Filter eine Kategorie und einen Wert, zum Beispiel Produkt und Art. „Benutzerlizenzen“ zeigt je Lizenz eine Zeile.',
    },
    activate: {
      question: 'Was muss eine eingeladene Person tun?',
      answer:
        'Den Link in der E-Mail öffnen. Wer neu ist, wählt ein Passwort; wer schon zu einem anderen Konto gehört, meldet sich dort an und entscheidet, ob er wechselt; mit der Firmenanmeldung genügt die Anmeldung. Der Link gilt einmal und 48 Stunden lang und lässt sich erneut senden.',
    },
    waiting: {
      question: 'Was heißt es, auf eine Lizenz zu warten?',
      answer:
        'Die Person ist angelegt, aber es war keine Lizenz frei. Die nächste freie geht von selbst an sie, der Reihe nach.',
    },
    removed: {
      question: 'Ich habe versehentlich ein Produkt entzogen.',
      answer:
        'Geben Sie es innerhalb von sieben Tagen zurück, dann sind auch seine Einstellungen wieder da, zum Beispiel die eines Telefons.',
    },
    views: {
      question: 'Wie finde ich einen Filter wieder?',
      answer:
        'Speichern Sie ihn mit „Ansichten“ unter einem Namen. Mit der Ansicht, die den Stern hat, öffnet die Navigation die Liste.',
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
      answer: 'Sie kommen aus Ihrem Verzeichnis, das sie pflegt. Ändern Sie sie dort.',
    },
    rules: {
      question: 'Wie erhalten alle in einer Gruppe ein Produkt?',
      answer: 'Durch eine Gruppenregel: Wer dazukommt, erhält das Produkt; wer geht, gibt es zurück.',
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
        'Die Vorschau zeigt, wer etwas erhielte, verlöre oder warten müsste und wie viele Plätze das kostet, bevor etwas gespeichert ist.',
    },
    held: {
      question: 'Warum ist eine Änderung angehalten?',
      answer:
        'Das Verzeichnis würde ungewöhnlich vielen Personen auf einmal etwas nehmen. Bis jemand sie bestätigt oder verwirft, geschieht nichts.',
    },
  },
  roles: {
    which: {
      question: 'Welche Rolle braucht jemand?',
      answer:
        'Superadmins dürfen alles, auch einkaufen und Administratoren ernennen. Admins dürfen alles außer dem. Manager erhalten die Rechte, die Sie auswählen, auf Wunsch nur für bestimmte Gruppen. Mitglieder haben keinen Zugang zur Verwaltung.',
    },
    own: {
      question: 'Wann brauche ich eine eigene Rolle?',
      answer: 'Wenn mehrere Personen dieselben Rechte haben sollen: Ändern Sie die Rolle, ändert sie sich für alle.',
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
        'Entzogene Produkte samt Einstellungen, gelöschte Personen, ausgemusterte Geräte und Plätze in Warteschleifen. Bei jedem steht, wie lange noch.',
    },
    seat: {
      question: 'Warum wird das Wiederherstellen abgelehnt?',
      answer: 'Weil keine Lizenz mehr frei ist. Geben Sie eine frei, oder beschaffen Sie weitere.',
    },
  },
  products: {
    kinds: {
      question: 'Was unterscheidet benannte von gemeinsam genutzten Lizenzen?',
      answer:
        'Eine benannte gehört einer Person, die jederzeit arbeiten kann. Gemeinsam genutzte teilen sich beliebig viele; gleichzeitig arbeiten so viele, wie es Plätze gibt.',
    },
    more: {
      question: 'Wie bekomme ich mehr Lizenzen?',
      answer:
        'Superadmins mit hinterlegter Zahlungsart über „Lizenzen hinzufügen“, wo der Anbieter es zulässt. Alle anderen kontaktieren hier den Vertrieb. Bis die Lizenzen da sind, können 48 Stunden vergehen.',
    },
    button: {
      question: 'Warum fehlt „Lizenzen hinzufügen“?',
      answer:
        'Sie sind kein Superadmin, es ist keine Zahlungsart hinterlegt, oder der Anbieter verkauft dieses Produkt nur auf Anfrage. „So bekommen Sie mehr“ nennt den Grund.',
    },
    assign: {
      question: 'Wie weise ich die Lizenzen zu?',
      answer: 'Auf der Seite der Person, oder für viele zugleich in der Liste der Benutzer.',
    },
  },
  license: {
    arrives: {
      question: 'Wie kommt eine neue Lizenz hierher?',
      answer:
        'In der Regel von selbst. Wenn nicht, lassen Sie sich vom Anbieter die Datei geben und laden Sie sie mit „Lizenzen aus Datei laden“.',
    },
    activate: {
      question: 'Warum wartet eine neue Lizenz?',
      answer:
        'Sie enthält weniger Lizenzen, als Sie nutzen, also entscheidet jemand. Oben auf dieser Seite steht, was sich ändert, und nur das.',
    },
    red: {
      question: 'Warum lässt sich „Aktivieren“ nicht drücken?',
      answer:
        'Rote Zeilen haben zu wenige Lizenzen. Drücken Sie dort „Lizenzen entfernen“, wählen Sie so viele aus wie angegeben, und aktivieren Sie dann. Entziehen und Aktivieren geschehen in einem Schritt.',
    },
    trial: {
      question: 'Was geben wir ein, wenn wir von der Testlizenz zu einer gekauften wechseln?',
      answer:
        'Mit „Seriennummer eingeben“ Seriennummer und Lizenznehmer. Beides erhalten Sie von Ihrem Anbieter, wenn Sie kaufen.',
    },
    wrong: {
      question: 'Die Zahlen stimmen nicht. Was nun?',
      answer: 'Aktivieren Sie nicht. „Problem melden“ benachrichtigt Ihren Anbieter.',
    },
    undo: {
      question: 'Lässt sich eine Aktivierung zurücknehmen?',
      answer: 'Einmal, innerhalb eines Tages, solange die vorige Lizenz noch gilt. Entzogene Lizenzen kommen zurück.',
    },
    ends: {
      question: 'Was geschieht, wenn die Lizenz endet?',
      answer:
        'Bis zum Ende der Karenzzeit funktioniert alles. Danach beginnen keine neuen Sitzungen; gelöscht wird nichts.',
    },
  },
  devices: {
    technician: {
      question: 'Wie wird jemand Techniker?',
      answer:
        'Schalten Sie das Modul bei der Person unter „Produkte“ ein. Ausgeschaltet bleibt sie Benutzer, ohne das Modul.',
    },
    counted: {
      question: 'Was zählt zum Limit?',
      answer:
        'Jedes Gerät, das ein Produkt registriert hat, zum Beispiel ein Rechner mit unbeaufsichtigtem Zugriff. Ausgemusterte zählen nicht.',
    },
    more: {
      question: 'Wie bekomme ich mehr Plätze oder ein höheres Limit?',
      answer: 'Beides steht in der Lizenz. Ändern Sie den Umfang, stellt der Anbieter eine neue Lizenz aus.',
    },
  },
  queues: {
    billed: {
      question: 'Wann wird eine Lizenz abgerechnet?',
      answer:
        'Solange die Person in irgendeiner Warteschleife ist. Ein anderes Produkt zu entziehen ändert daran nichts; nehmen Sie die Person aus allen Warteschleifen.',
    },
    out: {
      question: 'Wie nehme ich jemanden heraus?',
      answer:
        'In der Warteschleife unter „Supervisoren und Agenten“ mit dem X. „Warum wird das abgerechnet?“ nimmt eine Person aus allen auf einmal.',
    },
    kinds: {
      question: 'Welche Arten gibt es?',
      answer:
        'Für Anrufe, für ausgehende Anrufe und für den Posteingang. Eine Person wird einmal abgerechnet, in wie vielen sie auch ist.',
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
        'Superadmins, sobald eine Zahlungsart hinterlegt ist, bei Produkten, die der Anbieter so verkauft. Alle anderen fragen den Vertrieb.',
    },
    cancel: { question: 'Kann ich stornieren?', answer: 'Solange die Bestellung nicht erfüllt ist.' },
  },
  payment: {
    card: {
      question: 'Wo liegen die Kartendaten?',
      answer: 'Nur beim Zahlungsdienst. Sitzplan kennt die Marke und die letzten vier Ziffern.',
    },
    invoice: {
      question: 'Können wir auf Rechnung zahlen?',
      answer: 'Wenn Ihr Anbieter zustimmt. Fragen Sie Ihre Ansprechperson dort.',
    },
  },
  statements: {
    days: {
      question: 'Wie werden Tage gezählt?',
      answer: 'Ganze Tage in der Zeitzone des Kontos. Wer eine Lizenz eine Stunde lang hat, hat sie an diesem Tag.',
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
      answer: 'Wann Tage enden: die der Lizenz und die der Abrechnung. Auch Uhrzeiten werden so angezeigt.',
    },
    names: {
      question: 'Wer sieht, wann jemand gearbeitet hat?',
      answer:
        'Im Moment: wer Sitzungen sehen darf. Im Nachhinein: Superadmins, sofern niemand sonst das Recht hat, und jeder Blick wird protokolliert. Die Schalter verbergen auch dort die Namen.',
    },
    kept: {
      question: 'Wie lange werden Namen aufbewahrt?',
      answer:
        'So viele Tage, wie hier eingestellt. Danach zählt der Verlauf nur noch Plätze und nennt niemanden. Das lässt sich nicht rückgängig machen.',
    },
  },
  enterpriseSignIn: {
    begin: {
      question: 'Womit fange ich an?',
      answer:
        'Von oben nach unten: Domain bestätigen, Identitätsanbieter verbinden, testen. Bis Schritt 4 ändert sich für niemanden etwas.',
    },
    enforced: {
      question: 'Was unterscheidet „Eingeschaltet“ von „Vorgeschrieben“?',
      answer:
        'Eingeschaltet: Daneben gilt auch das Passwort. Vorgeschrieben: Passwörter werden abgelehnt, außer bei einem Superadmin für den Notfall.',
    },
    people: {
      question: 'Werden Personen auch von selbst angelegt?',
      answer:
        'Wenn Sie es hier erlauben, bei der ersten Anmeldung. Soll Ihr Verzeichnis sie anlegen und entfernen, richten Sie die Bereitstellung ein.',
    },
  },
  provisioning: {
    begin: {
      question: 'Wie verbinde ich unser Verzeichnis?',
      answer:
        'Erstellen Sie ein Token und tragen Sie es mit der Adresse in Ihrem Verzeichnis ein. Die Anleitungen unten zeigen, wo.',
    },
    get: {
      question: 'Was erhalten Personen, die von dort kommen?',
      answer: 'Was Ihre Gruppenregeln besagen: Produkte, eine Rolle, Gruppen. Ohne Regeln nichts.',
    },
    wrong: {
      question: 'Es kommt niemand an. Woran liegt es?',
      answer:
        'Unter den letzten Aufrufen sehen Sie, was das Verzeichnis geschickt hat und was es zur Antwort bekam, mit Hinweisen.',
    },
  },
  audit: {
    what: {
      question: 'Was wird protokolliert?',
      answer: 'Jede Änderung: wer, was, vorher und nachher, von wo. Nachträglich ändern kann das niemand.',
    },
    find: {
      question: 'Wie finde ich eine bestimmte Änderung?',
      answer:
        'Filtern Sie nach Person, Art und Zeitraum. Die Adresse der Seite enthält den Filter, Sie können sie weitergeben.',
    },
    proof: {
      question: 'Wie belege ich, dass nichts fehlt?',
      answer: 'Laden Sie das versiegelte Protokoll herunter und prüfen Sie es offline; wie, steht auf der Seite.',
    },
  },
  outbox: {
    why: {
      question: 'Warum stehen E-Mails hier?',
      answer:
        'Auf diesem Server ist kein Mailserver eingerichtet. Bis dahin geben Sie Links aus Einladungen selbst weiter.',
    },
  },
  accounts: {
    new: {
      question: 'Was braucht ein neuer Kunde?',
      answer:
        'Ein Konto mit einem ersten Superadmin und eine Lizenz: Öffnen Sie das Konto und stellen Sie die erste Revision aus.',
    },
    change: {
      question: 'Wie ändern sich die Stückzahlen?',
      answer:
        'Nur durch eine neue Revision. Enthält sie weniger, als genutzt wird, entscheidet der Kunde, wann sie aktiviert wird.',
    },
    names: {
      question: 'Warum sehe ich keine Namen?',
      answer: 'Die Personen eines Kunden sind dessen Sache. Sie sehen Zahlen.',
    },
  },
  customerOrders: {
    steps: {
      question: 'Was tue ich mit einer Bestellung?',
      answer:
        'Bestätigen, dann erfüllen: Damit wird eine neue Revision signiert. Oder mit einer Begründung ablehnen, die der Kunde liest.',
    },
    requests: {
      question: 'Was sind Anfragen?',
      answer:
        'Kunden, die nicht selbst bestellen können, fragen beim Vertrieb an. Aus einer Anfrage lässt sich eine Bestellung machen.',
    },
  },
  catalog: {
    product: {
      question: 'Was gehört zu einem Produkt?',
      answer:
        'Name und Beschreibung je Sprache, Funktionen, die Arten, in denen es verkauft wird, und wie seine Sitzungen ihre Plätze halten.',
    },
    lease: {
      question: 'Wie lange hält ein abgestürzter Client seinen Platz?',
      answer:
        'So lange, wie „Ohne Lebenszeichen beendet nach“ besagt, in der Regel zehn Minuten. Kürzer gibt früher frei und verlangt mehr Lebenszeichen.',
    },
  },
  openidClients: {
    what: {
      question: 'Was ist ein Client?',
      answer:
        'Ein Programm oder eine Website von Ihnen, bei der man sich mit den Zugangsdaten von hier anmeldet oder über die Firmenanmeldung.',
    },
    secret: {
      question: 'Der geheime Schlüssel ist weg.',
      answer: 'Er wird nur einmal angezeigt. Erzeugen Sie einen neuen.',
    },
  },
  vendorSettings: {
    shop: {
      question: 'Wohin führt „Neue Lizenzen erwerben“?',
      answer: 'Zu dem Shop, den Sie hier eintragen. Ohne einen zu einer Bestellung in Sitzplan, oder zum Vertrieb.',
    },
    keys: {
      question: 'Wann brauche ich einen neuen Signaturschlüssel?',
      answer:
        'Wenn Ihre Vorgaben es verlangen oder der alte bekannt geworden sein könnte. Was für ausgestellte Lizenzen gilt, steht auf der Seite.',
    },
  },
  myProducts: {
    start: {
      question: 'Wie beginne ich?',
      answer: 'Im Produkt: Melden Sie sich dort mit denselben Zugangsdaten an wie hier oder über die Firmenanmeldung.',
    },
    full: {
      question: 'Alle gemeinsamen Lizenzen sind in Gebrauch. Was nun?',
      answer:
        'Stellen Sie sich an: Sie sehen Ihren Platz in der Reihe und eine Schätzung, und ein frei werdender Platz wird für Sie reserviert. Oder bitten Sie einen Administrator.',
    },
    missing: {
      question: 'Mir fehlt ein Produkt.',
      answer:
        'Fragen Sie es unter „Weitere Produkte“ an. Ihre Administratoren erhalten eine Nachricht und antworten Ihnen.',
    },
    download: {
      question: 'Wo bekomme ich die Desktop-Anwendung?',
      answer:
        'Hier beim Produkt: „Desktop-Anwendung herunterladen“. Die Schaltfläche haben nur Personen mit einem Platz, und nur bei Produkten, die eine Anwendung anbieten.',
    },
    share: {
      question: 'Darf ich meine Zugangsdaten weitergeben?',
      answer: 'Nein. Plätze zählen je Person, und was mit Ihren Zugangsdaten geschieht, gilt als von Ihnen getan.',
    },
  },
  ownAccount: {
    second: {
      question: 'Was ist ein zweiter Faktor?',
      answer:
        'Ein Code aus einer App auf Ihrem Telefon, zusätzlich zum Passwort. Bewahren Sie die Wiederherstellungscodes auf, falls das Telefon einmal weg ist.',
    },
    elsewhere: {
      question: 'Ich habe vergessen, mich irgendwo abzumelden.',
      answer: 'Beenden Sie die Anmeldung hier, einzeln oder alle auf einmal.',
    },
  },
  myData: {
    who: {
      question: 'Wer sieht diese Seite sonst?',
      answer: 'Niemand. Sie zeigt Ihnen, was über Sie gespeichert ist, wie lange und wofür.',
    },
    delete: {
      question: 'Wie werden meine Daten gelöscht?',
      answer:
        'Das meiste von selbst, nach der Frist, die daneben steht. Wird Ihr Zugang gelöscht, verschwinden Name und Adresse überall.',
    },
  },
}
