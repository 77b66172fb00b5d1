// English mails.
import type { MailCatalog } from '../../mail/mail-texts.ts'

export const mail: MailCatalog = {
  greeting: { named: 'Hello {name},', nameless: 'Hello,' },
  linkBelow: 'If the button does not work, copy this address into your browser:',
  footer: 'Sent by Sitzplan, your organization’s license administration. Please do not reply to this e-mail.',
  mails: {
    invitation: {
      subject: 'Your access to {account}',
      before: [
        '{inviter} invites you to work with {account}.',
        'Waiting for you: {products}.',
        'Activate your access to get started.',
      ],
      button: 'Activate access',
      after: [
        'The link works once, for {hours} hours. If it has expired, ask your administrator for a new one.',
        'If you do not know what this is about, simply ignore this e-mail. Nothing happens without you.',
      ],
    },
    products: {
      subject: 'Your products at {account} have changed',
      before: [
        'You can now use: {given}.',
        'You are waiting for a license for: {waiting}. You get it automatically as soon as one is free.',
        'You can no longer use: {taken}.',
      ],
      button: 'My products',
      after: ['If you did not expect this, ask an administrator of {account}.'],
    },
    reset: {
      subject: 'Choose a new password',
      before: ['You requested a new password. You can choose one here.'],
      button: 'Choose password',
      after: [
        'The link works once, for {minutes} minutes.',
        'If you did not request this, ignore this e-mail. Your password stays the same.',
      ],
    },
    reset_company: {
      subject: 'Your sign-in at {account}',
      before: [
        'You requested a new password, but you do not need one: at {account}, you sign in with your company account.',
      ],
      button: 'Sign in',
      after: ['If you cannot sign in there, contact your company’s IT team.'],
    },
    password_changed: {
      subject: 'Your password has been changed',
      before: ['Your password has just been changed, and you have been signed out everywhere else.'],
      button: 'My account',
      after: [
        'If this was not you, reset your password at once with “Forgot your password?”, which also ends your tokens, and tell an administrator.',
      ],
    },
    email_change: {
      subject: 'Confirm your new e-mail address',
      before: [
        '{email} will become your e-mail address at {account}. You will sign in with it and receive e-mails there.',
        'Confirm it here. Until then, everything stays as it is.',
      ],
      button: 'Confirm address',
      after: [
        'The link works once, for {hours} hours.',
        'If you do not know what this is about, simply ignore this e-mail. Nothing happens without you.',
      ],
    },
    email_change_asked: {
      subject: 'A new e-mail address was requested for you',
      before: [
        'Your e-mail address here is about to change to {email}. It takes effect once it has been confirmed there; until then, you sign in as before.',
        'Requested by {by}.',
      ],
      button: 'My account',
      after: [
        'If this is not right, reset your password with “Forgot your password?”, which invalidates the link that was sent, and tell an administrator.',
      ],
    },
    email_changed: {
      subject: 'Your e-mail address has been changed',
      before: [
        'Your e-mail address at {account} is now {email}. Sign in with it from now on. You have been signed out everywhere else.',
      ],
      button: 'Sign in',
      after: ['If this is not right, tell an administrator of {account} at once.'],
    },
    help_request: {
      subject: '{person} needs a seat in {product}',
      before: [
        'All shared licenses of {product} are in use, and {person} ({email}) is asking for a seat.',
        'The list of sessions shows who is working. You can end sessions that are no longer needed.',
      ],
      button: 'See sessions',
      after: [],
    },
    invitation_declined: {
      subject: '{person} has declined your invitation',
      before: ['{person} has declined the invitation to {account}. The licenses reserved for them are free again.'],
      button: 'See user',
      after: [],
    },
    invitation_lapsed: {
      subject: '{person} has not accepted your invitation',
      before: [
        '{person} did not accept the invitation to {account} within 30 days. The licenses reserved for them are free again.',
        'You can invite them again and assign what they need.',
      ],
      button: 'See user',
      after: [],
    },
    certificate_expires: {
      subject: 'The company sign-in of {account} needs a new certificate',
      before: [
        'The last certificate of {provider} expires on {day}. After that, nobody can sign in to {account} through the company.',
        'Renew it at the provider, then load its metadata here again.',
      ],
      button: 'See sign-in settings',
      after: [],
    },
    token_expires: {
      subject: 'The directory of {account} needs a new token',
      before: [
        'The token “{token}”, which the directory uses to add and change people and groups of {account}, expires on {day}. After that, nothing arrives from there anymore.',
        'Replace it now. The old token keeps working for a while, until you have entered the new one in the directory.',
      ],
      button: 'Replace token',
      after: [],
    },
    license_expires: {
      subject: 'The license of {account} expires on {day}',
      before: [
        'The last day of the license of {account} is {day}. Until then, everything works as usual.',
        'Talk to your vendor about a renewal now. A new license takes effect automatically, or you load it from the file you receive.',
      ],
      button: 'See license',
      after: ['Nothing is deleted when it expires.'],
    },
    license_expired: {
      subject: 'The license of {account} has expired; everything works until {day}',
      before: [
        'The license of {account} has expired. Everything still works until the end of {day}.',
        'After that, no new sessions can start, and running ones are no longer extended. Talk to your vendor now.',
      ],
      button: 'See license',
      after: ['Nothing is deleted. With a new license, everything continues at once.'],
    },
    license_ended: {
      subject: 'The license of {account} has ended: no new sessions can start',
      before: [
        'The last day of the license of {account} was {day}. No new sessions can start, and running ones are not extended.',
        'As soon as your vendor renews the license, everything continues as before.',
      ],
      button: 'See license',
      after: ['Nothing is deleted.'],
    },
    statement: {
      subject: 'Statement of {account} for {month}',
      before: [
        'The statement of {account} for {month} is ready: what was billed, for how many days, and why.',
        'The total is {total}.',
      ],
      button: 'See statement',
      after: ['You can also download it there as CSV or PDF.'],
    },
    license_problem: {
      subject: '{account} reports a problem with revision {revision}',
      before: [
        '{person} ({email}) of {account} reports that revision {revision} of the license {serial} is wrong:',
        '{text}',
        'If so, issue a newer revision. This one waits until then.',
      ],
      button: 'See accounts',
      after: [],
    },
    license_bought: {
      subject: '{account} requests the license it bought',
      before: [
        '{person} ({email}) of {account} uses a trial and has entered the details of a purchase:',
        'Serial number {serial}, owner {owner}.',
        'If the purchase is correct, issue the license.',
      ],
      button: 'See accounts',
      after: [],
    },
    product_wanted: {
      subject: '{person} is asking for {product}',
      before: [
        '{person} ({email}) is asking for {product}.',
        'Their note: {note}',
        'You can assign it or decline the request on the Users page.',
      ],
      button: 'See request',
      after: [],
    },
    product_declined: {
      subject: 'Your request for {product}',
      before: ['Your administrators have declined your request for {product}. Their answer: {answer}'],
      button: 'My products',
      after: [],
    },
    order_placed: {
      subject: 'Order from {account}',
      before: ['{account} has ordered: {lines}.', 'Their note: {note}', 'The licenses are promised by {due}.'],
      button: 'See orders',
      after: [],
    },
    order_cancelled: {
      subject: '{account} has canceled an order',
      before: ['{account} has canceled this order: {lines}.', 'You do not need to do anything.'],
      button: 'See orders',
      after: [],
    },
    sales_asked: {
      subject: 'Sales request from {account}',
      before: [
        '{account} is asking for: {lines}.',
        'Their note: {note}',
        'Turn it into an order, or decline it with a reason.',
      ],
      button: 'See requests',
      after: [],
    },
    order_received: {
      subject: 'Your order has been received',
      before: [
        'Ordered for {account}: {lines}.',
        'It may take until {due} for the licenses to arrive. They appear automatically.',
      ],
      button: 'See orders',
      after: ['You can cancel the order until the licenses have arrived.'],
    },
    order_confirmed: {
      subject: 'Your order has been confirmed',
      before: [
        'The vendor has confirmed the order for {account}: {lines}.',
        '{amount} has been charged to your card {card}.',
        'It will be fulfilled by {due}.',
      ],
      button: 'See orders',
      after: [],
    },
    order_fulfilled: {
      subject: 'Your order has been fulfilled',
      before: [
        'The order for {account} has been fulfilled: {lines}.',
        'License revision {active} is in force. People waiting for one of these licenses have been assigned one, first come, first served.',
        'License revision {waiting} is waiting for an administrator, because more is in use right now than it contains.',
      ],
      button: 'See license',
      after: [],
    },
    order_rejected: {
      subject: 'Your order has been rejected',
      before: ['The vendor has rejected the order for {account}: {lines}.', 'Reason: {reason}'],
      button: 'See orders',
      after: ['Nothing has changed, and nothing is charged.'],
    },
    charge_failed: {
      subject: 'Your card could not be charged',
      before: ['{amount} could not be charged for the order for {account} ({lines}).', 'Card: {card}', '{why}'],
      button: 'See orders',
      after: ['The order stays open. You can pay for it there again, also with another card.'],
    },
    charge_failed_there: {
      subject: '{account}: a card could not be charged',
      before: ['{amount} could not be charged for the order from {account} ({lines}).', '{why}'],
      button: 'See orders',
      after: [
        'The order stays open. The customer has been notified and can pay again; you can also confirm it by invoice.',
      ],
    },
    charge_refunded: {
      subject: 'A payment has been refunded',
      before: [
        'The payment of {amount} for the order for {account} has been refunded: {lines}.',
        'Card: {card}. It can take a few days for the amount to appear there.',
      ],
      button: 'See orders',
      after: [],
    },
    order_withdrawn: {
      subject: 'An order has been canceled',
      before: ['The order for {account} has been canceled: {lines}.'],
      button: 'See orders',
      after: ['Nothing has changed, and nothing is charged.'],
    },
    sales_declined: {
      subject: 'An answer from sales',
      before: ['The vendor has declined the request for {account}: {lines}.', 'Reason: {reason}'],
      button: 'See products',
      after: [],
    },
    changes_held: {
      subject: 'Directory changes need your decision',
      before: [
        'The directory of {account} would take something away from unusually many people at once. Anything beyond your limit is on hold.',
        'Check whether this is intended, then confirm or discard the changes.',
      ],
      button: 'See held changes',
      after: ['Until then, people keep what they have. Anything new that the directory assigns is not held.'],
    },
    transferred: {
      subject: '{person} has left {account}',
      before: [
        '{person} has accepted another organization’s invitation and left {account}.',
        'Their licenses are free, and their sessions have ended. The records of their work stay with you.',
      ],
      button: 'See users',
      after: [],
    },
  },
}
