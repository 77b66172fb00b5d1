// What the start page says until the screens come.

const en = {
  title: 'Licenses and seats, in order',
  what: 'Sitzplan shares a vendor’s licenses among the people of its customers: who may work right now, who waits in line, and for how long.',
  running: 'This server is running',
  later: 'Sign-in and the Admin Center are on their way. Until then everything is reached over the API.',
  reference: 'API reference',
  referenceWhat: 'Every call, to read and to try',
  description: 'OpenAPI document',
  descriptionWhat: 'The same for programs',
}

const de: typeof en = {
  title: 'Lizenzen und Plätze, der Reihe nach',
  what: 'Sitzplan teilt die Lizenzen eines Anbieters unter den Leuten seiner Kunden auf: wer gerade arbeiten darf, wer ansteht, und wie lange noch.',
  running: 'Dieser Server läuft',
  later: 'Anmeldung und Admin-Center kommen noch. Bis dahin ist alles über die API erreichbar.',
  reference: 'API-Referenz',
  referenceWhat: 'Jeder Aufruf, zum Lesen und Ausprobieren',
  description: 'OpenAPI-Dokument',
  descriptionWhat: 'Dasselbe für Programme',
}

export const homeTexts = { de, en }
