-- Whom the vendor reaches at a customer.

alter table accounts
  add column contact_name text check (contact_name <> '' and length(contact_name) <= 200),
  add column contact_email text check (length(contact_email) <= 254),
  add constraint accounts_contact_check check ((contact_name is null) = (contact_email is null));
comment on column accounts.contact_email is 'Of a customer: the vendor''s note of whom they reach there, seen by operators alone. It goes with the user whose address it is.';
