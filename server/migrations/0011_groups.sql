-- Groups of users.

create table groups (
  account_id uuid not null references accounts (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  folded_name text collate "C" not null generated always as (folded(name)) stored,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  constraint groups_name_once unique (account_id, folded_name)
);
comment on table groups is 'Groups of an account''s users: to find them, to change several at once, and to say over whom a manager manages.';
comment on column groups.folded_name is 'Names are told apart, and sorted, without case and accents.';

create table group_members (
  account_id uuid not null,
  group_id uuid not null,
  user_id uuid not null,
  since timestamptz not null default now(),
  primary key (account_id, group_id, user_id),
  foreign key (account_id, group_id) references groups (account_id, id),
  foreign key (account_id, user_id) references users (account_id, id)
);
comment on table group_members is 'One row for each member of a group, however they came into it.';
create index group_members_of_user on group_members (account_id, user_id);

-- Whoever deletes a group looks for the managers that are limited to it.
create index users_limited_managers on users (account_id, id) where manager_groups <> '{}';
