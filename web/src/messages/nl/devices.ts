// Teksten van features/devices.
import type { devices as en } from '../en/devices.ts'
import type { Texts } from '../texts.ts'

export const devices: Texts<typeof en> = {
  title: 'Plaatsen en apparaten',
  text: 'Wie met welke module werkt en welke apparaten op uw licentie zijn geregistreerd.',
  modules: 'Modules',
  devices: 'Apparaten',
  named: 'Plaatsen op naam',
  concurrent: 'Gedeelde plaatsen',
  assigned: 'toegewezen',
  taken: 'bezet',
  registered: 'geregistreerd',
  of: 'van {{total}}',
  unrestricted: 'onbeperkt',
  left_one: 'nog {{count, number}} vrij',
  left_other: 'nog {{count, number}} vrij',
  technicians_one: '{{count, number}} technicus',
  technicians_other: '{{count, number}} technici',
  waiting_one: '{{count, number}} persoon wacht op een licentie',
  waiting_other: '{{count, number}} personen wachten op een licentie',
  everyone: 'Elke gebruiker.',
  everyoneText: 'Iedereen in uw account heeft deze module; plaatsen worden niet geteld.',
  noModules: {
    title: 'Nog geen module',
    text: 'Zodra uw licentie er een bevat, ziet u hier wie ermee werkt en welke apparaten zijn geregistreerd.',
  },
  about: {
    title: 'Over plaatsen en apparaten',
    technicians: {
      title: 'Technici',
      text: 'Een technicus is een gebruiker met een plaats van een module. U kunt onbeperkt gebruikers hebben, en zoveel technici als er plaatsen zijn.',
    },
    seats: {
      title: 'Plaatsen op naam en gedeelde plaatsen',
      text: 'Een plaats op naam hoort bij één technicus. Gedeelde plaatsen kunt u aan een willekeurig aantal technici toewijzen; er kunnen er zoveel tegelijk werken als er plaatsen zijn.',
    },
    everyone: {
      title: 'Modules voor iedereen',
      text: 'Een module die bij uw licentie is inbegrepen, heeft geen plaatsen nodig: elke gebruiker heeft die.',
    },
    devices: {
      title: 'Apparaten',
      text: 'Een product registreert een apparaat zodra het daarop is ingesteld, bijvoorbeeld een computer met onbeheerde toegang. Is het maximum bereikt, dan registreert het er geen meer en meldt het dat.',
    },
    retired: {
      title: 'Buiten gebruik stellen',
      text: 'Een apparaat dat buiten gebruik is gesteld, telt niet mee. Meldt het zich, dan wordt het geweigerd totdat u het weer in gebruik neemt.',
    },
    more: {
      title: 'Meer plaatsen of apparaten',
      text: 'De aantallen staan in uw licentie. Onder ‘Producten’ ziet u hoe u er meer krijgt.',
    },
  },
  search: 'Zoeken op naam of ID',
  resource: 'Soort apparaat',
  state: { label: 'Welke apparaten', registered: 'Geregistreerd', retired: 'Buiten gebruik' },
  column: { name: 'Apparaat', lastSeenAt: 'Laatst gemeld' },
  since: 'Sinds',
  registeredAt: 'Geregistreerd',
  retiredAt: 'Buiten gebruik gesteld',
  actions: 'Acties',
  choose: '{{name}} selecteren',
  chooseShown: 'Alle getoonde selecteren',
  reportsAs: 'meldt zich als {{name}} · {{id}}',
  noMatch: { title: 'Geen apparaat gevonden', text: 'Zoek op iets anders of wis de filters.' },
  empty: {
    registered: {
      title: 'Er is geen apparaat geregistreerd',
      text: 'Uw producten registreren apparaten vanzelf zodra ze erop zijn ingesteld.',
    },
    retired: {
      title: 'Er is geen apparaat buiten gebruik',
      text: 'Apparaten die u buiten gebruik stelt, staan hier en kunt u weer in gebruik nemen.',
    },
  },
  bar: {
    label: 'Geselecteerde apparaten',
    chosen_one: '{{count, number}} apparaat geselecteerd',
    chosen_other: '{{count, number}} apparaten geselecteerd',
    clear: 'Selectie wissen',
  },
  retire: {
    open: 'Buiten gebruik stellen',
    titleOfOne: '{{name}} buiten gebruik stellen?',
    title_one: 'Dit apparaat buiten gebruik stellen?',
    title_other: '{{count, number}} apparaten buiten gebruik stellen?',
    text_one:
      'De plaats komt direct vrij. Meldt het apparaat zich, dan wordt het geweigerd totdat u het weer in gebruik neemt.',
    text_other:
      'De plaatsen komen direct vrij. Melden de apparaten zich, dan worden ze geweigerd totdat u ze weer in gebruik neemt.',
    done_one: 'Het apparaat is buiten gebruik gesteld.',
    done_other: '{{count, number}} apparaten zijn buiten gebruik gesteld.',
  },
  bringBack: {
    open: 'Weer in gebruik nemen',
    titleOfOne: '{{name}} weer in gebruik nemen?',
    title_one: 'Dit apparaat weer in gebruik nemen?',
    title_other: '{{count, number}} apparaten weer in gebruik nemen?',
    text_one: 'Het neemt weer een plaats van uw licentie in.',
    text_other: 'Ze nemen weer plaatsen van uw licentie in: allemaal, of geen als er niet voor alle ruimte is.',
    done_one: 'Het apparaat is weer in gebruik.',
    done_other: '{{count, number}} apparaten zijn weer in gebruik.',
  },
  rename: {
    open: 'Naam wijzigen',
    title: 'Naam van {{name}} wijzigen',
    label: 'Naam',
    text: 'Het apparaat noemt zichzelf {{name}}. In plaats daarvan wordt uw naam getoond; is het veld leeg, dan zijn eigen naam.',
    done: 'De naam van het apparaat is gewijzigd.',
  },
}
