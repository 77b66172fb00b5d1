// Texte von features/payment.
import type { payment as en } from '../en/payment.ts'
import type { Texts } from '../texts.ts'

export const payment: Texts<typeof en> = {
  title: 'Zahlung',
  text: 'Wie Ihr Konto bezahlt, was es bestellt.',
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
    text: 'Mit einer Karte bestellen Superadmins Lizenzen selbst. Sie geben sie auf einer Seite von Stripe ein, dem Zahlungsdienst.',
    invoice: 'Auf Rechnung',
    invoiceText:
      'Ihr Anbieter schickt diesem Konto Rechnungen. Mit einer Karte werden Bestellungen bezahlt, sobald sie bestätigt sind.',
    invoiceOnly: 'Ihr Anbieter schickt diesem Konto Rechnungen.',
    nothing:
      'Bitten Sie Ihren Anbieter, für Ihr Konto eine zu hinterlegen, oder fragen Sie unter „Produkte“ beim Vertrieb an.',
  },
  remove: {
    open: 'Karte entfernen',
    title: '{{name}} entfernen?',
    text: 'Sie wird hier und bei Stripe entfernt. Offene Bestellungen lassen sich nicht mehr damit bezahlen; was abgebucht ist, bleibt es.',
    confirm: 'Karte entfernen',
    done: 'Die Karte ist entfernt.',
  },
  test: { title: 'Testbetrieb', text: 'Karten werden im Testbetrieb von Stripe belastet: Es fließt kein Geld.' },
  back: {
    looking: 'Stripe wird nach der Karte gefragt …',
    done: 'Die Karte ist hinterlegt',
    doneText: 'Die nächste Bestellung wird damit bezahlt, sobald der Anbieter sie bestätigt.',
    left: 'Es wurde keine Karte hinterlegt',
    unchanged: 'Sie sind zurückgekommen, ohne eine zu speichern. Es hat sich nichts geändert.',
  },
  how: {
    title: 'Was wann abgebucht wird',
    when: 'Bestätigt der Anbieter eine Bestellung, wird der erste Monat dessen abgebucht, was sie hinzufügt, zu den Preisen, die beim Bestellen angezeigt wurden. Steuern, die hinzukommen, stellt der Anbieter in Rechnung.',
    later: 'Sonst wird nichts von selbst abgebucht: Was spätere Monate kosten, steht auf der Abrechnung.',
    back: 'Wird eine bezahlte Bestellung abgelehnt oder storniert, geht der ganze Betrag auf die Karte zurück.',
    invoice:
      'Was keinen Preis hat, was nichts zusätzlich kostet und eine Testlizenz, die zum Abonnement wird, bezahlen Sie auf Rechnung.',
    number:
      'Die Kartennummer geht nur an Stripe. Hier sind allein Marke, die letzten vier Ziffern und das Ablaufdatum bekannt.',
  },
  order: {
    open: 'Mit Karte: {{amount}}, sobald der Anbieter bestätigt',
    openVendor: 'Mit Karte: {{amount}}, abgebucht, wenn Sie bestätigen',
    processing: '{{amount}} werden von {{card}} abgebucht',
    charged: '{{amount}} von {{card}} abgebucht, {{time}}',
    failed: '{{amount}} nicht abgebucht',
    refunding: '{{amount}} gehen an {{card}} zurück',
    withdrawing: 'Es wird nichts mehr abgebucht; was schon abgebucht sein könnte, geht zurück',
    refunded: '{{amount}} an {{card}} erstattet, {{time}}',
    void: 'Mit Karte; es wurde nichts abgebucht',
    invoice: 'Auf Rechnung',
    agreed: 'Zahlung wie mit dem Vertrieb vereinbart',
    again: 'Noch einmal versuchen',
    paid: 'Die Karte ist belastet, und die Bestellung ist bestätigt.',
    underWay: 'Stripe antwortet noch nicht. Die Bestellung wird von selbst bestätigt, sobald die Karte belastet ist.',
    byInvoice: 'Auf Rechnung bestätigen',
  },
  reason: {
    authentication_required: 'Die Bank verlangt die Freigabe durch den Karteninhaber, was hier niemand kann.',
    insufficient_funds: 'Die Karte deckt den Betrag nicht.',
    card_expired: 'Die Karte ist abgelaufen.',
    card_declined: 'Die Bank hat abgelehnt und keinen Grund genannt.',
    processing_error: 'Die Bank war nicht erreichbar.',
    amount_too_small: 'Der Betrag ist zu klein für eine Karte.',
    no_card: 'Es ist keine Karte hinterlegt, die belastet werden könnte.',
    not_accepted: 'Stripe hat die Zahlung nicht angenommen; warum, steht im Protokoll des Servers.',
    unanswered: 'Stripe antwortet noch nicht und wird von selbst wieder gefragt.',
    refund_failed: 'Stripe konnte den Betrag nicht erstatten. Der Anbieter regelt es dort.',
  },
  preview: 'Bestätigt der Anbieter, werden {{amount}} von Ihrer Karte abgebucht: der erste Monat.',
  previewInvoice: 'Sie bezahlen auf Rechnung: Von Ihrer Karte wird dafür nichts abgebucht.',
}
