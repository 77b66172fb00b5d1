// Why something is refused, where the code leaves it open.
export const reasons = {
  // license_invalid
  format: 'This is not a license document, or it was changed on the way. Load the file as you received it.',
  sold_named: 'Give it as a named license.',
  sold_concurrent: 'Give it as a shared license.',
  sold_to_all: 'Every user of the account has it, so it is given to nobody.',
  retire_or_raise:
    'An administrator of your account can retire a device under "Seats & devices", or have the limit raised.',
  raise_limit: 'An administrator of your account can have the limit raised.',
  catalog_first:
    'It names products that this installation does not know yet. Load the vendor’s newest catalogue (a .catalog file) first, then this license again.',
  signature: 'It was not signed by the vendor, or it was changed after signing. Ask the vendor for the file again.',
  unknown_key:
    'It was signed with a key that this installation does not know. If the vendor has changed keys, ask for the new public keys, replace SITZPLAN_VENDOR_KEY and start again.',
  account: 'It was made for another account. Ask the vendor for the license of yours.',
  serial: 'Its serial number is not the one of your license. Ask the vendor for the right one.',
  superseded: 'A revision that is as new or newer is known already. Load the newest one.',
  expired: 'Its last day is over. Ask the vendor for a new license.',
  // no_seat_available
  all_assigned: 'Every license of this product is assigned. Free one, buy more, or wait for one.',
  suspended: 'This person is suspended and has no license. Lift the suspension first, or let them wait for one.',
  not_owned:
    'Your account has no license of this kind for this product, neither a trial nor a subscription. Ask your vendor, or a superadmin of your account.',
  // payment_failed
  authentication_required:
    'The bank asks the cardholder to approve the payment, which nobody can do here. Use another card, or ask the bank to allow it.',
  insufficient_funds: 'The card does not cover the amount. Use another card, or try again when it does.',
  card_expired: 'The card has expired. Leave a new one.',
  amount_too_small: 'The amount is too small to be charged to a card. The vendor can confirm the order by invoice.',
  no_card: 'No card is on file. Leave one first.',
  processing_error: 'The bank could not be asked. Try again later.',
  card_declined: 'The bank has declined the payment without saying why. Use another card, or ask the bank.',
  not_accepted:
    'The payment service has not accepted this payment. Ask the vendor; why stands in the log of the server.',
  refund_failed: 'The payment service could not return the amount. The vendor settles it there.',
  unanswered: 'The payment service does not answer yet. It is asked again by itself.',
  // order_state
  order_being_charged: 'Its amount is being charged to the card at this moment.',
  order_charged: 'Its amount has been charged to the card.',
  order_not_failed: 'No payment of it has failed: there is nothing to try again.',
  order_cards_off: 'Cards cannot be charged here at the moment. Confirm the order by invoice, or set up Stripe.',
  // wrong_state
  no_card_left: 'No card has been left on the payment page. Begin again.',
  card_in_use: 'An order is being charged to this card. Remove it when that is over.',
  order_requested: 'It has not been confirmed yet.',
  order_confirmed: 'It has been confirmed already.',
  order_fulfilled: 'It has been fulfilled: the revision with its licenses is issued.',
  order_rejected: 'It has been rejected.',
  order_cancelled: 'It has been cancelled.',
  request_ordered: 'An order has been made of this request already.',
  request_declined: 'This request has been declined already.',
  order_not_sold:
    'The catalog does not offer a line of this order any more. Offer it again, or reject the order and say why.',
  order_not_possible:
    'The next revision cannot be made as ordered: what is owned, or the catalog, has changed meanwhile. Reject the order and say why, or issue a revision yourself.',
  // wrong_state
  asked_already: 'You have asked for this product already. Your administrators see it.',
  answered_already: 'This request has been answered already.',
  no_trial_to_end: 'No trial is in force: there is nothing to turn into a subscription.',
  revision_superseded: 'A newer revision has taken the place of this one.',
  activated_by_other:
    'Another administrator has activated this revision meanwhile; nothing you chose was carried out. See "Status" for who and when.',
  activated_by_itself:
    'This revision came into force by itself meanwhile. None of the licenses you chose was taken away.',
  undo_not_active:
    'Only the revision that is in force can be undone, and only where another one was in force before it.',
  undo_done: 'Its activation was undone already; the revision waits again.',
  undo_superseded: 'A newer revision has arrived since. Activate or replace that one.',
  undo_over: 'An activation can be undone once, within 24 hours, and only where a person activated it.',
  undo_withdrawn: 'This revision withdraws the one before it, which therefore cannot come back.',
  undo_expired: 'The revision before it has expired meanwhile.',
  revision_not_yet_valid: 'This revision is valid from a later day; it is activated by itself then.',
  history_without_names: 'Your account keeps history without names: who worked when is not told.',
  plan_without_names: 'Your account has its seating plan without names.',
  no_trial: 'No trial is in force: there is nothing to enter.',
  no_vendor_here:
    'This installation is your own and cannot write to the vendor. Use the contact on your contract or invoice.',
  never_activated: 'This person has not activated their access yet. Only a suspension can be lifted here.',
  yourself: 'You cannot suspend or delete yourself. Ask another administrator.',
  nothing_proposed: 'Begin again: the secret for your app was shown too long ago, or never.',
  no_second_factor: 'You have no second factor. Set one up first.',
  own_second_factor: 'You turn your own second factor off under "My account", with password and code.',
  own_email: 'You change your own e-mail address under "My account", with your password.',
  email_of_company:
    "Your company's sign-in says who you are. Your e-mail address here is changed by an administrator of your account.",
  email_of_directory: 'The address is kept by the directory of your company. Change it there.',
  email_of_inactive:
    'Whoever is invited or suspended could not confirm a new address. Delete the invitation and invite the right address, or lift the suspension first.',
  email_shut_out:
    'Enterprise Sign-In is enforced, and the domain of this address is not verified: nobody could sign in with it. Take an address of a verified domain.',
  last_domain: 'It is the last verified domain, and people sign in by it. Switch Enterprise Sign-In off first.',
  provider_in_use:
    'People sign in through this provider. Switch it off first; its certificates and secrets can be changed meanwhile.',
  other_provider: 'Another provider is in use. Switch that one off first.',
  no_settings: 'This provider has no settings yet. Enter them first.',
  no_domain: 'No e-mail domain is verified yet. Verify one first.',
  not_tested: 'No test has gone well since the settings were changed. Run one first.',
  vendor_needs_code:
    "The vendor's people sign in with password and second factor, which no company sign-in can stand in for.",
  settings_of_superadmin:
    'A superadmin has entered these settings, and people sign in by them. Only a superadmin can change them now: administrators are let in by no others.',
  not_set_by_superadmin:
    'Only settings that a superadmin has saved (of SAML: with the certificate) let administrators in. Have them saved by one first, so that nobody is locked out.',
  break_glass_not_signed_in:
    'This administrator has not signed in through the company yet. Let them do so once, so that nobody is locked out.',
  break_glass:
    'Enterprise Sign-In is enforced, and this is the administrator whose password still works. Name another one first.',
  // domain_not_proved
  dns_missing: 'There is no TXT record of this name yet. It can take a while until a new one is seen everywhere.',
  dns_other: 'There is a TXT record of this name, but with another value. Compare it with the one shown.',
  dns_silent: 'The DNS servers of the domain do not answer. Try again later.',
  file_missing: 'There is no file at this address, or nothing in it.',
  file_other: 'There is a file at this address, but with another content. Compare it with the one shown.',
  // provider_not_usable
  other_issuer: 'The server there says that it is another issuer. Copy the issuer exactly as the provider shows it.',
  no_provider_document:
    'There is no OpenID provider at this address: its document (/.well-known/openid-configuration) cannot be read.',
  metadata_malformed: 'This is not a SAML metadata document. Load the file as the provider offers it.',
  metadata_no_provider: 'The document describes no identity provider.',
  metadata_several: 'The document describes several identity providers. Load the one of yours alone.',
  metadata_no_redirect: 'The document names no address for signing in by HTTP-Redirect, which is what is needed.',
  metadata_no_certificate: 'The document holds no certificate (RSA, 2048 bits or more) for checking signatures.',
  outside_forbidden_address:
    'The address leads into a private network. The operator of Sitzplan can allow it (SITZPLAN_ALLOWED_NETWORKS).',
  outside_not_https: 'The address must begin with https://.',
  outside_foreign_redirect: 'The server there sends us on to another one. Enter the address it leads to.',
  outside_too_large: 'The answer of the server there is too large.',
  outside_too_slow: 'The server there takes too long to answer.',
  outside_unreachable: 'The server there cannot be reached, or answers with an error.',
  second_factor_first: 'Set up your own second factor first, under "My account": it would be asked of you, too.',
  second_factor_needed:
    'Your account requires a second factor. To change phones, set up a new one: it takes the place of this.',
  no_way_in:
    'Enterprise Sign-In is enforced, and the domain of this address is not verified: nobody gets in with it. An administrator can verify the domain first.',
  already_active: 'This access is active already. Sign in.',
  has_superadmin: 'Somebody is active there as superadmin. They invite further people themselves.',
  active_elsewhere: 'You are a user of another organization. Sign in there, then accept or decline this invitation.',
  restored_already: 'This is back already.',
  suspension_first: 'This person is suspended. Lift the suspension first.',
  not_billed_by_queues: 'This product is not billed by queues: the vendor sets that in the catalog.',
  no_queue_product: 'Your vendor sells no product that is billed by queues: there is nothing to make a queue for.',
  queue_product_not_owned:
    'Your account has no licenses of the product of this queue: whoever is in it would wait in vain. Order some under Products, or ask your vendor.',
  still_owned: 'An account owns licenses of a kind or resource that you want to take out of the catalog.',
  has_prices: 'Products have prices in the present currency. Take the prices away first, then change the currency.',
  still_brought:
    'A plan brings licenses of a kind or resource that you want to take out of the catalog. Change the plan first.',
  feed_unauthorized: 'The vendor’s feed does not take this token (SITZPLAN_FEED_TOKEN). Ask the vendor for a new one.',
  feed_error: 'The vendor’s feed answered with an error. It is asked again by itself.',
  feed_not_understood:
    'What the feed answered is neither a license nor a list of documents. Check SITZPLAN_LICENSE_FEED.',
  no_signing_key: 'The vendor has no key that signs. Make one, or choose one of those there are.',
  key_signs: 'This key signs now. Let another one sign first.',
  key_retired: 'This key is retired and signs nothing more. Make a new one.',
  key_revoked: 'This key is revoked: nothing that it signed counts any more. Make a new one.',
  key_elsewhere: 'The private part of this key is in a file that this server was not started with.',
  key_in_file: 'The key that signs is in the file of SITZPLAN_SIGNING_KEY. Whoever runs the server changes it there.',
  token_replaced: 'This token has ended, or another one has taken its place. Make a new one, or rotate that one.',
  // kept_by_directory
  directory_names: 'Its name comes from the directory. Rename it there; the next synchronization brings the new name.',
  directory_connected:
    'While a provisioning token is valid the directory would go on sending members to it. Take the group out of provisioning there; or, if the directory is not connected any more, delete the token first.',
  // membership_kept
  by_directory: 'The directory has put this person into the group. Take them out of it there.',
  by_rule: 'A group rule gives this group. Change the rule, or who is in the group that it is for.',
  // import_unreadable
  import_empty: 'It is empty.',
  import_binary: 'It is no text. Save the table as a CSV file and upload that.',
  import_workbook: 'It is an Excel workbook. Choose “Save as”, “CSV UTF-8” in Excel, and upload that file.',
  import_no_email:
    'No column is called “E-mail”. The first line must say what the columns hold: download the example to see how.',
  import_no_lines: 'It has nothing but a header.',
  import_column_twice: 'Two columns hold the same: “{column}”. Delete one of them.',
  import_many_columns: 'It has more than {limit} columns.',
  import_many_lines: 'It has more than {limit} lines. Split it up into several files.',
  import_long_line: 'A line has more than {limit} characters. Probably a closing quotation mark is missing somewhere.',
  import_open_quote: 'A cell begins with a quotation mark that nothing closes.',
  // wrong_state
  import_not_checked: 'The lines are still being looked through, or it was started already.',
  import_not_running: 'The import is not running.',
  import_is_running: 'The import is running. Stop it first.',
} as const
