// Sentences for refusals whose code leaves open why: filled into `{why}` by the problem's `reason`.

const en = {
  // license_invalid
  format: 'This is not a license document, or it was changed on the way. Load the file as you received it.',
  signature: 'It was not signed by the vendor, or it was changed after signing. Ask the vendor for the file again.',
  account: 'It was made for another account. Ask the vendor for the license of yours.',
  serial: 'Its serial number is not the one of your license. Ask the vendor for the right one.',
  superseded: 'A revision that is as new or newer is known already. Load the newest one.',
  expired: 'Its last day is over. Ask the vendor for a new license.',
  // no_seat_available
  all_assigned: 'Every license of this product is assigned. Free one, buy more, or wait for one.',
  suspended: 'This person is suspended and has no license. Lift the suspension first, or let them wait for one.',
  // wrong_state
  revision_superseded: 'A newer revision has taken the place of this one.',
  revision_not_yet_valid: 'This revision is valid from a later day; it is activated by itself then.',
  never_activated: 'This person has not activated their access yet. Only a suspension can be lifted here.',
  yourself: 'You cannot suspend or delete yourself. Ask another administrator.',
  nothing_proposed: 'Begin again: the secret for your app was shown too long ago, or never.',
  no_second_factor: 'You have no second factor. Set one up first.',
  own_second_factor: 'You turn your own second factor off under "My account", with password and code.',
  still_owned: 'An account owns licenses of a kind or resource that you want to take out of the catalog.',
} as const

export type Reason = keyof typeof en

const de: Record<Reason, string> = {
  format:
    'Das ist kein Lizenzdokument, oder es wurde unterwegs verändert. Laden Sie die Datei so, wie Sie sie bekamen.',
  signature:
    'Sie ist nicht vom Anbieter signiert oder wurde danach verändert. Bitten Sie den Anbieter noch einmal um die Datei.',
  account: 'Sie wurde für ein anderes Konto ausgestellt. Bitten Sie den Anbieter um die Lizenz für Ihres.',
  serial: 'Ihre Seriennummer ist nicht die Ihrer Lizenz. Bitten Sie den Anbieter um die richtige.',
  superseded: 'Eine ebenso neue oder neuere Revision ist schon bekannt. Laden Sie die neueste.',
  expired: 'Ihr letzter Tag ist vorbei. Bitten Sie den Anbieter um eine neue Lizenz.',
  all_assigned:
    'Alle Lizenzen dieses Produkts sind zugewiesen. Geben Sie eine frei, kaufen Sie dazu, oder warten Sie auf eine.',
  suspended:
    'Diese Person ist gesperrt und hat keine Lizenz. Heben Sie zuerst die Sperre auf, oder lassen Sie sie auf eine warten.',
  revision_superseded: 'Eine neuere Revision ist an die Stelle dieser getreten.',
  revision_not_yet_valid: 'Diese Revision gilt erst von einem späteren Tag an; dann wird sie von selbst aktiviert.',
  never_activated: 'Diese Person hat ihren Zugang noch nicht aktiviert. Hier lässt sich nur eine Sperre aufheben.',
  yourself: 'Sie können sich nicht selbst sperren oder löschen. Bitten Sie einen anderen Administrator.',
  nothing_proposed:
    'Beginnen Sie noch einmal: Der Schlüssel für Ihre App wurde vor zu langer Zeit oder noch gar nicht angezeigt.',
  no_second_factor: 'Sie haben keinen zweiten Faktor. Richten Sie zuerst einen ein.',
  own_second_factor: 'Ihren eigenen zweiten Faktor schalten Sie unter „Mein Konto“ aus, mit Passwort und Code.',
  still_owned: 'Ein Konto besitzt Lizenzen einer Art oder Ressource, die Sie aus dem Katalog nehmen wollen.',
}

export const reasons = { en, de }
