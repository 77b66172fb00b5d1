// Wie lange jeder Abschnitt von „Meine Daten“ aufbewahrt wird und wozu.
import type { myData as en } from '../en/my-data.ts'

export const myData: typeof en = {
  profile: {
    kept: 'Solange Sie Benutzer dieses Kontos sind, und 30 Tage nach Ihrer Löschung.',
    why: 'Damit Sie sich anmelden, Nachrichten erhalten und Produkte bekommen können.',
  },
  directory: {
    kept: 'Solange Sie Benutzer dieses Kontos sind, und 30 Tage nach Ihrer Löschung.',
    why: 'Damit das Verzeichnis Ihres Unternehmens Sie auf dem Stand hält: Namen, Adresse, Gruppen, und ob Sie dort arbeiten.',
  },
  directoryCalls: {
    kept: '14 Tage, bei vielen Aufrufen kürzer; mit Ihrer endgültigen Löschung sofort gelöscht.',
    why: 'Damit Administratoren einen Fehler in dem finden, was das Verzeichnis schickt.',
  },
  formerNames: {
    kept: '90 Tage, höchstens bis 30 Tage nach Ihrer Löschung.',
    why: 'Damit Sie bei Ihrer endgültigen Löschung auch dort gefunden werden, wo Sie unter einer früheren Adresse oder einem früheren Namen stehen.',
  },
  groups: {
    kept: 'Solange Sie in der Gruppe sind, und 30 Tage nach Ihrer Löschung.',
    why: 'Damit Administratoren für mehrere Personen auf einmal ändern können, was sie nutzen.',
  },
  queues: {
    kept: 'Solange Sie in der Warteschleife sind, und 30 Tage nach Ihrer Löschung.',
    why: 'Damit feststeht, wer in einer Warteschleife arbeitet und dafür eine Lizenz braucht.',
  },
  billing: {
    kept: 'Zehn Jahre, wie Geschäftsunterlagen; ohne Ihren Namen, wenn Ihre Löschung 30 Tage zurückliegt.',
    why: 'Damit sich erklären und nachrechnen lässt, was abgerechnet wurde.',
  },
  products: {
    kept: 'Solange Sie das Produkt haben, und 30 Tage nach Ihrer Löschung.',
    why: 'Damit feststeht, welche Produkte Sie nutzen dürfen.',
  },
  productSettings: {
    kept: 'Solange Sie das Produkt haben; danach so viele Tage, wie das Produkt es vorsieht, meist sieben. Gespeichert wird verschlüsselt.',
    why: 'Damit das Produkt so arbeitet, wie es für Sie eingerichtet ist, auch wenn es versehentlich entzogen war.',
  },
  removals: {
    kept: 'Solange es sich wiederherstellen lässt, meist sieben Tage, und einen Tag danach.',
    why: 'Damit sich zurückgeben lässt, was versehentlich entzogen wurde.',
  },
  sessions: {
    kept: 'Bis die Sitzung endet.',
    why: 'Ein Platz ist belegt, während Sie arbeiten, und danach frei für andere.',
  },
  waiting: {
    kept: 'Während Sie warten, und einen Tag danach.',
    why: 'Damit Plätze an die gehen, die am längsten warten, und Ihr Programm erfährt, was daraus geworden ist.',
  },
  vetoes: {
    kept: 'Bis das Produkt den Einspruch zurücknimmt.',
    why: 'Damit niemand eine Lizenz entzieht, die das Produkt für Sie noch braucht.',
  },
  pauses: {
    kept: 'Bis die Pause vorbei ist, höchstens einen Tag.',
    why: 'Damit ein Platz, den ein Administrator freigemacht hat, zuerst an andere geht.',
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
    kept: 'Bis Sie sie löschen; gelöscht, wenn Ihre Löschung endgültig ist.',
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
    why: 'Damit feststeht, was bestellt wurde und wer erfährt, was daraus wird.',
  },
  imports: {
    kept: '30 Tage, nachdem die Datei geladen wurde; mit Ihrer endgültigen Löschung sofort gelöscht.',
    why: 'Damit Administratoren sehen, was aus jeder Zeile einer importierten Datei geworden ist.',
  },
  signIns: {
    kept: 'Höchstens sieben Tage, die IP-Adresse höchstens {addresses} Tage; mit dem Abmelden sofort gelöscht.',
    why: 'Damit Ihr Browser angemeldet bleibt und Ihnen eine fremde Anmeldung auffällt.',
  },
  companySignIns: {
    kept: 'Solange Sie sich über Ihr Unternehmen anmelden; mit Ihrer Löschung sofort gelöscht.',
    why: 'Damit Sie wiedererkannt werden, wenn Ihr Unternehmen Sie anmeldet.',
  },
  failedSignIns: {
    kept: 'Zehn Minuten.',
    why: 'Damit niemand Ihr Passwort durch Probieren errät.',
  },
  signInTests: {
    kept: 'Etwa einen Tag.',
    why: 'Damit Administratoren sehen, ob die Firmenanmeldung funktioniert. Die Antwort wird verschlüsselt gespeichert.',
  },
  links: {
    kept: 'Bis 30 Tage nach Ablauf. Der Link selbst wird nicht gespeichert.',
    why: 'Damit jeder Link nur einmal gilt und sich sagen lässt, warum einer nicht mehr gilt.',
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
    why: 'Damit Ihr Passwort allein Ihren Zugang nicht öffnet.',
  },
  invitation: {
    kept: 'Solange Sie Benutzer dieses Kontos sind, und 30 Tage nach Ihrer Löschung.',
    why: 'Damit Administratoren sehen, ob sie Sie erreicht hat.',
  },
  mails: {
    kept: '30 Tage; mit Ihrer Löschung sofort gelöscht. Der Text ist verschlüsselt und wird gelöscht, sobald ein Mailserver die E-Mail angenommen hat.',
    why: 'Damit eine E-Mail, die nicht durchkam, noch einmal gesendet werden kann.',
  },
  mailsAbout: {
    kept: '30 Tage, längstens bis 30 Tage nach Ihrer Löschung.',
    why: 'Damit andere erfahren, was sie angeht, etwa dass Sie um einen Platz bitten.',
  },
  licenseRevisions: {
    kept: 'Solange das Konto besteht; Ihr Name bis 30 Tage nach Ihrer Löschung.',
    why: 'Damit sich belegen lässt, wer welche Lizenz in Kraft gesetzt hat.',
  },
  audit: {
    kept: 'Ereignisse dauerhaft, IP-Adressen {addresses} Tage. 30 Tage nach einer Löschung werden Ihr Name und Ihre Adresse daraus entfernt.',
    why: 'Damit sich belegen lässt, wer was geändert und wer sich angemeldet hat.',
  },
}
