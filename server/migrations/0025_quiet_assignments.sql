-- What was given without a word is completed without one; what people hold who were never (or not again) invited lapses.

alter table assignments
  add column is_quiet boolean not null default false;
comment on column assignments.is_quiet is 'Given without telling the person: nor is a wish told that is met later.';

create index users_invited on users (account_id, id) where status = 'invited';
