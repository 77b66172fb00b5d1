// Texts of features/account-settings.
export const accountSettings = {
  title: 'Account and privacy',
  text: 'What your account is called, where names are shown, and how long data is kept.',
  saved: 'Saved. The change is in the audit log.',
  unsaved: 'You have unsaved changes.',
  nothingToSave: 'All changes are saved.',
  discard: 'Discard',
  account: {
    title: 'Account',
    name: 'Name',
    nameMeaning: 'Appears at the top of every page and in e-mails.',
    nameMissing: 'Enter a name for the account.',
    language: 'Language',
    languageMeaning: 'For e-mails, and for people who have not chosen a language.',
    timeZoneMeaning: 'Decides when a day ends for the license, in reports and in logs.',
  },
  billing: {
    title: 'Billing contact',
    who: 'Who receives billing e-mails?',
    meaning: 'E-mails about orders and statements.',
    nobody: 'Nobody',
    user: 'A user of the account',
    other: 'Someone else',
    name: 'Name of the contact',
    nameMissing: 'Please enter a name.',
    email: 'E-mail address of the contact',
    userMissing: 'Search by name or e-mail address.',
    userUnknown: 'Nobody found',
  },
  secondFactor: {
    title: 'Second factor',
    text: 'A code from the phone in addition to the password. A stolen password alone is then not enough to sign in.',
    required: 'Required for everyone',
    meaning:
      'People who sign in with a password and do not have one yet must set it up before they can continue. Company sign-ins and tokens for programs are not affected.',
    nobody: 'Everyone has one.',
    without_one: '{{count, number}} active user does not have one yet.',
    without_other: '{{count, number}} active users do not have one yet.',
  },
  privacy: {
    title: 'Where names are shown',
    text: 'Sitzplan sees when people work. Agree with your works council on what is shown. Every change is recorded in the audit log.',
    planWithoutNames: {
      title: 'Seating plan without names',
      meaning:
        'The plan shows which seats are taken, but not by whom. The lists of sessions and of people in line still show names.',
    },
    historyWithoutNames: {
      title: 'History without names',
      meaning: 'Past use is counted, but nobody can look up who worked when.',
    },
    coarseSurplusReasons: {
      title: 'Only general reasons when licenses are removed',
      meaning: 'Suggestions then give reasons such as “not used for a long time”, never the date of the last use.',
    },
  },
  kept: {
    title: 'How long data is kept',
    text: 'Names are removed from older entries automatically. Billing data is stored separately and stays.',
    days: 'days',
    range: 'Enter a whole number from {{min}} to {{max}}.',
    namesKeptDays: {
      title: 'Names in the usage history',
      meaning: 'After that, a pseudonym replaces the name.',
    },
    addressesKeptDays: {
      title: 'IP addresses',
      meaning: 'After that, nobody can tell where a change came from.',
    },
  },
  shorten: {
    title: 'Keep data for fewer days?',
    namesKeptDays_one: 'Names older than {{count}} day are erased from the usage history.',
    namesKeptDays_other: 'Names older than {{count}} days are erased from the usage history.',
    addressesKeptDays_one: 'IP addresses older than {{count}} day are erased.',
    addressesKeptDays_other: 'IP addresses older than {{count}} days are erased.',
    final: 'You cannot get them back, even if you choose more days later.',
    confirm: 'Erase and save',
  },
}
