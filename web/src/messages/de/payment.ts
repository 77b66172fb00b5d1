// Texte von features/payment.
import type { payment as en } from '../en/payment.ts'
import type { Texts } from '../texts.ts'

export const payment: Texts<typeof en> = {
  title: 'Zahlung',
  text: 'Wie Ihr Konto seine Bestellungen bezahlt.',
  card: {
    title: 'Zahlungsart',
    add: 'Karte hinterlegen',
    replace: 'Karte ersetzen',
    expires: 'Gültig bis {{day}}',
    expired: 'Abgelaufen {{day}}: Sie wird nicht mehr belastet. Ersetzen Sie sie, um mit Karte zu bestellen.',
    off: 'Ihr Anbieter nimmt zurzeit keine Karten an.',
  },
  none: {
    title: 'Es ist keine Zahlungsart hinterlegt',
    text: 'Mit einer hinterlegten Karte können Superadmins Lizenzen selbst bestellen. Sie geben die Karte auf einer Seite des Zahlungsdienstes Stripe ein.',
    invoice: 'Auf Rechnung',
    invoiceText:
      'Ihr Anbieter schickt diesem Konto Rechnungen. Mit einer hinterlegten Karte werden Bestellungen bezahlt, sobald sie bestätigt sind.',
    invoiceOnly: 'Ihr Anbieter schickt diesem Konto Rechnungen.',
    nothing:
      'Bitten Sie Ihren Anbieter, für Ihr Konto eine zu hinterlegen, oder fragen Sie unter „Produkte“ beim Vertrieb an.',
  },
  remove: {
    open: 'Karte entfernen',
    title: '{{name}} entfernen?',
    text: 'Sie wird hier und bei Stripe entfernt. Offene Bestellungen lassen sich nicht mehr damit bezahlen; bereits abgebuchte Beträge bleiben abgebucht.',
    confirm: 'Karte entfernen',
    done: 'Die Karte ist entfernt.',
  },
  test: { title: 'Testbetrieb', text: 'Karten werden im Testbetrieb von Stripe belastet: Es fließt kein Geld.' },
  back: {
    looking: 'Die Karte wird bei Stripe abgefragt …',
    done: 'Die Karte ist hinterlegt',
    doneText: 'Die nächste Bestellung wird damit bezahlt, sobald der Anbieter sie bestätigt.',
    left: 'Es wurde keine Karte hinterlegt',
    unchanged: 'Sie sind zurückgekehrt, ohne eine Karte zu speichern. Es hat sich nichts geändert.',
  },
  how: {
    title: 'Was wann abgebucht wird',
    when: 'Bestätigt der Anbieter eine Bestellung, wird der erste Monat dessen abgebucht, was sie hinzufügt, zu den bei der Bestellung angezeigten Preisen. Hinzukommende Steuern stellt der Anbieter gesondert in Rechnung.',
    later: 'Sonst wird nichts automatisch abgebucht. Was spätere Monate kosten, steht auf der Abrechnung.',
    back: 'Wird eine bezahlte Bestellung abgelehnt oder storniert, wird der ganze Betrag auf die Karte erstattet.',
    invoice:
      'Auf Rechnung bezahlen Sie, was keinen Preis hat, was nichts zusätzlich kostet, und eine Testlizenz, die zum Abonnement wird.',
    number: 'Die Kartennummer geht nur an Stripe. Sitzplan kennt allein Marke, letzte vier Ziffern und Ablaufdatum.',
  },
  order: {
    open: 'Mit Karte: {{amount}}, sobald der Anbieter bestätigt',
    openVendor: 'Mit Karte: {{amount}}, abgebucht, wenn Sie bestätigen',
    processing: '{{amount}} werden von {{card}} abgebucht',
    charged: '{{amount}} von {{card}} abgebucht, {{time}}',
    failed: '{{amount}} nicht abgebucht',
    refunding: '{{amount}} werden an {{card}} erstattet',
    withdrawing: 'Es wird nichts mehr abgebucht; bereits Abgebuchtes wird erstattet',
    refunded: '{{amount}} an {{card}} erstattet, {{time}}',
    void: 'Mit Karte; es wurde nichts abgebucht',
    invoice: 'Auf Rechnung',
    agreed: 'Zahlung wie mit dem Vertrieb vereinbart',
    again: 'Erneut versuchen',
    paid: 'Die Karte ist belastet, und die Bestellung ist bestätigt.',
    underWay:
      'Stripe hat noch nicht geantwortet. Die Bestellung wird automatisch bestätigt, sobald die Karte belastet ist.',
    byInvoice: 'Auf Rechnung bestätigen',
  },
  reason: {
    authentication_required: 'Die Bank verlangt die Freigabe durch den Karteninhaber, was hier nicht möglich ist.',
    insufficient_funds: 'Die Deckung der Karte reicht nicht aus.',
    card_expired: 'Die Karte ist abgelaufen.',
    card_declined: 'Die Bank hat die Zahlung ohne Angabe eines Grundes abgelehnt.',
    processing_error: 'Die Bank war nicht erreichbar.',
    amount_too_small: 'Der Betrag ist zu klein für eine Karte.',
    no_card: 'Es ist keine Karte hinterlegt, die belastet werden könnte.',
    not_accepted: 'Stripe hat die Zahlung nicht angenommen; warum, steht im Protokoll des Servers.',
    unanswered: 'Stripe hat noch nicht geantwortet und wird automatisch noch einmal gefragt.',
    refund_failed: 'Stripe konnte den Betrag nicht erstatten. Der Anbieter klärt es dort.',
  },
  preview: 'Bestätigt der Anbieter, werden {{amount}} für den ersten Monat von Ihrer Karte abgebucht.',
  previewInvoice: 'Sie bezahlen auf Rechnung: Von Ihrer Karte wird dafür nichts abgebucht.',
}
