// Hoelang elk onderdeel van ‘Mijn gegevens’ wordt bewaard, en waarvoor. {names} en {addresses}: de aantallen dagen van
// het account.
import type { MyDataSectionName } from '@sitzplan/contract/my-data'

export const myData: Record<MyDataSectionName, { kept: string; why: string }> = {
  profile: {
    kept: 'Zolang u gebruiker van dit account bent, en 30 dagen nadat u bent verwijderd.',
    why: 'Zodat u zich kunt aanmelden, berichten krijgt en producten toegewezen kunt krijgen.',
  },
  directory: {
    kept: 'Zolang u gebruiker van dit account bent, en 30 dagen nadat u bent verwijderd.',
    why: 'Zodat de directory van uw bedrijf uw gegevens actueel houdt: namen, adres, groepen en of u hier werkt.',
  },
  directoryCalls: {
    kept: '14 dagen, en korter als er veel aanroepen van de directory zijn; weg zodra u definitief bent gewist.',
    why: 'Zodat beheerders een fout vinden in wat de directory stuurt.',
  },
  heldChanges: {
    kept: 'Tot een beheerder heeft beslist of de directory de wijziging terugneemt.',
    why: 'Zodat u niets verliest door een fout in de directory.',
  },
  formerNames: {
    kept: '90 dagen; maximaal 30 dagen nadat u bent verwijderd.',
    why: 'Zodat u bij definitief wissen ook wordt gevonden waar u onder een eerder adres of een eerdere naam staat.',
  },
  groups: {
    kept: 'Zolang u in de groep zit, en 30 dagen nadat u bent verwijderd.',
    why: 'Zodat beheerders in één keer kunnen wijzigen wat meerdere personen mogen gebruiken.',
  },
  queues: {
    kept: 'Zolang u in de wachtrij zit, en 30 dagen nadat u bent verwijderd.',
    why: 'Zodat vaststaat wie in een wachtrij werkt en daarvoor een licentie nodig heeft.',
  },
  billing: {
    kept: 'Tien jaar, zoals bedrijfsadministratie wordt bewaard; zonder uw naam zodra u 30 dagen geleden bent verwijderd.',
    why: 'Zodat kan worden uitgelegd en nagerekend wat is gefactureerd.',
  },
  products: {
    kept: 'Zolang u het product hebt, en 30 dagen nadat u bent verwijderd.',
    why: 'Zodat vaststaat welke producten u mag gebruiken.',
  },
  productSettings: {
    kept: 'Zolang u het product hebt; daarna zoveel dagen als het product bepaalt, meestal zeven. De instellingen zijn versleuteld.',
    why: 'Zodat het product werkt zoals het voor u is ingesteld, en weer zo is ingesteld als het per ongeluk is ingetrokken.',
  },
  removals: {
    kept: 'Zolang het kan worden teruggezet, meestal zeven dagen, en één dag daarna.',
    why: 'Zodat u kunt terugkrijgen wat per ongeluk is ingetrokken.',
  },
  sessions: {
    kept: 'Tot de sessie eindigt.',
    why: 'Een plaats is bezet zolang u werkt, en daarna vrij voor anderen.',
  },
  waiting: {
    kept: 'Zolang u wacht, en één dag daarna.',
    why: 'Zodat plaatsen gaan naar wie het langst wacht, en uw programma te weten komt hoe het is afgelopen.',
  },
  vetoes: {
    kept: 'Tot het product het bezwaar opheft.',
    why: 'Zodat niemand een licentie intrekt die het product nog voor u nodig heeft.',
  },
  pauses: {
    kept: 'Tot de pauze voorbij is: maximaal een dag.',
    why: 'Zodat een plaats die een beheerder heeft vrijgemaakt eerst naar anderen gaat.',
  },
  work: {
    kept: '{names} dagen onder uw naam; daarna noemen de vermeldingen niemand meer.',
    why: 'Zodat problemen met plaatsen kunnen worden verklaard en het aantal licenties kan worden gepland.',
  },
  seatEvents: {
    kept: '{names} dagen onder uw naam; daarna noemen de vermeldingen niemand meer.',
    why: 'Zodat problemen met plaatsen kunnen worden verklaard en het aantal licenties kan worden gepland.',
  },
  savedViews: {
    kept: 'Tot u ze verwijdert; weg zodra u definitief bent gewist.',
    why: 'Zodat u lijsten terugvindt zoals u ze hebt gefilterd en gesorteerd.',
  },
  helpRequests: {
    kept: '{names} dagen; weg zodra u bent verwijderd.',
    why: 'Zodat beheerders zien wie een plaats nodig heeft.',
  },
  productRequests: {
    kept: 'Tot de aanvraag is beantwoord, en 90 dagen daarna; weg zodra u bent verwijderd.',
    why: 'Zodat beheerders zien wie een product nodig heeft.',
  },
  orders: {
    kept: 'Zolang het account zijn bestellingen bewaart; zonder uw naam zodra u 30 dagen geleden bent verwijderd.',
    why: 'Zodat vaststaat wat is besteld en wie bericht krijgt over het vervolg.',
  },
  imports: {
    kept: '30 dagen nadat het bestand is geladen; weg zodra u definitief bent gewist.',
    why: 'Zodat beheerders zien wat er is gebeurd met elke regel van een bestand dat ze hebben geïmporteerd.',
  },
  signIns: {
    kept: 'Maximaal zeven dagen, het IP-adres maximaal {addresses} dagen; weg zodra u zich afmeldt.',
    why: 'Zodat uw browser aangemeld blijft en u een aanmelding opmerkt die niet van u is.',
  },
  companySignIns: {
    kept: 'Zolang u zich via uw bedrijf aanmeldt; weg zodra u bent verwijderd.',
    why: 'Zodat u weer wordt herkend als uw bedrijf u aanmeldt.',
  },
  failedSignIns: {
    kept: 'Tien minuten.',
    why: 'Zodat niemand uw wachtwoord kan raden door het te proberen.',
  },
  signInTests: {
    kept: 'Ongeveer een dag.',
    why: 'Zodat beheerders zien of de bedrijfsaanmelding werkt. Wat terugkwam, wordt versleuteld opgeslagen.',
  },
  links: {
    kept: 'Tot 30 dagen na de laatste geldige dag. De link zelf wordt niet opgeslagen.',
    why: 'Zodat elke link één keer werkt en kan worden verteld waarom een link niet meer werkt.',
  },
  productSignIns: {
    kept: 'Tot de aanmelding eindigt waar ze uit voortkwam: maximaal zeven dagen.',
    why: 'Zodat u zich niet voor elk product opnieuw hoeft aan te melden.',
  },
  tokens: {
    kept: 'Tot u het token verwijdert; weg zodra u bent verwijderd. Het token zelf wordt niet opgeslagen.',
    why: 'Zodat programma’s namens u kunnen handelen en u dat kunt stoppen.',
  },
  secondFactor: {
    kept: 'Tot u de tweede factor uitschakelt; uiterlijk 30 dagen nadat u bent verwijderd.',
    why: 'Zodat uw wachtwoord alleen niet genoeg is voor toegang.',
  },
  invitation: {
    kept: 'Zolang u gebruiker van dit account bent, en 30 dagen nadat u bent verwijderd.',
    why: 'Zodat beheerders zien of de uitnodiging u heeft bereikt.',
  },
  mails: {
    kept: '30 dagen; weg zodra u bent verwijderd. De inhoud is versleuteld en weg zodra een mailserver de e-mail heeft overgenomen.',
    why: 'Zodat e-mail die niet is aangekomen opnieuw kan worden verstuurd.',
  },
  mailsAbout: {
    kept: '30 dagen, en niet langer dan tot 30 dagen nadat u bent verwijderd.',
    why: 'Zodat anderen lezen wat hen aangaat: bijvoorbeeld dat u om een plaats vraagt.',
  },
  licenseRevisions: {
    kept: 'Zolang het account bestaat; uw naam tot 30 dagen nadat u bent verwijderd.',
    why: 'Zodat kan worden aangetoond wie welke licentie van kracht heeft laten worden.',
  },
  audit: {
    kept: 'Gebeurtenissen worden blijvend bewaard, IP-adressen {addresses} dagen. 30 dagen na een verwijdering worden uw naam en adres eruit gewist.',
    why: 'Zodat kan worden aangetoond wie wat heeft gewijzigd en wie zich heeft aangemeld.',
  },
}
