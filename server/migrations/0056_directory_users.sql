-- People whom the account's directory (Entra ID, Okta …) keeps by SCIM.

create table directory_users (
  account_id uuid not null,
  user_id uuid not null,
  user_name text not null check (length(user_name) between 1 and 320),
  external_id text check (length(external_id) between 1 and 500),
  attributes jsonb not null default '{}',
  addresses text[] not null default '{}',
  version bigint not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  modified_at timestamptz not null default date_trunc('milliseconds', now()),
  left_at timestamptz,
  primary key (account_id, user_id),
  foreign key (account_id, user_id) references users (account_id, id)
);
create unique index directory_users_user_name_once on directory_users (account_id, lower(user_name)) where left_at is null;
create unique index directory_users_external_id_once on directory_users (account_id, lower(external_id))
  where left_at is null;
create index directory_users_by_external_id on directory_users (account_id, external_id) where left_at is null;
create index directory_users_in_order on directory_users (account_id, user_id) where left_at is null;
create index directory_users_addresses on directory_users using gin (addresses) where left_at is null;
create index directory_users_left on directory_users (account_id, lower(user_name)) where left_at is not null;
comment on table directory_users is 'What only the directory knows of a person it has made or taken over (SCIM). People without a row are not there for it.';
comment on column directory_users.user_name is 'What the directory calls the person, mostly an address.';
comment on column directory_users.external_id is 'The directory''s own id. Two that differ by case alone would be taken for each other by somebody.';
comment on column directory_users.attributes is 'SCIM attributes that have no column, by their names in the schema.';
comment on column directory_users.addresses is 'All e-mail addresses, in lower case: what a filter looks for.';
comment on column directory_users.version is 'Grows with every change by the directory.';
comment on column directory_users.left_at is 'Deleted since: not there for the directory, but known again when it sends the same name within 30 days.';

-- Names of groups in directories are up to 256 characters long.
alter table groups
  drop constraint groups_name_check,
  add constraint groups_name_check check (length(name) between 1 and 256);
