-- Customers with an installation of their own: the vendor's feed for each of them, and, at the customer, what is known of it.

alter table products add column changed_at timestamptz not null default now();
comment on column products.changed_at is 'The latest of these is the version of the catalogue that customers with an installation of their own are given.';

create table license_feed_tokens (
  account_id uuid primary key references accounts (id),
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  read_at timestamptz
);
comment on table license_feed_tokens is 'At the vendor: with what a customer''s own installation reads its license; one for each account, shown once.';
comment on column license_feed_tokens.token_hash is 'SHA-256 of the token.';
comment on column license_feed_tokens.read_at is 'When it was used last, to the minute.';

create table own_installation (
  account_id uuid primary key references accounts (id),
  catalog_version bigint,
  etag text,
  next_fetch_at timestamptz not null default now(),
  attempted_at timestamptz,
  succeeded_at timestamptz,
  fault text,
  failures integer not null default 0
);
comment on table own_installation is 'At a customer: this installation belongs to one account, whose license comes from the vendor''s feed or from files. One row there, none at a vendor.';
comment on column own_installation.catalog_version is 'Of the catalogue received last, in milliseconds since 1970; an older one is refused.';
comment on column own_installation.etag is 'Of the last good answer of the feed.';
comment on column own_installation.fault is 'Why the last attempt failed; null: it did not.';
comment on column own_installation.failures is 'How many attempts in a row have failed: the more, the longer the rest.';
