// Was an einem Wert einer Anfrage falsch ist.
import type { InvalidRule } from '../invalid-fields.ts'

export const invalidFields: Record<InvalidRule, string> = {
  required: 'fehlt',
  unknown: 'ist kein bekanntes Feld',
  type: 'hat den falschen Typ, erwartet wird {type}',
  choice: 'ist keiner der erlaubten Werte',
  minLength: 'ist zu kurz, mindestens {limit} Zeichen',
  maxLength: 'ist zu lang, höchstens {limit} Zeichen',
  pattern: 'hat das falsche Format',
  format: 'hat das falsche Format, erwartet wird {format}',
  minimum: 'ist zu klein, mindestens {limit}',
  maximum: 'ist zu groß, höchstens {limit}',
  minItems: 'hat zu wenige Einträge, mindestens {limit}',
  maxItems: 'hat zu viele Einträge, höchstens {limit}',
  uniqueItems: 'enthält denselben Eintrag doppelt',
  minProperties: 'ist leer',
  text: 'enthält unerlaubte Zeichen',
  header: 'ist kein gültiger Wert für diesen Header',
  unknownReference: 'verweist auf etwas, das es nicht gibt',
  itself: 'ist das Produkt selbst',
  oneLevel: 'wäre das Modul eines Moduls: Es gibt nur eine Ebene',
  requiresBack: 'setzt selbst dieses Produkt voraus, unmittelbar oder über andere: {name}',
  bringsItself: 'ist ein Paket, das selbst Produkte mitbringt: {name}',
  isBrought: 'ist hier nicht möglich: Dieses Produkt gehört selbst zu {name}',
  requires: '{name} setzt {required} voraus: Nehmen Sie eine Position von {required} auf oder entfernen Sie {name}',
  bringsTooMany: 'würde mehr als {limit} von {name} mitbringen',
  isUnrestricted: 'ist nicht nötig: Es gibt ohnehin keine Grenze',
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
  pastMoment: 'liegt nicht in den letzten 24 Stunden',
  downloadAddress: 'ist keine öffentliche Adresse, die mit https beginnt und weder Benutzername noch Passwort enthält',
  commonPassword:
    'ist eines der meistgenutzten oder diesen sehr ähnlich und leicht zu erraten. Wählen Sie mehrere Wörter, die nicht zusammengehören',
  keyRowPassword:
    'ist eine Tastenreihe oder eine Wiederholung und leicht zu erraten. Wählen Sie mehrere Wörter, die nicht zusammengehören',
  ownNamePassword:
    'besteht aus dem, was andere über Sie wissen: Name, E-Mail-Adresse oder Unternehmen. Wählen Sie mehrere Wörter, die nicht zusammengehören',
  otherSerial:
    'ist nicht die Seriennummer Ihrer Lizenz. Vergleichen Sie sie mit dem, was der Anbieter Ihnen geschickt hat',
  samePassword: 'ist Ihr aktuelles. Wählen Sie ein anderes',
  sameEmail: 'ist schon die aktuelle',
  wrongPassword: 'stimmt nicht',
  wrongCode: 'stimmt nicht; warten Sie auf den nächsten und prüfen Sie die Uhr Ihres Telefons',
  schema: 'ist kein JSON-Schema (2020-12), das sich hier verwenden lässt: {reason}',
  slowPattern:
    'enthält ein Muster, dessen Prüfung sehr lange dauern könnte; schreiben Sie es ohne Wiederholung in der Wiederholung',
  maxDepth: 'ist zu tief verschachtelt, höchstens {limit} Ebenen',
  maxBytes: 'ist zu groß, höchstens {limit} Bytes als JSON',
  maxProperties: 'hat zu viele Felder, höchstens {limit}',
  multipleOf: 'ist kein Vielfaches von {multipleOf}',
  other: 'ist nicht gültig',
}
