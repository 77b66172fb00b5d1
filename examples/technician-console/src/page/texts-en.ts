// English, the source of the other languages.
import type { Activity, Place, SeatEnding } from '@sitzplan/client'

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)
const keys = (supportKeys: string[]) =>
  supportKeys.length === 1 ? 'your session' : `${supportKeys.length} of your sessions`

export const en = {
  product: 'Remote Support',
  vendor: 'Kranich & Pohl',
  language: 'Language',
  signIn: {
    title: 'Technician Console',
    text: 'Help people at their computers, wherever they are.',
    go: 'Sign in with Sitzplan',
    notSignedIn: 'You are not signed in. Try again in a moment.',
    unknown: 'There is no longer a user with this address.',
    failed: 'The console is not responding. Try again in a moment.',
    demo: 'Or try this demo without a password',
    demoText: 'Choose who you want to be. The passwords for signing in with Sitzplan are in demo.json.',
    named: 'own seat',
    concurrent: 'shares seats',
  },
  signOut: 'Sign out',
  loading: 'Starting the console…',
  retry: 'Try again',
  door: {
    newSession: 'New session',
    title: 'Who needs help?',
    text: 'A new session takes a seat for you and gives you a support key to read out to your customer.',
    another: 'Someone else?',
    anotherText: 'Another session uses the seat you already have.',
    asking: 'Requesting a seat…',
    slow: 'No answer yet. We keep trying.',
    unreachable: 'Sitzplan cannot be reached',
    unreachableText: 'We keep trying. The session starts as soon as there is an answer.',
    willTell: 'This page tells you as soon as Sitzplan is back.',
    cancel: 'Cancel',
    inUse: (inUse: number, capacity: number) => `${inUse} of ${capacity} seats in use`,
    waiting: (count: number) => (count === 0 ? 'nobody is waiting' : `${people(count)} in line`),
    wait: 'Wait in line',
    coolDown: (time: string) => `You can start directly in ${time}, or join the line now.`,
    coolDownOver: 'You can start directly again, or join the line.',
  },
  help: {
    ask: 'Ask an administrator',
    asking: 'Notifying them…',
    told: 'Your administrators have been notified',
    toldAt: (time: string) => `Notified at ${time}. You can do this once every ten minutes.`,
  },
  line: {
    title: ({ position }: Place) => (position === 1 ? 'You are next' : `You are number ${position} in line`),
    ahead: (count: number) => (count === 0 ? 'Nobody is ahead of you.' : `${people(count)} ahead of you.`),
    estimate: (time: string) => `About ${time} to go.`,
    noEstimate: 'There is no estimate yet.',
    hint: 'You get a seat automatically as soon as one is free. Keep this page open.',
    leave: 'Leave the line',
    you: 'You',
    seat: 'Seat',
    more: (count: number) => `${count} more`,
    told: (place: Place): string => `${en.line.title(place)}. ${en.line.ahead(place.ahead)}`,
    unreachable: 'Connection lost. We keep asking, and your place is kept as long as possible.',
    tab: (position: number) => `No. ${position} in line`,
  },
  session: {
    title: 'Your sessions',
    supportKey: 'Support key',
    copy: 'Copy',
    copied: 'Copied',
    seat: (number: number | null) => (number === null ? 'No seat needed' : `Seat ${number}`),
    kind: { named: 'yours', concurrent: 'shared', included: 'included' },
    since: (time: string) => `since ${time}`,
    activity: 'Activity',
    activities: { idle: 'Key created', attended: 'Attended', unattended: 'Unattended' } satisfies Record<
      Activity,
      string
    >,
    explained: {
      idle: 'Read the key out to your customer.',
      attended: 'Your customer is connected and watching.',
      unattended: 'You are connected, and nobody is at the computer.',
    } satisfies Record<Activity, string>,
    end: 'End session',
    begun: 'The session has started, and the support key is shown.',
    isEnding: 'Ending…',
    ending: 'Your session is being ended',
    freedLater: (time: string) =>
      `Its seat is given back as soon as Sitzplan can be reached again (at ${time} at the latest). You do not need to do anything.`,
    ended: 'The session has ended.',
    endedAndFree: 'The session has ended, and the seat is free for others.',
    fromLine: (number: number | null) =>
      number === null ? 'Your turn: the session has started' : `Your turn: seat ${number} is yours`,
    tab: 'Your turn',
  },
  ended: {
    title: ({ reason, endedBy }: SeatEnding, supportKeys: string[]) =>
      reason === 'ended_by_admin'
        ? `${endedBy?.name ?? 'An administrator'} ended ${keys(supportKeys)}`
        : endings[reason === 'replaced' ? 'replaced' : 'other'],
    why: {
      released: 'It was ended on another page.',
      expired: 'The connection was lost for longer than the seat could be kept.',
      ended_by_admin: 'The seat goes to the next person in line.',
      replaced: 'This tab was opened a second time, and the session moved there.',
      license_removed: 'The product is no longer assigned to you.',
      license_expired: 'The license has expired.',
      user_suspended: 'Your access has been suspended.',
      user_deleted: 'Your access has been removed.',
      transferred: 'You have moved to another account.',
      account_suspended: "Your company's account has been suspended.",
      not_found: 'Sitzplan no longer knows this session.',
    } satisfies Record<SeatEnding['reason'], string>,
    at: (time: string, supportKeys: string[]) => `At ${time} · support key ${supportKeys.join(', ')}`,
    note: 'Reason given',
    back: 'Get back in line',
    dismiss: 'Got it',
  },
  connection: {
    lost: 'Connection to Sitzplan lost',
    safe: (time: string, left: string) =>
      `Keep working: your seat is safe until ${time}, for another ${left}. We will reconnect automatically.`,
    back: 'Connected again, and the seat was kept.',
    here: 'Sitzplan can be reached again.',
  },
  minutes: (count: number) => `${count} ${count === 1 ? 'minute' : 'minutes'}`,
  seconds: (count: number) => `${count} ${count === 1 ? 'second' : 'seconds'}`,
}

const endings = {
  replaced: 'Your session continues elsewhere',
  other: 'Your session has ended',
}
