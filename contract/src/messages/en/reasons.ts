// Why something is refused, where the code leaves it open.
export const reasons = {
  // license_invalid
  format: 'This is not a license document, or it was changed on the way. Load the file as you received it.',
  sold_named: 'Assign it as a named license.',
  sold_concurrent: 'Assign it as a shared license.',
  sold_to_all: 'Every user of the account already has it, so it is not assigned to individual people.',
  retire_or_raise:
    'An administrator of your account can retire a device under “Seats & devices” or have the limit raised.',
  raise_limit: 'An administrator of your account can have the limit raised.',
  catalog_first:
    'It names products that this installation does not know yet. First load the vendor’s newest catalog (a .catalog file), then load this license again.',
  signature: 'It was not signed by the vendor, or it was changed after signing. Ask the vendor for the file again.',
  unknown_key:
    'It was signed with a key that this installation does not know. If the vendor has changed keys, ask for the new public keys, replace SITZPLAN_VENDOR_KEY and restart.',
  account: 'It was issued for another account. Ask the vendor for your own license.',
  serial: 'Its serial number does not match your license. Ask the vendor for the right one.',
  superseded: 'A revision that is just as new or newer is already known. Load the newest one.',
  expired: 'Its last day has passed. Ask the vendor for a new license.',
  // no_seat_available
  all_assigned: 'All licenses of this product are assigned. Free one, buy more, or wait for one.',
  suspended: 'This person is suspended and has no license. Lift the suspension first, or let them wait for one.',
  not_owned:
    'Your account has no license of this kind for this product, neither as a trial nor as a subscription. Ask your vendor or a superadmin of your account.',
  // payment_failed
  authentication_required:
    'The bank wants the cardholder to approve the payment, which is not possible here. Use another card, or ask the bank to allow it.',
  insufficient_funds: 'The card does not have enough funds. Use another card or try again later.',
  card_expired: 'The card has expired. Add a new one.',
  amount_too_small: 'The amount is too small to be charged to a card. The vendor can confirm the order by invoice.',
  no_card: 'No card is on file. Add one first.',
  processing_error: 'The bank could not be reached. Try again later.',
  card_declined: 'The bank declined the payment without giving a reason. Use another card, or ask the bank.',
  not_accepted: 'The payment service did not accept this payment. Ask the vendor; the server log shows why.',
  refund_failed: 'The payment service could not refund the amount. The vendor will settle it there.',
  unanswered: 'The payment service has not answered yet. It will be asked again automatically.',
  // order_state
  order_being_charged: 'Its amount is being charged to the card right now.',
  order_charged: 'Its amount has already been charged to the card.',
  order_not_failed: 'None of its payments has failed, so there is nothing to try again.',
  order_cards_off: 'Cards cannot be charged here at the moment. Confirm the order by invoice, or set up Stripe.',
  // wrong_state
  no_card_left: 'No card was added on the payment page. Start again.',
  card_in_use: 'An order is being charged to this card. Remove it once that is complete.',
  order_requested: 'It has not been confirmed yet.',
  order_confirmed: 'It has already been confirmed.',
  order_fulfilled: 'It has already been fulfilled: the revision with its licenses has been issued.',
  order_rejected: 'It has been rejected.',
  order_cancelled: 'It has been canceled.',
  request_ordered: 'This request has already been turned into an order.',
  request_declined: 'This request has already been declined.',
  order_not_sold:
    'The catalog no longer offers one of the lines in this order. Offer it again, or reject the order with a reason.',
  order_not_possible:
    'The next revision cannot be issued as ordered, because the catalog or what the account owns has changed in the meantime. Reject the order with a reason, or issue a revision yourself.',
  // wrong_state
  asked_already: 'You have already asked for this product. Your administrators can see your request.',
  answered_already: 'This request has already been answered.',
  no_trial_to_end: 'No trial is in force, so there is nothing to turn into a subscription.',
  revision_superseded: 'A newer revision has replaced this one.',
  activated_by_other:
    'Another administrator has activated this revision in the meantime, so your selection was not applied. See “Status” for who and when.',
  activated_by_itself:
    'This revision was activated automatically in the meantime. None of the licenses you selected was removed.',
  undo_not_active: 'You can undo only the revision that is in force, and only if another one was in force before it.',
  undo_done: 'Its activation has already been undone; the revision is waiting again.',
  undo_superseded: 'A newer revision has arrived since then. Activate that one or have it replaced.',
  undo_over: 'An activation can be undone once, within 24 hours, and only if a person activated it.',
  undo_withdrawn: 'This revision withdraws the previous one, which therefore cannot come back.',
  undo_expired: 'The previous revision has expired in the meantime.',
  revision_not_yet_valid: 'This revision is valid from a later day and will be activated automatically then.',
  history_without_names: 'Your account keeps its history without names, so it does not show who worked when.',
  plan_without_names: 'Your account shows the seating plan without names.',
  no_trial: 'No trial is in force, so there is nothing to enter.',
  no_vendor_here:
    'This is your own installation, so it cannot contact the vendor. Use the contact on your contract or invoice.',
  never_activated: 'This person has not activated their access yet. Only a suspension can be lifted here.',
  yourself: 'You cannot suspend or delete yourself. Ask another administrator.',
  nothing_proposed: 'Start again: the key for your app was shown too long ago, or not at all.',
  no_second_factor: 'You have no second factor. Set one up first.',
  own_second_factor: 'Turn off your own second factor under “My account”, with your password and a code.',
  own_email: 'Change your own e-mail address under “My account”, with your password.',
  email_of_company:
    'You sign in through your company, so only an administrator of your account can change your e-mail address here.',
  email_of_directory: 'Your company’s directory manages this address. Change it there.',
  email_of_inactive:
    'Invited or suspended people cannot confirm a new address. Delete the invitation and invite the right address, or lift the suspension first.',
  email_shut_out:
    'Enterprise Sign-In is enforced, and the domain of this address is not verified, so nobody could sign in with it. Use an address in a verified domain.',
  last_domain: 'This is the last verified domain, and people use it to sign in. Turn off Enterprise Sign-In first.',
  provider_in_use:
    'People sign in through this provider. Turn it off first. You can change its certificates and secrets without that.',
  other_provider: 'Another identity provider is turned on. Turn that one off first.',
  no_settings: 'This identity provider has no settings yet. Enter them first.',
  no_domain: 'No e-mail domain is verified yet. Verify one first.',
  not_tested: 'No test has succeeded since the settings were changed. Run a test first.',
  vendor_needs_code:
    'The vendor’s people sign in with a password and a second factor. Company sign-in cannot replace that.',
  settings_of_superadmin:
    'A superadmin saved these settings, and people sign in with them. Only a superadmin can change them now, because administrators cannot sign in with any others.',
  not_set_by_superadmin:
    'Administrators can sign in only with settings that a superadmin has saved (for SAML, together with the certificate). Have a superadmin save them first, so that nobody is locked out.',
  break_glass_not_signed_in:
    'This superadmin has not signed in through the company yet. They must do so once, so that nobody is locked out.',
  break_glass:
    'Enterprise Sign-In is enforced, and this is the superadmin whose password still works. Choose another one first.',
  // domain_not_proved
  dns_missing:
    'There is no TXT record with this name yet. It can take a while until a new record is visible everywhere.',
  dns_other: 'There is a TXT record with this name, but it has a different value. Compare it with the one shown.',
  dns_silent: 'The domain’s DNS servers are not responding. Try again later.',
  file_missing: 'There is no file at this address, or it is empty.',
  file_other: 'There is a file at this address, but its content is different. Compare it with the one shown.',
  // provider_not_usable
  other_issuer:
    'The server at this address gives a different issuer. Copy the issuer exactly as the provider shows it.',
  no_provider_document:
    'There is no OpenID provider at this address: its document (/.well-known/openid-configuration) cannot be read.',
  metadata_malformed: 'This is not a SAML metadata document. Load the file as the provider offers it.',
  metadata_no_provider: 'The document describes no identity provider.',
  metadata_several: 'The document describes several identity providers. Load a document with yours only.',
  metadata_no_redirect: 'The document has no address for sign-in by HTTP-Redirect, which is required.',
  metadata_no_certificate: 'The document contains no certificate (RSA, at least 2048 bits) to verify signatures with.',
  outside_forbidden_address:
    'The address leads into a private network. The operator of Sitzplan can allow it (SITZPLAN_ALLOWED_NETWORKS).',
  outside_not_https: 'The address must start with https://.',
  outside_foreign_redirect: 'The server at this address redirects to another one. Enter the address it redirects to.',
  outside_too_large: 'The server’s answer is too large.',
  outside_too_slow: 'The server takes too long to answer.',
  outside_unreachable: 'The server cannot be reached or answers with an error.',
  second_factor_first: 'Set up your own second factor first, under “My account”: you would need it, too.',
  second_factor_needed:
    'Your account requires a second factor. To change phones, set up a new one, which replaces this one.',
  no_way_in:
    'Enterprise Sign-In is enforced, and the domain of this address is not verified, so nobody can sign in with it. An administrator can verify the domain first.',
  already_active: 'This access is already active. Sign in.',
  has_superadmin: 'Someone is already active there as superadmin and can invite others.',
  active_elsewhere: 'You are a user of another organization. Sign in there, then accept or decline this invitation.',
  restored_already: 'This has already been restored.',
  suspension_first: 'This person is suspended. Lift the suspension first.',
  not_billed_by_queues: 'This product is not billed by queues. The vendor decides that in the catalog.',
  no_queue_product: 'Your vendor has no product that is billed by queues, so you cannot add any.',
  queue_product_not_owned:
    'Your account has no licenses for this queue’s product, so the people in it would wait in vain. Order licenses under “Products” or ask your vendor.',
  still_owned: 'An account owns licenses of a kind or resource that you want to take out of the catalog.',
  has_prices: 'Products have prices in the current currency. Remove the prices first, then change the currency.',
  still_brought:
    'A plan includes licenses of a kind or resource that you want to take out of the catalog. Change the plan first.',
  feed_unauthorized:
    'The vendor’s feed does not accept this token (SITZPLAN_FEED_TOKEN). Ask the vendor for a new one.',
  feed_error: 'The vendor’s feed answered with an error. It will be asked again automatically.',
  feed_not_understood: 'The feed’s answer is neither a license nor a list of documents. Check SITZPLAN_LICENSE_FEED.',
  no_signing_key: 'The vendor has no signing key in use. Create one, or choose an existing one.',
  key_signs: 'This key signs now. Choose another one to sign first.',
  key_retired: 'This key is retired and no longer signs anything. Create a new one.',
  key_revoked: 'This key is revoked: nothing it signed is accepted anymore. Create a new one.',
  key_elsewhere: 'The private key is in a file that this server was not started with.',
  key_in_file:
    'The signing key is in the file named by SITZPLAN_SIGNING_KEY. The people who run the server can change it there.',
  token_replaced: 'This token has expired or has been replaced. Create a new one, or replace the newer one.',
  // kept_by_directory
  directory_names: 'Its name comes from the directory. Rename it there; the next sync brings the new name.',
  directory_connected:
    'As long as a provisioning token is valid, the directory keeps sending members to this group. Take the group out of provisioning there. If the directory is no longer connected, delete the token first.',
  // membership_kept
  by_directory: 'The directory has put this person into the group. Take them out of it there.',
  by_rule: 'A group rule assigns this group. Change the rule, or take the person out of the rule’s group.',
  // import_unreadable
  import_empty: 'It is empty.',
  import_binary: 'It does not contain text. Save the table as a CSV file and upload that.',
  import_workbook: 'It is an Excel workbook. In Excel, choose “Save as” and “CSV UTF-8”, then upload that file.',
  import_no_email:
    'No column is named “E-mail”. The first line must name the columns; download the example file to see how.',
  import_no_lines: 'It contains only a header.',
  import_column_twice: 'Two columns have the same name: “{column}”. Delete one of them.',
  import_many_columns: 'It has more than {limit} columns.',
  import_many_lines: 'It has more than {limit} lines. Split it into several files.',
  import_long_line: 'A line has more than {limit} characters. A closing quotation mark is probably missing somewhere.',
  import_open_quote: 'A cell starts with a quotation mark that is never closed.',
  // wrong_state
  import_not_checked: 'The lines are still being checked, or the import has already been started.',
  import_not_running: 'The import is not running.',
  import_is_running: 'The import is running. Stop it first.',
} as const
