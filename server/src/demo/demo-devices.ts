// The devices of the demo's first customer, who looks after the computers of others. Names and places are invented.

export interface DemoDevices {
  product: string
  resource: string
  /** Ids are made of it: `AK-PC-001`. */
  prefix: string
  names: string[]
}

const named = (names: string) => names.split(',').map((name) => name.trim())

const computers = named(`Kasse Bäckerei Lorenzen 1, Kasse Bäckerei Lorenzen 2, Büro Bäckerei Lorenzen,
  Empfang Praxis Dr. Jürgensen, Labor Praxis Dr. Jürgensen, Sprechzimmer 1 Praxis Dr. Jürgensen,
  Sprechzimmer 2 Praxis Dr. Jürgensen, Leitstand Kesselhaus Nord, Leitstand Kesselhaus Süd, Messrechner Prüfstand 3,
  Lager Elektro Paulsen, Werkstatt Elektro Paulsen, Büro Elektro Paulsen, Server Elektro Paulsen, Rezeption Hotel Deichgraf,
  Küche Hotel Deichgraf, Buchhaltung Hotel Deichgraf, Gebäudeleittechnik Hotel Deichgraf, Sekretariat Schule am Hafen,
  Heizungssteuerung Schule am Hafen, Lehrerzimmer Schule am Hafen, Kasse Gartencenter Ehlers, Gewächshaus Gartencenter Ehlers,
  Büro Gartencenter Ehlers, Anmeldung Tierklinik Marschweg, OP Tierklinik Marschweg, Röntgen Tierklinik Marschweg,
  Empfang Autohaus Bendixen, Werkstatt Autohaus Bendixen, Diagnose Autohaus Bendixen, Verkauf Autohaus Bendixen,
  Kasse Freibad Uferstraße, Technikraum Freibad Uferstraße, Steuerung Kläranlage Ost, Bereitschaft Kläranlage Ost,
  Besprechung Kanzlei Wiegand, Sekretariat Kanzlei Wiegand, Disposition Spedition Truelsen, Waage Spedition Truelsen,
  Büro Spedition Truelsen`)

const monitored = named(`Kessel 1 Kesselhaus Nord, Kessel 2 Kesselhaus Nord, Wärmepumpe Hotel Deichgraf,
  Lüftung Hotel Deichgraf, Kühlraum Hotel Deichgraf, Heizkreis Schule am Hafen, Umwälzpumpe Freibad Uferstraße,
  Chlordosierung Freibad Uferstraße, Klimagerät Serverraum Elektro Paulsen, Router Elektro Paulsen, Router Kanzlei Wiegand,
  Belüftung Gewächshaus Gartencenter Ehlers, Kälteanlage Bäckerei Lorenzen, USV Tierklinik Marschweg`)

export const auroraDevices: DemoDevices[] = [
  { product: 'remote-support', resource: 'unattended-computers', prefix: 'AK-PC', names: computers },
  { product: 'monitoring', resource: 'monitored-devices', prefix: 'AK-MD', names: monitored },
]

/** Where the vendor keeps the desktop applications. */
export const demoApplications: Record<string, string> = {
  'remote-support': 'https://downloads.kranich-pohl.example/fernwartung/setup.exe',
  'service-desk': 'https://downloads.kranich-pohl.example/service-desk/setup.exe',
}
