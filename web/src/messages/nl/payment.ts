// Teksten van features/payment.
import type { payment as en } from '../en/payment.ts'
import type { Texts } from '../texts.ts'

export const payment: Texts<typeof en> = {
  title: 'Betaling',
  text: 'Hoe uw account betaalt wat het bestelt.',
  card: {
    title: 'Betaalmethode',
    add: 'Kaart toevoegen',
    replace: 'Kaart vervangen',
    expires: 'Geldig tot en met {{day}}',
    expired: 'Verlopen op {{day}}: er wordt niets van afgeschreven. Vervang de kaart om met kaart te bestellen.',
    off: 'Uw leverancier accepteert op dit moment geen kaarten.',
  },
  none: {
    title: 'Er is geen betaalmethode vastgelegd',
    text: 'Met een kaart bestellen superbeheerders zelf licenties. U voert die in op een pagina van de betaaldienst Stripe.',
    invoice: 'Op factuur',
    invoiceText:
      'Uw leverancier stuurt facturen naar dit account. Met een kaart worden bestellingen betaald zodra ze zijn bevestigd.',
    invoiceOnly: 'Uw leverancier stuurt facturen naar dit account.',
    nothing:
      'Vraag uw leverancier er een voor uw account vast te leggen, of neem via ‘Producten’ contact op met Verkoop.',
  },
  remove: {
    open: 'Kaart verwijderen',
    title: '{{name}} verwijderen?',
    text: 'De kaart wordt hier en bij Stripe verwijderd. Bestellingen die nog openstaan, kunnen er niet van worden afgeschreven; wat is afgeschreven, blijft zo.',
    confirm: 'Kaart verwijderen',
    done: 'De kaart is verwijderd.',
  },
  test: {
    title: 'Testmodus',
    text: 'Er wordt van kaarten afgeschreven in de testmodus van Stripe: er gaat geen geld om.',
  },
  back: {
    looking: 'De kaart wordt bij Stripe opgevraagd…',
    done: 'De kaart is vastgelegd',
    doneText: 'De volgende bestelling wordt ermee betaald zodra de leverancier die bevestigt.',
    left: 'Er is geen kaart opgeslagen',
    unchanged: 'U bent teruggekomen zonder er een op te slaan. Er is niets veranderd.',
  },
  how: {
    title: 'Wat wordt afgeschreven, en wanneer',
    when: 'Bevestigt de leverancier een bestelling, dan wordt de eerste maand van wat erbij komt afgeschreven, tegen de prijzen die bij het bestellen werden getoond. Belastingen die daar nog bij komen, factureert de leverancier.',
    later: 'Verder wordt niets vanzelf afgeschreven: wat latere maanden kosten, staat op de afrekening.',
    back: 'Wordt een afgeschreven bestelling afgewezen of geannuleerd, dan gaat het hele bedrag terug naar de kaart.',
    invoice:
      'Wat geen prijs heeft, wat niets extra kost, en een proeflicentie die een abonnement wordt, betaalt u op factuur.',
    number:
      'Het kaartnummer gaat alleen naar Stripe. Hier zijn alleen het merk, de laatste vier cijfers en de vervaldatum bekend.',
  },
  order: {
    open: 'Met kaart: {{amount}} zodra de leverancier bevestigt',
    openVendor: 'Met kaart: {{amount}}, afgeschreven zodra u bevestigt',
    processing: '{{amount}} wordt afgeschreven van {{card}}',
    charged: '{{amount}} afgeschreven van {{card}}, {{time}}',
    failed: '{{amount}} niet afgeschreven',
    refunding: '{{amount}} gaat terug naar {{card}}',
    withdrawing: 'Er wordt niets meer afgeschreven; wat al is afgeschreven, gaat terug',
    refunded: '{{amount}} terugbetaald op {{card}}, {{time}}',
    void: 'Met kaart; er is niets afgeschreven',
    invoice: 'Op factuur',
    agreed: 'Betaling zoals met Verkoop afgesproken',
    again: 'Opnieuw proberen',
    paid: 'Het bedrag is van de kaart afgeschreven en de bestelling is bevestigd.',
    underWay: 'Stripe reageert nog niet. De bestelling wordt vanzelf bevestigd zodra het bedrag is afgeschreven.',
    byInvoice: 'Bevestigen op factuur',
  },
  reason: {
    authentication_required: 'De bank vraagt de kaarthouder om toestemming, en die kan hier niet worden gegeven.',
    insufficient_funds: 'De kaart heeft onvoldoende saldo.',
    card_expired: 'De kaart is verlopen.',
    card_declined: 'De bank heeft de betaling geweigerd zonder te zeggen waarom.',
    processing_error: 'De bank was niet bereikbaar.',
    amount_too_small: 'Het bedrag is te klein voor een kaart.',
    no_card: 'Er is geen kaart vastgelegd waarvan kan worden afgeschreven.',
    not_accepted: 'Stripe heeft het niet geaccepteerd; in het logboek van de server staat waarom.',
    unanswered: 'Stripe reageert nog niet. Het wordt vanzelf opnieuw gevraagd.',
    refund_failed: 'Stripe kon het bedrag niet terugbetalen. De leverancier regelt het daar.',
  },
  preview: 'Zodra de leverancier bevestigt, wordt {{amount}} van uw kaart afgeschreven: de eerste maand.',
  previewInvoice: 'U betaalt op factuur: dit wordt niet van uw kaart afgeschreven.',
}
