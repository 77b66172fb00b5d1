// Hur länge varje avsnitt av ”Mina uppgifter” sparas och varför.
import type { myData as en } from '../en/my-data.ts'

export const myData: typeof en = {
  profile: {
    kept: 'Så länge du är användare i kontot, och i 30 dagar efter att du har raderats.',
    why: 'För att du ska kunna logga in, få meddelanden och tilldelas produkter.',
  },
  directory: {
    kept: 'Så länge du är användare i kontot, och i 30 dagar efter att du har raderats.',
    why: 'För att företagets katalogtjänst ska kunna hålla uppgifterna om dig uppdaterade: namn, adress, grupper och om du arbetar här.',
  },
  directoryCalls: {
    kept: '14 dagar, och kortare när katalogtjänsten anropar ofta; borta när din radering är slutgiltig.',
    why: 'För att administratörer ska kunna hitta fel i det som katalogtjänsten skickar.',
  },
  heldChanges: {
    kept: 'Tills en administratör har fattat beslut eller katalogtjänsten drar tillbaka ändringen.',
    why: 'För att du inte ska förlora något på grund av ett fel i katalogtjänsten.',
  },
  formerNames: {
    kept: '90 dagar; längst 30 dagar efter att du har raderats.',
    why: 'För att du vid en slutgiltig radering ska hittas även där du står under en tidigare adress eller ett tidigare namn.',
  },
  groups: {
    kept: 'Så länge du är med i gruppen, och i 30 dagar efter att du har raderats.',
    why: 'För att administratörer ska kunna ändra vad flera personer får använda på en gång.',
  },
  queues: {
    kept: 'Så länge du är med i kön, och i 30 dagar efter att du har raderats.',
    why: 'För att det ska vara klart vem som arbetar i en kö och behöver en licens för den.',
  },
  billing: {
    kept: 'I tio år, liksom andra affärshandlingar; utan ditt namn när 30 dagar har gått sedan du raderades.',
    why: 'För att det som har fakturerats ska kunna förklaras och räknas om.',
  },
  products: {
    kept: 'Så länge du har produkten, och i 30 dagar efter att du har raderats.',
    why: 'För att det ska vara klart vilka produkter du får använda.',
  },
  productSettings: {
    kept: 'Så länge du har produkten; därefter det antal dagar som produkten anger, oftast sju. Uppgifterna är krypterade.',
    why: 'För att produkten ska fungera så som den är inställd för dig, och ställas in igen om den har tagits bort av misstag.',
  },
  removals: {
    kept: 'Så länge det kan återställas, oftast sju dagar, och ett dygn därefter.',
    why: 'För att det som har tagits bort av misstag ska kunna lämnas tillbaka.',
  },
  sessions: {
    kept: 'Tills sessionen avslutas.',
    why: 'En plats är upptagen medan du arbetar och ledig för andra efteråt.',
  },
  waiting: {
    kept: 'Medan du väntar, och ett dygn därefter.',
    why: 'För att platser ska gå till den som har väntat längst, och för att ditt program ska få veta vad som hände.',
  },
  vetoes: {
    kept: 'Tills produkten drar tillbaka invändningen.',
    why: 'För att ingen ska ta bort en licens som produkten fortfarande behöver för dig.',
  },
  pauses: {
    kept: 'Tills pausen är över: högst ett dygn.',
    why: 'För att en plats som en administratör har frigjort först ska gå till andra.',
  },
  work: {
    kept: '{names} dagar med ditt namn; därefter nämner posterna ingen.',
    why: 'För att problem med platser ska kunna förklaras och antalet licenser planeras.',
  },
  seatEvents: {
    kept: '{names} dagar med ditt namn; därefter nämner posterna ingen.',
    why: 'För att problem med platser ska kunna förklaras och antalet licenser planeras.',
  },
  savedViews: {
    kept: 'Tills du tar bort dem; borta när din radering är slutgiltig.',
    why: 'För att du ska hitta listor så som du har filtrerat och sorterat dem.',
  },
  helpRequests: {
    kept: '{names} dagar; borta när du raderas.',
    why: 'För att administratörer ska se vem som behöver en plats.',
  },
  productRequests: {
    kept: 'Tills den har besvarats, och i 90 dagar därefter; borta när du raderas.',
    why: 'För att administratörer ska se vem som behöver en produkt.',
  },
  orders: {
    kept: 'Så länge kontot sparar sina beställningar; utan ditt namn när 30 dagar har gått sedan du raderades.',
    why: 'För att det ska vara klart vad som har beställts och vem som får veta vad det ledde till.',
  },
  imports: {
    kept: '30 dagar efter att filen lästes in; borta när din radering är slutgiltig.',
    why: 'För att administratörer ska se vad som hände med varje rad i en fil som de har importerat.',
  },
  signIns: {
    kept: 'Högst sju dagar, IP-adressen högst {addresses} dagar; borta så snart du loggar ut.',
    why: 'För att din webbläsare ska förbli inloggad och för att du ska upptäcka en inloggning som inte är din.',
  },
  companySignIns: {
    kept: 'Så länge du loggar in via företaget; borta när du raderas.',
    why: 'För att du ska kännas igen när företaget loggar in dig.',
  },
  failedSignIns: {
    kept: 'Tio minuter.',
    why: 'För att ingen ska kunna gissa sig till ditt lösenord.',
  },
  signInTests: {
    kept: 'Ungefär ett dygn.',
    why: 'För att administratörer ska se om företagsinloggningen fungerar. Det som kom tillbaka sparas krypterat.',
  },
  links: {
    kept: 'Till 30 dagar efter sista giltighetsdag. Själva länken sparas inte.',
    why: 'För att varje länk ska gälla en gång och för att det ska gå att säga varför en länk inte längre gäller.',
  },
  productSignIns: {
    kept: 'Tills inloggningen som den kom från upphör: högst sju dagar.',
    why: 'För att du inte ska behöva logga in igen för varje produkt.',
  },
  tokens: {
    kept: 'Tills du tar bort tokenen; borta när du raderas. Själva tokenen sparas inte.',
    why: 'För att program ska kunna agera i ditt namn och för att du ska kunna stoppa dem.',
  },
  secondFactor: {
    kept: 'Tills du stänger av tvåfaktorsautentiseringen; senast 30 dagar efter att du har raderats.',
    why: 'För att ingen ska komma in med bara ditt lösenord.',
  },
  invitation: {
    kept: 'Så länge du är användare i kontot, och i 30 dagar efter att du har raderats.',
    why: 'För att administratörer ska se om den har nått dig.',
  },
  mails: {
    kept: '30 dagar; borta när du raderas. Innehållet är krypterat och borta när en e-postserver har tagit emot mejlet.',
    why: 'För att mejl som inte kom fram ska kunna skickas igen.',
  },
  mailsAbout: {
    kept: '30 dagar, och inte längre än till 30 dagar efter att du har raderats.',
    why: 'För att andra ska få veta det som berör dem, till exempel att du ber om en plats.',
  },
  licenseRevisions: {
    kept: 'Så länge kontot finns; ditt namn i 30 dagar efter att du har raderats.',
    why: 'För att det ska gå att styrka vem som lät vilken licens börja gälla.',
  },
  audit: {
    kept: 'Händelser sparas för alltid, IP-adresser i {addresses} dagar. 30 dagar efter en radering raderas ditt namn och din adress ur dem.',
    why: 'För att det ska gå att styrka vem som ändrade vad och vem som loggade in.',
  },
}
