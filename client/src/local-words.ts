// What only the client can know (the server is away, the patience is over), in the languages that Sitzplan speaks.

export type LocalRefusal = 'unavailable' | 'gave_up_waiting' | 'session_ended'

type Words = Record<LocalRefusal, readonly [title: string, detail: string]>

const en: Words = {
  unavailable: ['Sitzplan cannot be reached', 'Check your connection and try again.'],
  gave_up_waiting: ['No license became available in time', 'Wait longer, or ask an administrator for a seat.'],
  session_ended: ['This session has ended', 'Start a new session to continue.'],
}

const nb: Words = {
  unavailable: ['Får ikke kontakt med Sitzplan', 'Kontroller tilkoblingen, og prøv på nytt.'],
  gave_up_waiting: ['Ingen lisens ble ledig i tide', 'Vent lenger, eller spør en administrator.'],
  session_ended: ['Denne økten er avsluttet', 'Start en ny økt for å fortsette.'],
}

/** By the first part of a language tag (BCP 47). */
const words: Partial<Record<string, Words>> = {
  da: {
    unavailable: ['Der er ingen forbindelse til Sitzplan', 'Kontrollér forbindelsen, og prøv igen.'],
    gave_up_waiting: ['Ingen licens blev ledig i tide', 'Vent længere, eller spørg en administrator.'],
    session_ended: ['Denne session er afsluttet', 'Start en ny session for at fortsætte.'],
  },
  de: {
    unavailable: ['Sitzplan ist nicht erreichbar', 'Prüfen Sie die Verbindung und versuchen Sie es noch einmal.'],
    gave_up_waiting: [
      'Es ist nicht rechtzeitig eine Lizenz frei geworden',
      'Warten Sie länger oder bitten Sie einen Administrator um einen Platz.',
    ],
    session_ended: ['Diese Sitzung ist beendet', 'Beginnen Sie eine neue Sitzung, um weiterzuarbeiten.'],
  },
  en,
  nb,
  nl: {
    unavailable: ['Sitzplan is niet bereikbaar', 'Controleer de verbinding en probeer het opnieuw.'],
    gave_up_waiting: ['Er is niet op tijd een licentie vrijgekomen', 'Wacht langer of vraag een beheerder.'],
    session_ended: ['Deze sessie is beëindigd', 'Start een nieuwe sessie om verder te werken.'],
  },
  nn: nb,
  no: nb,
  sv: {
    unavailable: ['Sitzplan går inte att nå', 'Kontrollera anslutningen och försök igen.'],
    gave_up_waiting: ['Ingen licens blev ledig i tid', 'Vänta längre eller fråga en administratör.'],
    session_ended: ['Den här sessionen har avslutats', 'Starta en ny session för att fortsätta.'],
  },
}

/** The first of an Accept-Language that there are words in, else English. */
export function wordsIn(accepted: string | undefined): Words {
  const known = (accepted ?? '').split(',').map((range) => words[range.trim().split(/[-_;]/)[0]?.toLowerCase() ?? ''])
  return known.find((each) => each !== undefined) ?? en
}
