// Texts of features/account-settings.
export const accountSettings = {
  title: 'Account and privacy',
  text: 'What your account is called, who is named where, and for how long.',
  saved: 'Saved. The change is in the audit log.',
  unsaved: 'Changes are not saved yet.',
  nothingToSave: 'Everything is saved.',
  discard: 'Discard',
  account: {
    title: 'Account',
    name: 'Name',
    nameMeaning: 'Appears at the top of every page and in e-mails.',
    nameMissing: 'An account needs a name.',
    language: 'Language',
    languageMeaning: 'For e-mails, and for people who have not chosen one.',
    timeZone: 'Time zone',
    timeZoneMeaning: 'Days of the license, of reports and of logs follow it.',
    timeZoneUnknown: 'No such time zone',
  },
  secondFactor: {
    title: 'Second factor',
    text: 'Besides the password, a code from the phone: whoever learns a password cannot sign in with it alone.',
    required: 'Required of everybody',
    meaning:
      'Whoever signs in with a password and has none sets it up first. Sign-ins through the company and tokens of programs are not asked for it.',
    nobody: 'Everybody has one.',
    without_one: '{{count, number}} active user has none yet.',
    without_other: '{{count, number}} active users have none yet.',
  },
  privacy: {
    title: 'Who is named where',
    text: 'Sitzplan sees when people work. Agree with your works council on what is shown; each change is recorded in the audit log.',
    planWithoutNames: {
      title: 'Seating plan without names',
      meaning: 'Seats show that they are taken, not by whom. Lists for ending a session still name people.',
    },
    historyWithoutNames: {
      title: 'History without names',
      meaning: 'Past use is counted, but nobody can look up who worked when.',
    },
    coarseSurplusReasons: {
      title: 'Coarse reasons when licenses are taken away',
      meaning: 'Proposals then say “not used for a long time”, never the day of the last use.',
    },
  },
  kept: {
    title: 'How long it is kept',
    text: 'Names are removed from older entries every day. Billing data is stored separately and stays.',
    days: 'days',
    range: 'A whole number from {{min}} to {{max}}.',
    namesKeptDays: {
      title: 'Names in the history of use',
      meaning: 'After that, a pseudonym takes the place of the name.',
    },
    addressesKeptDays: {
      title: 'IP addresses',
      meaning: 'After that, nobody can tell where a change came from.',
    },
  },
  shorten: {
    title: 'Keep it for fewer days?',
    namesKeptDays_one: 'Names older than {{count}} day are erased from the history of use.',
    namesKeptDays_other: 'Names older than {{count}} days are erased from the history of use.',
    addressesKeptDays_one: 'IP addresses older than {{count}} day are erased.',
    addressesKeptDays_other: 'IP addresses older than {{count}} days are erased.',
    final: 'They do not come back, even if you choose more days later.',
    confirm: 'Erase and save',
  },
}
