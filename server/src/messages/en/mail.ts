// English mails.
import type { MailCatalog } from '../../mail/mail-texts.ts'

export const mail: MailCatalog = {
  greeting: { named: 'Hello {name},', nameless: 'Hello,' },
  linkBelow: 'If the button does nothing, copy this address into your browser:',
  footer: 'Sent by Sitzplan, the license administration of your organization. Please do not reply to this mail.',
  mails: {
    invitation: {
      subject: 'Your access to {account}',
      before: [
        '{inviter} invites you to work with {account}.',
        'Waiting for you: {products}.',
        'Activate your access to begin.',
      ],
      button: 'Activate access',
      after: [
        'The link works once, and for {hours} hours. If it has run out, ask your administrator for a new one.',
        'If you do not know what this is about, just leave this mail unanswered: nothing happens without you.',
      ],
    },
    products: {
      subject: 'What you can use at {account} has changed',
      before: [
        'You can use from now on: {given}.',
        'You are waiting for a license of: {waiting}. As soon as one is free it is yours, by itself.',
        'You can no longer use: {taken}.',
      ],
      button: 'My products',
      after: ['If this comes as a surprise, ask an administrator of {account}.'],
    },
    reset: {
      subject: 'Choose a new password',
      before: ['You asked for a new password. Choose one here.'],
      button: 'Choose a password',
      after: [
        'The link works once, and for {minutes} minutes.',
        'If it was not you who asked, leave this mail unanswered: your password stays as it is.',
      ],
    },
    reset_company: {
      subject: 'Signing in to {account}',
      before: ['You asked for a new password. You need none: at {account} you sign in with your company’s account.'],
      button: 'Sign in',
      after: ['If you cannot sign in there, ask the people who look after your company’s accounts.'],
    },
    password_changed: {
      subject: 'Your password was changed',
      before: ['Your password was changed just now, and you were signed out everywhere else.'],
      button: 'My account',
      after: [
        'If it was not you, choose a new password at once, by “Forgotten your password?”: that ends your tokens, too. And tell an administrator.',
      ],
    },
    email_change: {
      subject: 'Confirm your new e-mail address',
      before: [
        '{email} is to be your e-mail address at {account}: you sign in with it, and mail goes to it.',
        'Confirm it here. Until then everything stays as it is.',
      ],
      button: 'Confirm the address',
      after: [
        'The link works once, and for {hours} hours.',
        'If you do not know what this is about, just leave this mail unanswered: nothing happens without you.',
      ],
    },
    email_change_asked: {
      subject: 'Another e-mail address was asked for',
      before: [
        'Your e-mail address here is to become {email}. It counts once it is confirmed there; until then you sign in as before.',
        'Asked for by {by}.',
      ],
      button: 'My account',
      after: [
        'If that is not right, choose a new password by “Forgotten your password?”: the link that was sent opens nothing then. And tell an administrator.',
      ],
    },
    email_changed: {
      subject: 'Your e-mail address was changed',
      before: [
        'Your e-mail address at {account} is {email} from now on. You sign in with it, and were signed out everywhere else.',
      ],
      button: 'Sign in',
      after: ['If that is not right, tell an administrator of {account} at once.'],
    },
    help_request: {
      subject: '{person} finds no free seat in {product}',
      before: [
        'All shared licenses of {product} are in use, and {person} ({email}) asks for a seat.',
        'In the list of sessions you see who is working, and can end sessions that are not needed any more.',
      ],
      button: 'Show the sessions',
      after: [],
    },
    invitation_declined: {
      subject: '{person} has declined your invitation',
      before: ['{person} has declined the invitation to {account}. Licenses that were held for them are free again.'],
      button: 'Show the user',
      after: [],
    },
    invitation_lapsed: {
      subject: '{person} has not accepted your invitation',
      before: [
        '{person} has not accepted the invitation to {account} for 30 days. Licenses that were held for them are free again.',
        'You can invite them again, and give them what they need.',
      ],
      button: 'Show the user',
      after: [],
    },
    certificate_expires: {
      subject: 'The company sign-in of {account} needs a new certificate',
      before: [
        'The last certificate of {provider} expires on {day}. From then on nobody gets in to {account} by the company sign-in.',
        'Renew it at the provider, then load its metadata here again.',
      ],
      button: 'Show the sign-in',
      after: [],
    },
    token_expires: {
      subject: 'The directory of {account} needs a new token',
      before: [
        'The token “{token}”, by which the directory adds and changes people and groups of {account}, ends on {day}. From then on nothing arrives from there any more.',
        'Replace it: the old one goes on working for a while, until the new one is entered in the directory.',
      ],
      button: 'Replace the token',
      after: [],
    },
    license_expires: {
      subject: 'The license of {account} expires on {day}',
      before: [
        'The last day of the license of {account} is {day}. Until then everything works as always.',
        'Talk to your vendor about renewing it now. A new license takes effect by itself, or is loaded from the file that you get.',
      ],
      button: 'Show the license',
      after: ['Nothing is deleted when it expires.'],
    },
    license_expired: {
      subject: 'The license of {account} has expired; everything works until {day}',
      before: [
        'The license of {account} has expired. Until the end of {day} everything still works.',
        'After that no session starts, and running ones are no longer extended. Talk to your vendor now.',
      ],
      button: 'Show the license',
      after: ['Nothing is deleted. With a new license everything goes on at once.'],
    },
    license_ended: {
      subject: 'The license of {account} is over: no session starts any more',
      before: [
        'The last day of the license of {account} was {day}. No session starts any more, and running ones are not extended.',
        'As soon as your vendor renews the license everything goes on at once, as it was.',
      ],
      button: 'Show the license',
      after: ['Nothing is deleted.'],
    },
    statement: {
      subject: 'Statement of {account} for {month}',
      before: [
        'The statement of {account} for {month} is there: what was billed, for how many days, and why.',
        'It comes to {total}.',
      ],
      button: 'Show the statement',
      after: ['There you can also download it as CSV or PDF.'],
    },
    license_problem: {
      subject: '{account} reports a problem with revision {revision}',
      before: [
        '{person} ({email}) of {account} finds revision {revision} of the license {serial} wrong:',
        '{text}',
        'If it is, issue a newer one; this one waits until then.',
      ],
      button: 'Show the accounts',
      after: [],
    },
    license_bought: {
      subject: '{account} asks for the license it bought',
      before: [
        '{person} ({email}) of {account} has a trial and has entered what came with the purchase:',
        'Serial number {serial}, owner {owner}.',
        'Issue the license if the purchase is right.',
      ],
      button: 'Show the accounts',
      after: [],
    },
    product_wanted: {
      subject: '{person} asks for {product}',
      before: [
        '{person} ({email}) asks for {product}.',
        'Their note: {note}',
        'You give it, or decline it, on the page of users.',
      ],
      button: 'Show the request',
      after: [],
    },
    product_declined: {
      subject: 'Your request for {product}',
      before: ['Your administrators have declined your request for {product}. They say: {answer}'],
      button: 'My products',
      after: [],
    },
    order_placed: {
      subject: 'Order from {account}',
      before: ['{account} orders: {lines}.', 'Their note: {note}', 'The licenses are promised by {due}.'],
      button: 'Show the orders',
      after: [],
    },
    order_cancelled: {
      subject: '{account} has canceled an order',
      before: ['{account} has canceled the order of: {lines}.', 'There is nothing left to do.'],
      button: 'Show the orders',
      after: [],
    },
    sales_asked: {
      subject: '{account} asks sales',
      before: [
        '{account} asks for: {lines}.',
        'Their note: {note}',
        'Make an order of it, or decline it with a reason.',
      ],
      button: 'Show the requests',
      after: [],
    },
    order_received: {
      subject: 'Your order has been received',
      before: [
        'Ordered for {account}: {lines}.',
        'It may take until {due} until the licenses are there. They appear by themselves.',
      ],
      button: 'Show the orders',
      after: ['The order can be canceled as long as the licenses are not there.'],
    },
    order_confirmed: {
      subject: 'Your order has been confirmed',
      before: [
        'The vendor has confirmed the order for {account}: {lines}.',
        '{amount} have been charged to the card {card}.',
        'It is to be there by {due}.',
      ],
      button: 'Show the orders',
      after: [],
    },
    order_fulfilled: {
      subject: 'Your order has been fulfilled',
      before: [
        'The order for {account} has been fulfilled: {lines}.',
        'Revision {active} of the license is in force. Whoever waited for a license of it has one now, in order of asking.',
        'Revision {waiting} of the license waits for an administrator, because of what is in use at the moment.',
      ],
      button: 'Show the license',
      after: [],
    },
    order_rejected: {
      subject: 'Your order has been rejected',
      before: ['The vendor has rejected the order for {account}: {lines}.', 'The reason given: {reason}'],
      button: 'Show the orders',
      after: ['Nothing has changed, and nothing is charged.'],
    },
    charge_failed: {
      subject: 'Your card could not be charged',
      before: ['{amount} could not be charged for the order for {account} ({lines}).', 'Card: {card}', '{why}'],
      button: 'Show the orders',
      after: ['The order stays open. Pay for it again there, with another card if you like.'],
    },
    charge_failed_there: {
      subject: '{account}: a card could not be charged',
      before: ['{amount} could not be charged for the order of {account} ({lines}).', '{why}'],
      button: 'Show the orders',
      after: ['The order stays open. The customer knows and can pay again; you can also confirm it by invoice.'],
    },
    charge_refunded: {
      subject: 'A payment has been refunded',
      before: [
        'The payment of {amount} for the order for {account} has been refunded: {lines}.',
        'Card: {card}. It can take some days until the amount shows there.',
      ],
      button: 'Show the orders',
      after: [],
    },
    order_withdrawn: {
      subject: 'An order has been canceled',
      before: ['The order for {account} has been canceled: {lines}.'],
      button: 'Show the orders',
      after: ['Nothing has changed, and nothing is charged.'],
    },
    sales_declined: {
      subject: 'An answer from sales',
      before: ['The vendor has declined what was asked for {account}: {lines}.', 'The reason given: {reason}'],
      button: 'Show the products',
      after: [],
    },
    changes_held: {
      subject: 'Changes from the directory wait for you',
      before: [
        'The directory of {account} would take something away from unusually many people at once. What goes beyond the limit that is set is held.',
        'See whether this is meant: confirm the changes, or discard them.',
      ],
      button: 'Show what is held',
      after: ['Until then people keep what they have. What the directory newly gives is not held.'],
    },
    transferred: {
      subject: '{person} has left {account}',
      before: [
        '{person} has accepted the invitation of another organization and left {account}.',
        'Their licenses are free, their sessions have ended. What was recorded of their work stays with you.',
      ],
      button: 'Show the users',
      after: [],
    },
  },
}
