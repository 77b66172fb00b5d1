-- Whoever is in a group may be in it by several sources: put in by an administrator, by the directory, by a group rule.
-- Each source takes back its own alone.

alter table group_members
  add column source text not null default 'direct' check (source in ('direct', 'directory', 'rule'));
alter table group_members
  drop constraint group_members_pkey,
  add primary key (account_id, group_id, user_id, source);
comment on table group_members is 'One row for each source by which somebody is a member of a group: people are counted once.';
comment on column group_members.source is 'direct: put in by an administrator. directory: by the directory (SCIM). rule: given by a group rule.';

create table directory_groups (
  account_id uuid not null,
  group_id uuid not null,
  external_id text check (length(external_id) between 1 and 1000),
  version bigint not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  modified_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (account_id, group_id),
  foreign key (account_id, group_id) references groups (account_id, id) on delete cascade
);
create unique index directory_groups_external_id_once on directory_groups (account_id, lower(external_id));
comment on table directory_groups is 'The groups that the account''s directory keeps, made or taken over by it (SCIM): their names are the directory''s.';
comment on column directory_groups.external_id is 'The directory''s own id. Two that differ by case alone would be taken for each other by somebody.';
comment on column directory_groups.version is 'Grows with every change that the directory could see: the ETag.';
