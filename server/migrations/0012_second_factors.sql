-- The second factor of people who sign in with a password: a secret shared with their authenticator app (TOTP, RFC 6238),
-- and recovery codes for the day on which the phone is gone.

create table second_factors (
  account_id uuid not null,
  user_id uuid not null,
  secret bytea not null,
  last_step bigint not null,
  confirmed_at timestamptz not null default now(),
  primary key (account_id, user_id),
  foreign key (account_id, user_id) references users (account_id, id)
);
comment on table second_factors is 'Who has a second factor: signing in with the password asks these people for a code.';
comment on column second_factors.secret is 'The TOTP secret, sealed under SITZPLAN_SECRET for this user alone.';
comment on column second_factors.last_step is 'The 30-second step of the last code that was accepted. It and older ones are spent: a code works once.';

create table proposed_second_factors (
  account_id uuid not null,
  user_id uuid not null,
  secret bytea not null,
  expires_at timestamptz not null,
  primary key (account_id, user_id),
  foreign key (account_id, user_id) references users (account_id, id)
);
comment on table proposed_second_factors is 'Secrets shown to people who are setting up a second factor. None counts before a code made from it has come back.';

create table recovery_codes (
  account_id uuid not null,
  user_id uuid not null,
  code_hash bytea not null,
  primary key (account_id, user_id, code_hash),
  foreign key (account_id, user_id) references second_factors (account_id, user_id) on delete cascade
);
comment on table recovery_codes is 'Codes that stand in for one of the authenticator app, once each: a used one is deleted.';
comment on column recovery_codes.code_hash is 'HMAC-SHA-256 of user and code under a key derived from SITZPLAN_SECRET: a code is short enough to be typed, and so to be guessed from a bare digest.';
