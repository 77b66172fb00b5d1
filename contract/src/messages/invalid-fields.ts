// What is wrong with one value of a request, per rule of JSON Schema (2020-12 validation vocabulary) and our own
// rules. Placeholders are the rule's parameters.

const en = {
  required: 'is missing',
  unknown: 'is not a known field',
  type: 'has the wrong type, expected {type}',
  choice: 'is not one of the allowed values',
  minLength: 'is too short, at least {limit} characters',
  maxLength: 'is too long, at most {limit} characters',
  pattern: 'has the wrong form',
  format: 'has the wrong form, expected {format}',
  minimum: 'is too small, at least {limit}',
  maximum: 'is too large, at most {limit}',
  minItems: 'has too few entries, at least {limit}',
  maxItems: 'has too many entries, at most {limit}',
  uniqueItems: 'has the same entry twice',
  minProperties: 'is empty',
  text: 'contains characters that are not allowed',
  header: 'is not a valid header value',
  unknownReference: 'refers to something that does not exist',
  itself: 'is the product itself',
  oneLevel: 'would be a module of a module: there is one level only',
  requiresBack: 'requires this product itself, directly or through others: {name}',
  bringsItself: 'is a plan that brings products itself: {name}',
  isBrought: 'is not possible here: this product is itself brought by {name}',
  requires: '{name} requires {required}: add a line of {required}, or take {name} away',
  bringsTooMany: 'would bring more than {limit} of {name}',
  isUnrestricted: 'is not needed: there is no limit already',
  takenByOrder: 'is too large: {ordered} fewer are ordered already (open order of {day}), which leaves at most {limit}',
  allTakenByOrder: 'is not possible: nothing is left after the open order of {day} for {ordered} fewer',
  onlyManagers: 'is for users with the role manager only',
  certificate: 'is not an X.509 certificate with an RSA key of at least 2048 bits',
  breakGlass: 'is not an active superadmin with a password',
  onlyProductKeys: 'is for product keys only',
  redirectUri:
    'is no address that is allowed: https, http only to the own computer, for public clients also a scheme of their own like com.example.app:/callback; without wildcards and without #',
  pastMoment: 'is no moment of the last 24 hours',
  downloadAddress: 'is no public address beginning with https, without user name and password',
  commonPassword:
    'is one of the most used, or nearly: whoever guesses tries it first. Take several words that do not belong together',
  keyRowPassword:
    'is a row of keys or the same again and again: whoever guesses tries that first. Take several words that do not belong together',
  ownNamePassword:
    'is made of what everybody knows of you: your name, e-mail address or company. Take several words that do not belong together',
  otherSerial: 'is not the serial number of your license. Compare it with what the vendor sent you',
  samePassword: 'is the one you have. Take another one',
  sameEmail: 'is the present one already',
  wrongPassword: 'is not your password',
  wrongCode: 'does not fit; wait for the next one, and check the clock of your phone',
  schema: 'is not a JSON Schema (2020-12) that is understood here: {reason}',
  slowPattern: 'has a pattern that could take very long; write it without repetition inside repetition',
  maxDepth: 'is nested too deep, at most {limit} levels',
  maxBytes: 'is too large, at most {limit} bytes as JSON',
  maxProperties: 'has too many fields, at most {limit}',
  multipleOf: 'is not a multiple of {multipleOf}',
  other: 'is not valid',
} as const

export type InvalidRule = keyof typeof en

