-- What directories called last, so that a mistake in their set-up is found by looking.

create table provisioning_calls (
  account_id uuid not null references accounts (id),
  id uuid not null,
  number bigint not null generated always as identity,
  at timestamptz not null,
  token_id uuid not null,
  token_name text not null,
  method text not null,
  path text not null,
  query text,
  status integer not null,
  refused boolean not null,
  scim_type text,
  detail text,
  found integer,
  resource text,
  milliseconds integer not null,
  body text,
  primary key (account_id, id)
);
create unique index provisioning_calls_in_order on provisioning_calls (account_id, number);
create index provisioning_calls_refused on provisioning_calls (account_id, number) where refused;
create index provisioning_calls_by_age on provisioning_calls (at);
comment on table provisioning_calls is 'The last 100 calls of an account''s directory (SCIM), and the last 100 that were refused, for 14 days at most. Those of the last moment are lost when a server dies.';
comment on column provisioning_calls.token_id is 'The token may be deleted since.';
comment on column provisioning_calls.refused is 'A bulk is refused when one of its operations is.';
comment on column provisioning_calls.found is 'How many the answered list has in all.';
comment on column provisioning_calls.resource is 'What was made: its path, as the answer tells it.';
comment on column provisioning_calls.body is 'What was sent, without secrets, its beginning.';
