-- A customer's own installation tells the vendor's feed which one it is, so that copies of it show up there.

alter table own_installation
  add column installation_id uuid not null default gen_random_uuid(),
  add column feed_state uuid,
  add column feed_states_sent uuid[] not null default '{}';
comment on column own_installation.installation_id is 'Told to the vendor''s feed; a copy of the database has the same.';
comment on column own_installation.feed_state is 'The state that the feed was told with the last answered fetch.';
comment on column own_installation.feed_states_sent is 'States that were sent since, and may have arrived.';

create table license_installations (
  account_id uuid not null references accounts (id),
  id uuid not null,
  state uuid not null,
  first_read_at timestamptz not null default date_trunc('minute', now()),
  read_at timestamptz not null default date_trunc('minute', now()),
  copies integer not null default 0,
  copied_at timestamptz,
  primary key (account_id, id)
);
comment on table license_installations is 'At the vendor: the installations that read an account''s feed.';
comment on column license_installations.state is 'What it said last that it is in. Who comes next from another one than this is a copy, or was restored from a backup.';
comment on column license_installations.copies is 'How often somebody came from another state.';
