// Vad som är fel med ett värde i en förfrågan.
import type { InvalidRule } from '../invalid-fields.ts'

export const invalidFields: Record<InvalidRule, string> = {
  required: 'saknas',
  unknown: 'är inget känt fält',
  type: 'har fel typ, {type} förväntades',
  choice: 'är inte ett av de tillåtna värdena',
  minLength: 'måste ha minst {limit} tecken',
  maxLength: 'får ha högst {limit} tecken',
  pattern: 'har fel form',
  format: 'har fel form, {format} förväntades',
  minimum: 'måste vara minst {limit}',
  maximum: 'får vara högst {limit}',
  minItems: 'måste ha minst {limit} poster',
  maxItems: 'får ha högst {limit} poster',
  uniqueItems: 'innehåller samma post två gånger',
  minProperties: 'saknar innehåll',
  text: 'innehåller tecken som inte är tillåtna',
  header: 'är inget giltigt värde för huvudet',
  unknownReference: 'hänvisar till något som inte finns',
  itself: 'är produkten själv',
  oneLevel: 'skulle bli en modul till en modul: det finns bara en nivå',
  requiresBack: 'kräver själv den här produkten, direkt eller via andra: {name}',
  bringsItself: 'är ett paket som självt inkluderar produkter: {name}',
  isBrought: 'är inte möjligt här: produkten ingår själv i {name}',
  requires: '{name} kräver {required}: lägg till en rad för {required} eller ta bort {name}',
  bringsTooMany: 'skulle inkludera mer än {limit} av {name}',
  isUnrestricted: 'behövs inte: det finns redan ingen gräns',
  takenByOrder:
    'är för mycket: en minskning med {ordered} är redan beställd (öppen beställning från {day}), så högst {limit} återstår',
  allTakenByOrder:
    'är inte möjligt: inget återstår efter den öppna beställningen från {day} om en minskning med {ordered}',
  onlyManagers: 'gäller bara användare med rollen Ansvarig',
  certificate: 'är inget X.509-certifikat med en RSA-nyckel på minst 2048 bitar',
  breakGlass: 'är ingen aktiv superadmin med lösenord',
  onlyProductKeys: 'gäller bara produktnycklar',
  redirectUri:
    'är ingen tillåten adress: https, http bara till den egna datorn, för publika klienter även ett eget schema som com.example.app:/callback; utan jokertecken och utan #',
  pastMoment: 'är ingen tidpunkt under det senaste dygnet',
  downloadAddress: 'är ingen publik adress som börjar med https, utan användarnamn och lösenord',
  commonPassword:
    'är ett av de vanligaste eller nästan: den som gissar provar det först. Ta flera ord som inte hör ihop',
  keyRowPassword:
    'är en rad på tangentbordet eller samma sak om och om igen: den som gissar provar det först. Ta flera ord som inte hör ihop',
  ownNamePassword:
    'består av sådant som alla vet om dig: namn, e-postadress eller företag. Ta flera ord som inte hör ihop',
  otherSerial: 'är inte serienumret för din licens. Jämför med det som leverantören har skickat dig',
  samePassword: 'är det du redan har. Ta ett annat',
  sameEmail: 'är redan den nuvarande',
  wrongPassword: 'stämmer inte',
  wrongCode: 'stämmer inte; vänta på nästa och kontrollera klockan i telefonen',
  schema: 'är inget JSON Schema (2020-12) som stöds här: {reason}',
  slowPattern:
    'innehåller ett mönster som kan ta mycket lång tid att kontrollera; skriv det utan upprepning i upprepning',
  maxDepth: 'har för många nivåer, högst {limit} är tillåtna',
  maxBytes: 'får vara högst {limit} byte som JSON',
  maxProperties: 'får ha högst {limit} fält',
  multipleOf: 'är ingen multipel av {multipleOf}',
  other: 'är inte giltigt',
}
