// What people ask on each page, and short answers; shown by features/help. Keys are the names of the pages.
import type { Page } from '../../pages.ts'

interface Question {
  question: string
  answer: string
}

export const help = {
  overview: {
    attention: {
      question: 'What stands under “Needs attention”?',
      answer:
        'Whatever somebody should act on: a license that ends or waits, seats that run out, people who ask for one. What is settled disappears by itself.',
    },
    live: {
      question: 'How up to date are the numbers?',
      answer: 'They are live. If the connection is lost, a notice says so, and the page catches up by itself.',
    },
    faster: {
      question: 'Is there a faster way?',
      answer: 'Ctrl K (⌘ K on a Mac) finds people, pages, products and what you can do. The key ? lists all shortcuts.',
    },
    firstSteps: {
      question: 'Where have the first steps gone?',
      answer:
        'They disappear once all of them are done. If a superadmin has put them away before that, a button at the top of this page brings them back.',
    },
  },
  sessions: {
    end: {
      question: 'How do I free a shared seat?',
      answer:
        'Select one or more sessions, press “End session” and confirm. If several sessions of one person share the seat, it becomes free when the last of them ends; the dialog says which seats become free.',
    },
    occupied: {
      question: 'When does a seat count as taken?',
      answer:
        'As soon as somebody has created a session, also before anybody has connected, and as long as a session runs, attended or unattended. Being signed in takes no seat.',
    },
    full: {
      question: 'What happens when every seat is taken?',
      answer:
        'Whoever starts then is told so and can wait in line or ask an administrator. A seat that becomes free is kept for whoever has waited longest; nobody overtakes.',
    },
    named: {
      question: 'Why can some people always work?',
      answer: "They have a named seat, which belongs to them alone. You change that on the person's page.",
    },
    crash: {
      question: 'A device has crashed. Is its seat lost?',
      answer:
        'No. Started again on the same device, the product replaces the old session. Otherwise the seat becomes free when the session is no longer kept up, after ten minutes as a rule.',
    },
    past: {
      question: 'Who sat where a while ago?',
      answer:
        '“Look back” shows the last 24 hours with a slider, at first without names. Each look with names is in the audit log.',
    },
    wall: {
      question: 'How do I show the plan on a screen for everybody?',
      answer: 'With “Full screen”: large, and without names until you press “Show names”.',
    },
  },
  usage: {
    enough: {
      question: 'How do I see whether there are enough shared seats?',
      answer:
        'The sentence above each chart says it: “Too few seats at times” means that somebody waited, or was refused because no seat was free. Below it stands when, how often and for how long.',
    },
    occupied: {
      question: 'What counts as in use?',
      answer:
        'Every shared seat on which somebody works, and every one that is kept for whoever is next in line. Several sessions of one person on one seat are one seat.',
    },
    names: {
      question: 'Does this page say who worked?',
      answer: 'No, it counts and names nobody. It stays for 400 days, also after names have gone from the history.',
    },
  },
  users: {
    add: {
      question: 'How do I add people?',
      answer:
        '“Add user” for one, “Add several people” for a pasted list, “Import” for a file. The number of users is not limited, only that of seats.',
    },
    products: {
      question: 'How do I give somebody a product, or take it away?',
      answer:
        'Open the person and switch the product on or off under “Products”. For many at once, select them in the list.',
    },
    byProduct: {
      question: 'Who has a certain product?',
      answer:
        'Choose a category and a value in the filter, for example product and kind. “User licenses” shows one line for each license.',
    },
    activate: {
      question: 'What does an invited person have to do?',
      answer:
        "Open the link in the mail. Whoever is new chooses a password; whoever already belongs to another account signs in there and decides whether to move; with your company's sign-in, they simply sign in. The link works once, for 48 hours, and can be sent again.",
    },
    waiting: {
      question: 'What does it mean to wait for a license?',
      answer:
        'The person is there, but no license was free. The next one that becomes free is theirs, in the order of asking.',
    },
    removed: {
      question: 'I took a product away by mistake.',
      answer: 'Give it back within seven days, and its settings come back too, for example of a phone.',
    },
    views: {
      question: 'How do I find a filter again?',
      answer: 'Save it with “Views” under a name. The navigation opens the list with the view that has the star.',
    },
  },
  groups: {
    for: {
      question: 'What are groups good for?',
      answer:
        'To find people, to change many at once, to limit a manager to some of them, and to give products by rules.',
    },
    directory: {
      question: 'Why can I not change some members?',
      answer: 'They come from your directory, which keeps them. Change them there.',
    },
    rules: {
      question: 'How does everybody in a group get a product?',
      answer: 'By a group rule: who joins gets the product, who leaves gives it back.',
    },
  },
  groupRules: {
    order: {
      question: 'Which rule applies if several do?',
      answer:
        'Products and groups of all of them. Where only one can, the kind of a license or the role, the first in the list wins.',
    },
    preview: {
      question: 'How do I know what a rule will do?',
      answer: 'The preview tells who would gain, lose or wait, and how many seats it takes, before anything is saved.',
    },
    held: {
      question: 'Why is a change held?',
      answer:
        'The directory would take something from unusually many people at once. Nothing happens until somebody confirms or discards it.',
    },
  },
  roles: {
    which: {
      question: 'Which role does somebody need?',
      answer:
        'Superadmins may do everything, also buy and name administrators. Admins do all but that. Managers get the permissions that you choose, on request for certain groups only. Members have no Admin Center.',
    },
    own: {
      question: 'When do I need a role of our own?',
      answer: 'When several people are to have the same permissions: changing the role changes it for all of them.',
    },
    last: {
      question: 'Why can a superadmin not be removed?',
      answer: 'The last one stays, so that somebody can always look after the account. Name another one first.',
    },
  },
  removals: {
    what: {
      question: 'What can be restored?',
      answer:
        'Products that were taken away with their settings, deleted people, retired devices, places in queues. Each shows how long it can still be brought back.',
    },
    seat: {
      question: 'Why is restoring refused?',
      answer: 'Because no license is free any more. Free one, or get more.',
    },
  },
  products: {
    kinds: {
      question: 'What is the difference between named and shared?',
      answer:
        'A named license belongs to one person, who can always work. Shared ones are used by any number of people, as many at a time as there are seats.',
    },
    more: {
      question: 'How do I get more licenses?',
      answer:
        'Superadmins with a payment method on file use “Add licenses”, where the vendor allows it. Everybody else contacts sales here. It may take up to 48 hours until they appear.',
    },
    button: {
      question: 'Why is “Add licenses” missing?',
      answer:
        'You are not a superadmin, no payment method is on file, or the vendor sells this product by request only. “How to get more” names the reason.',
    },
    assign: {
      question: 'How do I give these licenses to people?',
      answer: 'On the page of a person, or for many at once in the list of users.',
    },
  },
  license: {
    arrives: {
      question: 'How does a new license get here?',
      answer: 'By itself, as a rule. If not, ask your vendor for the file and load it with “Load licenses from file”.',
    },
    activate: {
      question: 'Why does a new license wait?',
      answer:
        'It has fewer licenses than you use, so somebody decides. At the top of this page stands what changes, and only that.',
    },
    red: {
      question: 'Why is “Activate” off?',
      answer:
        'Lines in red have too few licenses. Press “Remove licenses”, choose as many as it says, then activate. Taking away and activating happen in one step.',
    },
    trial: {
      question: 'What do we enter when we go from the trial to a license we bought?',
      answer: 'Serial number and owner, with “Enter serial number”. You get both from your vendor when you buy.',
    },
    wrong: {
      question: 'The numbers are wrong. What now?',
      answer: 'Do not activate. “Report a problem” tells your vendor.',
    },
    undo: {
      question: 'Can an activation be undone?',
      answer:
        'Once, within a day, as long as the earlier license is still valid. The licenses that were taken away come back.',
    },
    ends: {
      question: 'What happens when the license ends?',
      answer: 'Until the end of the grace period everything works. Then no new session starts; nothing is deleted.',
    },
  },
  devices: {
    technician: {
      question: 'How does somebody become a technician?',
      answer:
        'Switch the module on at the person, under “Products”. Switched off, they stay a user without the module.',
    },
    counted: {
      question: 'What counts against the limit?',
      answer:
        'Every device that a product has registered, for example a computer with unattended access. Retired ones do not count.',
    },
    more: {
      question: 'How do I get more seats or a higher limit?',
      answer: 'Both are in the license. A change of plan ends in a new license.',
    },
  },
  queues: {
    billed: {
      question: 'When is a license billed?',
      answer:
        'While its person is in any queue. Taking another product away changes nothing; take the person out of every queue.',
    },
    out: {
      question: 'How do I take somebody out?',
      answer:
        'In a queue, under “Supervisors & agents”, with the X. “Why is this billed?” takes a person out of all queues at once.',
    },
    kinds: {
      question: 'Which kinds of queues are there?',
      answer: 'For calls, for outbound calls, and for inboxes. A person is billed once, in however many they are.',
    },
  },
  orders: {
    long: {
      question: 'How long does an order take?',
      answer: 'Up to 48 hours. It is open here until its licenses have arrived.',
    },
    who: {
      question: 'Who may order?',
      answer:
        'Superadmins, once a payment method is on file, for products that the vendor sells this way. Everybody else asks sales.',
    },
    cancel: { question: 'Can I cancel?', answer: 'As long as the order is not fulfilled.' },
  },
  payment: {
    card: {
      question: 'Where is card data kept?',
      answer: 'With the payment provider only. Sitzplan sees the brand and the last four digits.',
    },
    invoice: { question: 'Can we pay by invoice?', answer: 'If your vendor approves it. Ask your contact there.' },
  },
  statements: {
    days: {
      question: 'How are days counted?',
      answer: "Whole days in the account's time zone. Who has a license for an hour has it for that day.",
    },
    why: {
      question: 'Why is somebody billed?',
      answer: '“Why is this billed?” lists every cause, and takes them all away with one button.',
    },
    mail: { question: 'Who gets the statement by mail?', answer: 'The billing contact.' },
  },
  accountSettings: {
    zone: {
      question: 'What does the time zone change?',
      answer: 'When days end: of the license, and in statements. It is also how times are shown.',
    },
    names: {
      question: 'Who can see when somebody worked?',
      answer:
        'Right now: who may see sessions. Later: superadmins, unless others were given the permission, and each look is recorded. The switches hide names there too.',
    },
    kept: {
      question: 'How long are names kept?',
      answer:
        'As many days as you set here. After that the history counts seats and names nobody. That cannot be undone.',
    },
  },
  enterpriseSignIn: {
    begin: {
      question: 'Where do I begin?',
      answer:
        'From top to bottom: verify your domain, connect your identity provider, test it. Until step 4 nothing changes for anybody.',
    },
    enforced: {
      question: 'What is the difference between enabled and enforced?',
      answer:
        'Enabled: people may also use a password. Enforced: passwords are refused, except for one superadmin, for emergencies.',
    },
    people: {
      question: 'Do people come by themselves, too?',
      answer:
        'If you allow it here, at their first sign-in. To have them added and removed by your directory, connect provisioning.',
    },
  },
  provisioning: {
    begin: {
      question: 'How do I connect our directory?',
      answer: 'Create a token and enter it in your directory, together with the address. The guides below show where.',
    },
    get: {
      question: 'What do people get who come from there?',
      answer: 'What your group rules say: products, a role, groups. Without rules, nothing.',
    },
    wrong: {
      question: 'Nobody comes. Where is the mistake?',
      answer: 'Under the last calls you see what the directory sent and what it was answered, with advice.',
    },
  },
  audit: {
    what: {
      question: 'What is recorded?',
      answer: 'Every change: who, what, before and after, from where. Nobody can change it later.',
    },
    find: {
      question: 'How do I find a certain change?',
      answer: 'Filter by person, kind and period. The address of the page keeps the filter, so that you can send it.',
    },
    proof: {
      question: 'How can I prove that nothing is missing?',
      answer: 'Download the sealed log and verify it offline: the page says how.',
    },
  },
  outbox: {
    why: {
      question: 'Why are mails listed here?',
      answer:
        'No mail server is set up on this server. Until there is one, hand the links of invitations over yourself.',
    },
  },
  accounts: {
    new: {
      question: 'What does a new customer need?',
      answer: 'An account with a first superadmin, and a license: open the account and issue the first revision.',
    },
    change: {
      question: 'How do totals change?',
      answer:
        'By a new revision only. If it has fewer licenses than are in use, the customer decides when it is activated.',
    },
    names: {
      question: 'Why do I see no names?',
      answer: "The people of a customer are the customer's matter. You see totals.",
    },
  },
  customerOrders: {
    steps: {
      question: 'What do I do with an order?',
      answer:
        'Confirm it, then fulfill it: that signs a new revision. Or reject it, with a reason that the customer reads.',
    },
    requests: {
      question: 'What are requests?',
      answer: 'Customers who cannot order themselves ask sales. A request can be turned into an order.',
    },
  },
  catalog: {
    product: {
      question: 'What belongs to a product?',
      answer:
        'Name and description in each language, features, the kinds it is sold in, and how its sessions hold their seats.',
    },
    lease: {
      question: 'For how long does a crashed client keep its seat?',
      answer:
        'For as long as “Without a sign of life, over after” says, ten minutes as a rule. Shorter frees sooner, and asks for more signs of life.',
    },
  },
  openidClients: {
    what: {
      question: 'What is a client?',
      answer:
        "A program or website of yours at which people sign in with what they use here, or with their company's sign-in.",
    },
    secret: { question: 'The secret is lost.', answer: 'It is shown once. Make a new one.' },
  },
  vendorSettings: {
    shop: {
      question: 'Where does “Buy new licenses” lead?',
      answer: 'To the shop that you enter here. Without one, to an order in Sitzplan, or to your sales.',
    },
    keys: {
      question: 'When do I need a new signing key?',
      answer:
        'When it is due by your rules, or when the old one may have become known. Licenses that were signed stay valid as the page says.',
    },
  },
  myProducts: {
    start: {
      question: 'How do I start?',
      answer: "In the product: sign in there with what you use here, or with your company's sign-in.",
    },
    full: {
      question: 'All shared licenses are in use. What now?',
      answer:
        'Wait in line: your place and an estimate are shown, and a seat that becomes free is kept for you. Or ask an administrator.',
    },
    missing: {
      question: 'A product is missing.',
      answer: 'Ask for it under “More products”. Your administrators get a message and answer you.',
    },
    download: {
      question: 'Where do I get the desktop application?',
      answer:
        'Here at the product: “Download the desktop application”. Only people with a seat have the button, and only where a product offers an application.',
    },
    share: {
      question: 'May I lend my sign-in to a colleague?',
      answer: 'No. Seats are counted by person, and what happens with your sign-in counts as done by you.',
    },
  },
  ownAccount: {
    second: {
      question: 'What is a second factor?',
      answer:
        'A code from an app on your phone, in addition to the password. Keep the recovery codes for the day the phone is gone.',
    },
    elsewhere: {
      question: 'I forgot to sign out somewhere.',
      answer: 'End that sign-in here, or all of them at once.',
    },
  },
  myData: {
    who: {
      question: 'Who else sees this page?',
      answer: 'Nobody. It shows you what is kept about you, for how long and for what.',
    },
    delete: {
      question: 'How is my data deleted?',
      answer:
        'Most of it by itself, after the time that stands beside it. When your access is deleted, your name and address go everywhere.',
    },
  },
} satisfies Record<Page['name'], Record<string, Question>>
