// What the start page says until the screens come.

const en = {
  title: 'Licenses and seats, in order',
  what: 'Sitzplan shares a vendor’s licenses among the people of its customers: who may work right now, who waits in line, and for how long.',
  running:
    'This server is running. Sign-in and the Admin Center come with the screens; until then everything is reached over the API.',
  reference: 'Reference of the API',
  description: 'The same as an OpenAPI document',
}

const de: typeof en = {
  title: 'Lizenzen und Plätze, der Reihe nach',
  what: 'Sitzplan teilt die Lizenzen eines Anbieters unter den Leuten seiner Kunden auf: wer gerade arbeiten darf, wer ansteht, und wie lange noch.',
  running:
    'Dieser Server läuft. Anmeldung und Admin-Center kommen mit den Seiten; bis dahin ist alles über die API erreichbar.',
  reference: 'Nachschlagewerk der API',
  description: 'Dasselbe als OpenAPI-Dokument',
}

export const homeTexts = { de, en }
