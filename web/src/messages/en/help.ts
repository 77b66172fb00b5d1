// What people ask on each page, and short answers; shown by features/help. Keys are the names of the pages.
import type { Page } from '../../pages.ts'

interface Question {
  question: string
  answer: string
}

export const help = {
  overview: {
    attention: {
      question: 'What appears under “Needs attention”?',
      answer:
        'Anything you should act on: a license that is ending or waiting, seats running out, people asking for one. Items disappear once they are settled.',
    },
    live: {
      question: 'How up to date are the numbers?',
      answer: 'They update live. If the connection is lost, a notice tells you, and the page catches up automatically.',
    },
    faster: {
      question: 'Is there a faster way?',
      answer: 'Press Ctrl+K (⌘K on a Mac) to find people, pages, products and actions. Press ? to see all shortcuts.',
    },
    firstSteps: {
      question: 'What happened to the first steps?',
      answer:
        'They disappear once all of them are done. If a superadmin has hidden them before that, a button at the top of this page shows them again.',
    },
  },
  sessions: {
    end: {
      question: 'How do I free a shared seat?',
      answer:
        'Select one or more sessions, click “End session” and confirm. If several sessions of one person share a seat, it becomes free when the last of them ends. The dialog shows which seats become free.',
    },
    occupied: {
      question: 'When does a seat count as taken?',
      answer:
        'As soon as someone has created a session, even if nobody has connected yet, and for as long as the session runs, attended or unattended. Being signed in does not take a seat.',
    },
    full: {
      question: 'What happens when every seat is taken?',
      answer:
        'The next person sees that all shared licenses are in use. They can wait in line or ask an administrator for a seat. A seat that becomes free is kept for the person who has waited longest; nobody overtakes.',
    },
    named: {
      question: 'Why can some people always work?',
      answer: 'They have a named seat that belongs to them alone. You can change that on the person’s page.',
    },
    crash: {
      question: 'A device has crashed. Is its seat lost?',
      answer:
        'No. When the product is started again on the same device, it replaces the old session. Otherwise, the seat becomes free once the session stops reporting, usually after ten minutes.',
    },
    past: {
      question: 'How do I see who sat where earlier?',
      answer:
        '“Look back” has a slider for the last 24 hours, at first without names. Every look with names is recorded in the audit log.',
    },
    wall: {
      question: 'How do I show the plan on a screen that everyone can see?',
      answer: 'Use “Full screen”. The plan is then shown large and without names until you click “Show names”.',
    },
  },
  usage: {
    enough: {
      question: 'How do I see whether there are enough shared seats?',
      answer:
        'The line above each chart tells you: “Too few seats at times” means that someone had to wait or was refused because no seat was free. Below it, you see when, how often and for how long.',
    },
    occupied: {
      question: 'What counts as in use?',
      answer:
        'Every shared seat where someone is working, and every seat kept for the next person in line. Several sessions of one person on one seat count as one.',
    },
    names: {
      question: 'Does this page show who worked?',
      answer:
        'No, it only counts and shows no names. The numbers are kept for 400 days, even after names have been removed from the history.',
    },
  },
  users: {
    add: {
      question: 'How do I add people?',
      answer:
        'Use “Add user” for one person; from there, “Add several people” takes a list that you paste. “Import” takes a file. You can have any number of users; only seats are limited.',
    },
    products: {
      question: 'How do I assign a product to someone, or remove it?',
      answer:
        'Open the person and turn the product on or off under “Products”. To do this for many people, select them in the list. Group rules do it automatically.',
    },
    byProduct: {
      question: 'Who has a particular product?',
      answer:
        'Choose a category and a value in the filter, for example a product and its kind. “User licenses” shows one row per license.',
    },
    activate: {
      question: 'What does an invited person have to do?',
      answer:
        'Open the link in the invitation. New people choose a password. People who already belong to another account sign in there and decide whether to move. With your company sign-in, they simply sign in. The link works once, for 48 hours, and you can send it again.',
    },
    waiting: {
      question: 'What does “waiting for a license” mean?',
      answer:
        'The person has been added, but no license was free. Licenses that become free are assigned automatically, first come, first served.',
    },
    removed: {
      question: 'I removed a product by mistake. What now?',
      answer:
        'Assign it again within seven days, or restore it under “Recently removed”. Its settings, such as a phone configuration, come back too.',
    },
    views: {
      question: 'How do I save a filter?',
      answer:
        'Open “Views” and save it under a name. The view marked with a star opens whenever you choose the page in the navigation.',
    },
  },
  groups: {
    for: {
      question: 'What are groups for?',
      answer: 'To find people, change many at once, limit a manager to some of them, and assign products by rules.',
    },
    directory: {
      question: 'Why can’t I change some members?',
      answer: 'They come from your directory, which manages them. Change them there.',
    },
    rules: {
      question: 'How do I give a product to everyone in a group?',
      answer: 'With a group rule: people who join the group get the product, and people who leave it lose the product.',
    },
  },
  groupRules: {
    order: {
      question: 'Which rule applies if several match?',
      answer:
        'Products and groups from all of them. Where there can be only one, such as the kind of a license or the role, the first rule in the list applies.',
    },
    preview: {
      question: 'How do I know what a rule will do?',
      answer:
        'The preview shows who would gain, lose or wait, and how many seats are needed, before anything is saved.',
    },
    held: {
      question: 'Why is a change on hold?',
      answer:
        'The directory would take something away from unusually many people at once. Nothing happens until someone confirms or discards the change.',
    },
  },
  roles: {
    which: {
      question: 'Which role does someone need?',
      answer:
        'Superadmins can do everything, including ordering licenses and appointing administrators. Admins can do everything except that. Managers get the permissions you choose, for certain groups only if you like. Members have no access to the Admin Center.',
    },
    own: {
      question: 'When do I need a custom role?',
      answer:
        'When several people should have the same permissions. If you change the role, it changes for all of them.',
    },
    last: {
      question: 'Why can’t I remove a superadmin?',
      answer: 'The last one stays so that someone can always manage the account. Appoint another superadmin first.',
    },
  },
  removals: {
    what: {
      question: 'What can be restored?',
      answer:
        'Products removed from users, including their settings, deleted users, retired devices, and places in queues. Each entry shows how long you can still restore it.',
    },
    seat: {
      question: 'Why can’t something be restored?',
      answer: 'Because no license is free anymore. Free one or get more.',
    },
  },
  products: {
    kinds: {
      question: 'What is the difference between named and shared licenses?',
      answer:
        'A named license belongs to one person, who can work at any time. Shared licenses can be assigned to any number of people, but only as many can work at the same time as there are seats.',
    },
    more: {
      question: 'How do I get more licenses?',
      answer:
        'If your vendor allows it, superadmins with a payment method on file use “Add licenses”. Everyone else contacts sales here. New licenses can take up to 48 hours to appear.',
    },
    button: {
      question: 'Why is “Add licenses” missing?',
      answer:
        'You are not a superadmin, no payment method is on file, or the vendor sells this product on request only. “Get more licenses” on this page shows the reason.',
    },
    assign: {
      question: 'How do I assign licenses to people?',
      answer:
        'On the person’s page, or for many people at once in the list of users. Until you assign them, licenses stay available.',
    },
  },
  license: {
    arrives: {
      question: 'How does a new license get here?',
      answer: 'Usually automatically. If not, ask your vendor for the file and load it with “Load licenses from file”.',
    },
    activate: {
      question: 'Why is a new license waiting?',
      answer:
        'It contains fewer licenses than you use, so someone has to decide. The top of this page lists only what changes.',
    },
    red: {
      question: 'Why is “Activate” disabled?',
      answer:
        'Rows in red have too few licenses. Click “Remove licenses”, choose as many as shown, then activate. The licenses are removed in the same step. What group rules give these people afterwards is shown with their names.',
    },
    trial: {
      question: 'What do we need to move from a trial to a purchased license?',
      answer:
        'The serial number and the owner. Your vendor gives you both when you buy; enter them with “Enter serial number”.',
    },
    wrong: {
      question: 'The numbers are wrong. What now?',
      answer: 'Do not activate the license. Use “Report a problem” to tell your vendor.',
    },
    undo: {
      question: 'Can I undo an activation?',
      answer:
        'Yes, once, within a day, as long as the previous license is still valid. The licenses that were removed come back.',
    },
    ends: {
      question: 'What happens when the license ends?',
      answer:
        'Everything works until the end of the grace period. After that, no new sessions start. Nothing is deleted.',
    },
  },
  devices: {
    technician: {
      question: 'How does someone become a technician?',
      answer:
        'Turn on the module for that person under “Products”. Your license must include it, as a trial or a subscription. If you turn it off, the person stays a user without the module.',
    },
    counted: {
      question: 'What counts against the limit?',
      answer:
        'Every device that a product has registered, for example a computer with unattended access. Retired devices do not count.',
    },
    more: {
      question: 'How do I get more seats or a higher limit?',
      answer:
        'Both are part of your license. When you change your plan, your vendor issues a new license. “Products” shows how to get more.',
    },
  },
  queues: {
    billed: {
      question: 'When is a license billed?',
      answer:
        'For as long as its user is in any queue. Removing another product changes nothing; take the person out of every queue.',
    },
    out: {
      question: 'How do I take someone out of a queue?',
      answer:
        'Open the queue and click the X under “Supervisors & agents”. “Why is this billed?” takes a person out of all queues at once.',
    },
    kinds: {
      question: 'What types of queues are there?',
      answer:
        'Queues for calls, outbound calls and inboxes. A person is billed once, no matter how many queues they are in.',
    },
  },
  orders: {
    long: {
      question: 'How long does an order take?',
      answer: 'Up to 48 hours. It stays open here until the licenses have arrived.',
    },
    who: {
      question: 'Who can order?',
      answer:
        'Superadmins, once a payment method is on file, for products that the vendor sells this way. Everyone else contacts sales.',
    },
    cancel: { question: 'Can I cancel an order?', answer: 'Yes, until it has been fulfilled.' },
  },
  payment: {
    card: {
      question: 'Where is card data stored?',
      answer: 'Only with the payment provider. Sitzplan sees the brand, the last four digits and the expiration date.',
    },
    invoice: { question: 'Can we pay by invoice?', answer: 'Yes, if your vendor approves it. Ask your contact there.' },
  },
  statements: {
    days: {
      question: 'How are days counted?',
      answer: 'In whole days, in the account’s time zone. If someone has a license for an hour, that day counts.',
    },
    why: {
      question: 'Why is someone billed?',
      answer: '“Why is this billed?” lists every cause and removes them all with one button.',
    },
    mail: { question: 'Who receives the statement by e-mail?', answer: 'The billing contact.' },
  },
  accountSettings: {
    zone: {
      question: 'What does the time zone affect?',
      answer: 'When a day ends, for the license and in statements, and which time is shown.',
    },
    names: {
      question: 'Who can see when someone worked?',
      answer:
        'Right now: everyone who may see sessions. For the past: superadmins and people who were given the permission; every look is recorded. The switches hide names there too.',
    },
    kept: {
      question: 'How long are names kept?',
      answer:
        'For the number of days you set here. After that, the history shows only seats and no names. This cannot be undone.',
    },
  },
  enterpriseSignIn: {
    begin: {
      question: 'Where do I start?',
      answer:
        'At the top: verify your domain, connect your identity provider, test it. Nothing changes for anyone until step 4.',
    },
    enforced: {
      question: 'What is the difference between enabled and enforced?',
      answer:
        'Enabled: people may still use a password. Enforced: passwords are refused, except for one emergency superadmin.',
    },
    people: {
      question: 'Can people be added automatically?',
      answer:
        'Yes, at their first sign-in if you allow it here. To have your directory add and remove people, set up provisioning.',
    },
  },
  provisioning: {
    begin: {
      question: 'How do I connect our directory?',
      answer: 'Create a token and enter it in your directory, together with the address. The guides below show where.',
    },
    get: {
      question: 'What do people from the directory get?',
      answer: 'Whatever your group rules say: products, a role, groups. Without rules, nothing.',
    },
    wrong: {
      question: 'Nobody is arriving. What is wrong?',
      answer: '“Last calls” shows what the directory sent and how Sitzplan answered, with advice.',
    },
  },
  audit: {
    what: {
      question: 'What is recorded?',
      answer: 'Every change: who, what, before and after, and from where. Nobody can alter it later.',
    },
    find: {
      question: 'How do I find a particular change?',
      answer: 'Filter by person, action and period. The page address contains the filter, so you can share it.',
    },
    proof: {
      question: 'How can I prove that nothing is missing?',
      answer: 'Download the sealed log and verify it offline. This page explains how.',
    },
  },
  outbox: {
    why: {
      question: 'Why are e-mails listed here?',
      answer:
        'So that you can see what was sent and whether it arrived. Without a mail server, pass on the links in invitations yourself.',
    },
  },
  accounts: {
    new: {
      question: 'What does a new customer need?',
      answer:
        'An account with a first superadmin, and a license for what is in your catalog. Open the account and issue the first revision.',
    },
    change: {
      question: 'How do totals change?',
      answer:
        'Only through a new revision. If it contains fewer licenses than are in use, the customer decides when to activate it.',
    },
    names: {
      question: 'Why can’t I see any names?',
      answer: 'A customer’s people are the customer’s business. You see only totals.',
    },
  },
  customerOrders: {
    steps: {
      question: 'What do I do with an order?',
      answer:
        'Confirm it, then fulfill it, which signs a new revision. Or reject it with a reason that the customer can read.',
    },
    requests: {
      question: 'What are requests?',
      answer: 'Customers who cannot order themselves contact sales. You can turn a request into an order.',
    },
  },
  catalog: {
    product: {
      question: 'What makes up a product?',
      answer:
        'A name and description in each language, features, the kinds it is sold in, and rules for how its sessions use seats.',
    },
    lease: {
      question: 'How long does a crashed program keep its seat?',
      answer:
        'As long as set under “End session without a sign of life after”, usually ten minutes. A shorter time frees seats sooner but needs more frequent signs of life.',
    },
  },
  openidClients: {
    what: {
      question: 'What is a client?',
      answer:
        'One of your programs or websites where people sign in with their Sitzplan credentials or their company sign-in.',
    },
    secret: { question: 'I lost the client secret. What now?', answer: 'It is shown only once. Create a new one.' },
  },
  vendorSettings: {
    shop: {
      question: 'Where does “Buy new licenses” lead?',
      answer: 'To the shop you enter here. If you leave it empty, to an order in Sitzplan or to your sales team.',
    },
    keys: {
      question: 'When do I need a new signing key?',
      answer:
        'When your policy requires one, or when someone else may have obtained the old key. The page explains what this means for licenses already issued.',
    },
  },
  myProducts: {
    start: {
      question: 'How do I get started?',
      answer: 'Open the product and sign in there with the same credentials as here, or with your company sign-in.',
    },
    full: {
      question: 'All shared licenses are in use. What now?',
      answer:
        'Wait in line: you see your place and an estimate, and a seat that becomes free is kept for you. Or ask an administrator for a seat.',
    },
    missing: {
      question: 'I am missing a product. What can I do?',
      answer: 'Ask for it under “More products”. Your administrators get a message and answer you.',
    },
    download: {
      question: 'Where do I get the desktop application?',
      answer:
        'Here, next to the product: “Download the desktop application”. The button appears only if you have a seat and the product offers an application.',
    },
    share: {
      question: 'May I share my sign-in with a colleague?',
      answer: 'No. Seats are counted per person, and anything done with your sign-in counts as done by you.',
    },
  },
  ownAccount: {
    second: {
      question: 'What is a second factor?',
      answer:
        'A code from an app on your phone, in addition to your password. Keep the recovery codes in case you lose your phone.',
    },
    elsewhere: {
      question: 'I forgot to sign out somewhere. What now?',
      answer: 'End that sign-in here, or end all others at once.',
    },
  },
  myData: {
    who: {
      question: 'Who else can see this page?',
      answer: 'Nobody. It shows you what is stored about you, for how long and why.',
    },
    delete: {
      question: 'How is my data deleted?',
      answer:
        'Most of it automatically, after the time shown next to it. If your user is deleted, your name and address are erased everywhere after 30 days.',
    },
  },
} satisfies Record<Page['name'], Record<string, Question>>