const de: Record<InvalidRule, string> = {
  required: 'fehlt',
  unknown: 'ist kein bekanntes Feld',
  type: 'hat den falschen Typ, erwartet wird {type}',
  choice: 'ist keiner der erlaubten Werte',
  minLength: 'ist zu kurz, mindestens {limit} Zeichen',
  maxLength: 'ist zu lang, höchstens {limit} Zeichen',
  pattern: 'hat die falsche Form',
  format: 'hat die falsche Form, erwartet wird {format}',
  minimum: 'ist zu klein, mindestens {limit}',
  maximum: 'ist zu groß, höchstens {limit}',
  minItems: 'hat zu wenige Einträge, mindestens {limit}',
  maxItems: 'hat zu viele Einträge, höchstens {limit}',
  uniqueItems: 'enthält einen Eintrag doppelt',
  minProperties: 'ist leer',
  text: 'enthält unerlaubte Zeichen',
  header: 'ist kein gültiger Wert für diesen Header',
  unknownReference: 'verweist auf etwas, das es nicht gibt',
  itself: 'ist das Produkt selbst',
  oneLevel: 'wäre das Modul eines Moduls: Es gibt nur eine Ebene',
  requiresBack: 'setzt selbst dieses Produkt voraus, unmittelbar oder über andere: {name}',
  bringsItself: 'ist ein Paket, das selbst Produkte mitbringt: {name}',
  isBrought: 'ist hier nicht möglich: Dieses Produkt wird selbst mitgebracht, von {name}',
  requires:
    '{name} setzt {required} voraus: Nehmen Sie eine Position von {required} auf, oder nehmen Sie {name} heraus',
  bringsTooMany: 'brächte mehr als {limit} von {name} mit',
  isUnrestricted: 'ist nicht nötig: Es gibt schon keine Grenze',
  takenByOrder:
    'ist zu groß: {ordered} weniger sind schon bestellt (offene Bestellung vom {day}), übrig bleiben höchstens {limit}',
  allTakenByOrder:
    'ist nicht möglich: Nach der offenen Bestellung vom {day} über {ordered} weniger ist nichts mehr übrig',
  onlyManagers: 'gilt nur für Benutzer mit der Rolle Manager',
  certificate: 'ist kein X.509-Zertifikat mit einem RSA-Schlüssel von mindestens 2048 Bit',
  breakGlass: 'ist kein aktiver Superadmin mit einem Passwort',
  onlyProductKeys: 'gilt nur für Produktschlüssel',
  redirectUri:
    'ist keine erlaubte Adresse: https, http nur zum eigenen Rechner, bei öffentlichen Clients auch ein eigenes Schema wie com.example.app:/callback; ohne Platzhalter und ohne #',
  pastMoment: 'ist kein Zeitpunkt der letzten 24 Stunden',
  downloadAddress: 'ist keine öffentliche Adresse, die mit https beginnt, ohne Benutzername und Kennwort',
  commonPassword:
    'ist eines der meistgenutzten oder sehr ähnlich: Wer rät, versucht es zuerst. Nehmen Sie mehrere Wörter, die nicht zusammengehören',
  keyRowPassword:
    'ist eine Tastenreihe oder immer wieder dasselbe: Wer rät, versucht das zuerst. Nehmen Sie mehrere Wörter, die nicht zusammengehören',
  ownNamePassword:
    'besteht aus dem, was alle über Sie wissen: Name, E-Mail-Adresse oder Unternehmen. Nehmen Sie mehrere Wörter, die nicht zusammengehören',
  otherSerial:
    'ist nicht die Seriennummer Ihrer Lizenz. Vergleichen Sie sie mit dem, was der Anbieter Ihnen geschickt hat',
  samePassword: 'ist Ihr aktuelles. Nehmen Sie ein anderes',
  sameEmail: 'ist schon die aktuelle',
  wrongPassword: 'stimmt nicht',
  wrongCode: 'stimmt nicht; warten Sie auf den nächsten, und prüfen Sie die Uhr Ihres Telefons',
  schema: 'ist kein JSON-Schema (2020-12), das hier verstanden wird: {reason}',
  slowPattern:
    'enthält ein Muster, dessen Prüfung sehr lange dauern könnte; schreiben Sie es ohne Wiederholung in der Wiederholung',
  maxDepth: 'ist zu tief verschachtelt, höchstens {limit} Ebenen',
  maxBytes: 'ist zu groß, höchstens {limit} Bytes als JSON',
  maxProperties: 'hat zu viele Felder, höchstens {limit}',
  multipleOf: 'ist kein Vielfaches von {multipleOf}',
  other: 'ist nicht gültig',
}

export const invalidFields = { en, de }
