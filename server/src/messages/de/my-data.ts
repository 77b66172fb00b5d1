// Wie lange jeder Abschnitt von „Meine Daten“ aufbewahrt wird und wozu.
import type { myData as en } from '../en/my-data.ts'

export const myData: typeof en = {
  profile: {
    kept: 'Solange Sie Benutzer dieses Kontos sind, und 30 Tage nach Ihrer Löschung.',
    why: 'Damit Sie sich anmelden, Nachrichten erhalten und Produkte nutzen können.',
  },
  directory: {
    kept: 'Solange Sie Benutzer dieses Kontos sind, und 30 Tage nach Ihrer Löschung.',
    why: 'Damit das Verzeichnis Ihres Unternehmens Ihre Daten aktuell hält: Namen, Adresse, Gruppen und ob Sie dort arbeiten.',
  },
  directoryCalls: {
    kept: '14 Tage, bei vielen Aufrufen kürzer; gelöscht mit Ihrer endgültigen Löschung.',
    why: 'Damit Administratoren Fehler in dem finden, was das Verzeichnis schickt.',
  },
  heldChanges: {
    kept: 'Bis ein Administrator entschieden hat oder das Verzeichnis die Änderung zurücknimmt.',
    why: 'Damit Sie durch einen Fehler im Verzeichnis nichts verlieren.',
  },
  formerNames: {
    kept: '90 Tage, längstens bis 30 Tage nach Ihrer Löschung.',
    why: 'Damit bei Ihrer endgültigen Löschung auch Einträge unter einer früheren Adresse oder einem früheren Namen gefunden werden.',
  },
  groups: {
    kept: 'Solange Sie in der Gruppe sind, und 30 Tage nach Ihrer Löschung.',
    why: 'Damit Administratoren für mehrere Personen zugleich ändern können, was sie nutzen dürfen.',
  },
  queues: {
    kept: 'Solange Sie in der Warteschleife sind, und 30 Tage nach Ihrer Löschung.',
    why: 'Damit feststeht, wer in einer Warteschleife arbeitet und dafür eine Lizenz braucht.',
  },
  billing: {
    kept: 'Zehn Jahre, wie andere Geschäftsunterlagen; ohne Ihren Namen, sobald Ihre Löschung 30 Tage zurückliegt.',
    why: 'Damit sich Abrechnungen erklären und nachrechnen lassen.',
  },
  products: {
    kept: 'Solange Sie das Produkt haben, und 30 Tage nach Ihrer Löschung.',
    why: 'Damit feststeht, welche Produkte Sie nutzen dürfen.',
  },
  productSettings: {
    kept: 'Solange Sie das Produkt haben; danach so viele Tage, wie das Produkt es vorsieht, meist sieben. Gespeichert wird verschlüsselt.',
    why: 'Damit das Produkt so arbeitet, wie es für Sie eingerichtet ist, auch nachdem es versehentlich entzogen und wieder zugewiesen wurde.',
  },
  removals: {
    kept: 'Solange es sich wiederherstellen lässt, meist sieben Tage, und einen Tag danach.',
    why: 'Damit sich wiederherstellen lässt, was versehentlich entzogen wurde.',
  },
  sessions: {
    kept: 'Bis die Sitzung endet.',
    why: 'Damit Ihr Platz belegt ist, während Sie arbeiten, und danach frei für andere.',
  },
  waiting: {
    kept: 'Während Sie warten, und einen Tag danach.',
    why: 'Damit Plätze an die gehen, die am längsten warten, und Ihr Programm das Ergebnis erfährt.',
  },
  vetoes: {
    kept: 'Bis das Produkt den Entzug der Lizenz zulässt.',
    why: 'Damit niemand eine Lizenz entzieht, die das Produkt für Sie noch braucht.',
  },
  pauses: {
    kept: 'Bis die Pause vorbei ist, höchstens einen Tag.',
    why: 'Damit ein Platz, den ein Administrator freigegeben hat, zuerst an andere geht.',
  },
  work: {
    kept: '{names} Tage unter Ihrem Namen; danach nennen die Einträge niemanden mehr.',
    why: 'Damit sich Störungen klären lassen und die Zahl der Lizenzen geplant werden kann.',
  },
  seatEvents: {
    kept: '{names} Tage unter Ihrem Namen; danach nennen die Einträge niemanden mehr.',
    why: 'Damit sich Störungen klären lassen und die Zahl der Lizenzen geplant werden kann.',
  },
  savedViews: {
    kept: 'Bis Sie sie löschen; spätestens mit Ihrer endgültigen Löschung.',
    why: 'Damit Sie Listen so wiederfinden, wie Sie sie gefiltert und sortiert haben.',
  },
  helpRequests: {
    kept: '{names} Tage; mit Ihrer Löschung sofort gelöscht.',
    why: 'Damit Administratoren sehen, wer einen Platz braucht.',
  },
  productRequests: {
    kept: 'Bis zur Antwort und 90 Tage danach; mit Ihrer Löschung sofort gelöscht.',
    why: 'Damit Administratoren sehen, wer ein Produkt braucht.',
  },
  orders: {
    kept: 'Solange das Konto seine Bestellungen aufbewahrt; 30 Tage nach Ihrer Löschung ohne Ihren Namen.',
    why: 'Damit feststeht, was bestellt wurde und wer das Ergebnis erfährt.',
  },
  imports: {
    kept: '30 Tage, nachdem die Datei geladen wurde; gelöscht mit Ihrer endgültigen Löschung.',
    why: 'Damit Administratoren zu jeder Zeile einer importierten Datei das Ergebnis sehen.',
  },
  signIns: {
    kept: 'Höchstens sieben Tage, die IP-Adresse höchstens {addresses} Tage; mit dem Abmelden sofort gelöscht.',
    why: 'Damit Ihr Browser angemeldet bleibt und Ihnen fremde Anmeldungen auffallen.',
  },
  companySignIns: {
    kept: 'Solange Sie sich über Ihr Unternehmen anmelden; mit Ihrer Löschung sofort gelöscht.',
    why: 'Damit Sie wiedererkannt werden, wenn Ihr Unternehmen Sie anmeldet.',
  },
  failedSignIns: {
    kept: 'Zehn Minuten.',
    why: 'Damit niemand Ihr Passwort durch Ausprobieren errät.',
  },
  signInTests: {
    kept: 'Etwa einen Tag.',
    why: 'Damit Administratoren sehen, ob die Firmenanmeldung funktioniert. Die Antwort wird verschlüsselt gespeichert.',
  },
  links: {
    kept: 'Bis 30 Tage nach Ablauf. Der Link selbst wird nicht gespeichert.',
    why: 'Damit jeder Link nur einmal gilt und wir Ihnen sagen können, warum einer nicht mehr gilt.',
  },
  productSignIns: {
    kept: 'Bis die Anmeldung endet, aus der sie hervorging, höchstens sieben Tage.',
    why: 'Damit Sie sich nicht für jedes Produkt neu anmelden müssen.',
  },
  tokens: {
    kept: 'Bis Sie das Token löschen; mit Ihrer Löschung sofort gelöscht. Das Token selbst wird nicht gespeichert.',
    why: 'Damit Programme in Ihrem Namen handeln können und Sie das beenden können.',
  },
  secondFactor: {
    kept: 'Bis Sie ihn ausschalten, spätestens bis 30 Tage nach Ihrer Löschung.',
    why: 'Damit Ihr Passwort allein nicht für die Anmeldung genügt.',
  },
  invitation: {
    kept: 'Solange Sie Benutzer dieses Kontos sind, und 30 Tage nach Ihrer Löschung.',
    why: 'Damit Administratoren sehen, ob sie Sie erreicht hat.',
  },
  mails: {
    kept: '30 Tage; mit Ihrer Löschung sofort gelöscht. Der Text ist verschlüsselt und wird gelöscht, sobald ein Mailserver die E-Mail angenommen hat.',
    why: 'Damit eine E-Mail, die nicht zugestellt wurde, noch einmal gesendet werden kann.',
  },
  mailsAbout: {
    kept: '30 Tage, längstens bis 30 Tage nach Ihrer Löschung.',
    why: 'Damit andere erfahren, was sie betrifft, etwa dass Sie um einen Platz bitten.',
  },
  licenseRevisions: {
    kept: 'Solange das Konto besteht; Ihr Name bis 30 Tage nach Ihrer Löschung.',
    why: 'Damit sich belegen lässt, wer welche Lizenz in Kraft gesetzt hat.',
  },
  audit: {
    kept: 'Ereignisse dauerhaft, IP-Adressen {addresses} Tage. 30 Tage nach Ihrer Löschung werden Ihr Name und Ihre Adresse daraus entfernt.',
    why: 'Damit sich belegen lässt, wer was geändert und wer sich angemeldet hat.',
  },
}
