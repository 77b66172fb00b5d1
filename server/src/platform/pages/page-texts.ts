// What stands beside every page that the server itself draws.

const en = {
  drawing: 'A room with ten seats: nine are in use, one is kept for the first of three people who wait at the door.',
  numbers: '10 seats, 9 in use, 1 kept for the next',
  door: 'At the door: in turn, nobody overtakes.',
}

const de: typeof en = {
  drawing:
    'Ein Raum mit zehn Plätzen: neun sind besetzt, einer ist für die erste von drei Personen an der Tür reserviert.',
  numbers: '10 Plätze, 9 besetzt, 1 reserviert',
  door: 'An der Tür: der Reihe nach, niemand überholt.',
}

export const pageTexts = { de, en }
