-- A directory whose token was ended goes on calling: its calls, which are refused, are to be seen by its account.

create table ended_directory_tokens (
  account_id uuid not null references accounts (id),
  id uuid not null,
  name text not null,
  token_hash bytea not null unique,
  ended_at timestamptz not null default now(),
  primary key (account_id, id)
);
create index ended_directory_tokens_by_age on ended_directory_tokens (ended_at);
comment on table ended_directory_tokens is 'Tokens of directories (SCIM) that were deleted, for 90 days: they open nothing, but tell whose calls still come with one.';
