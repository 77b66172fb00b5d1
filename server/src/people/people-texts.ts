// The header of the list of users as a table.

const en = {
  familyName: 'Family name',
  givenName: 'Given name',
  email: 'E-mail',
  type: 'Type',
  language: 'Language',
  role: 'Role',
  status: 'Status',
  groups: 'Groups',
  products: 'Products',
  lastSignInAt: 'Last sign-in (UTC)',
  invitedTimes: 'Invitations',
  id: 'ID',
}

const de: typeof en = {
  familyName: 'Nachname',
  givenName: 'Vorname',
  email: 'E-Mail',
  type: 'Typ',
  language: 'Sprache',
  role: 'Rolle',
  status: 'Status',
  groups: 'Gruppen',
  products: 'Produkte',
  lastSignInAt: 'Letzte Anmeldung (UTC)',
  invitedTimes: 'Einladungen',
  id: 'ID',
}

export const peopleCsvTexts = { de, en }
