-- Who gets the mails about orders, and a person's own history found without reading everybody's.

alter table accounts
  add column billing_user_id uuid,
  add column billing_name text check (billing_name <> '' and length(billing_name) <= 200),
  add column billing_email text check (length(billing_email) <= 254),
  add foreign key (id, billing_user_id) references users (account_id, id),
  add check ((billing_name is null) = (billing_email is null)),
  add check (billing_user_id is null or billing_email is null);
comment on column accounts.billing_user_id is 'Who gets the mails about orders and statements: a user of the account. One that is deleted since counts as nobody.';
comment on column accounts.billing_name is 'The same, of somebody who is no user of the account.';

create index seat_journal_of_person on seat_journal (person);
