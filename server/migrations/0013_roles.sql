-- Roles that an account makes for itself.

create table roles (
  account_id uuid not null references accounts (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  folded_name text collate "C" not null generated always as (folded(name)) stored,
  permissions text[] not null,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  constraint roles_name_once unique (account_id, folded_name)
);
comment on table roles is 'Custom roles of an account: names for some of the permissions. The system roles stand in the code.';

alter table users
  add column role_id uuid,
  drop constraint users_role_check,
  add constraint users_role_check check (role in ('superadmin', 'admin', 'manager', 'member', 'operator', 'custom')),
  add constraint users_custom_role_check check ((role = 'custom') = (role_id is not null)),
  add foreign key (account_id, role_id) references roles (account_id, id);
comment on column users.role is 'System role, or custom: the one in role_id. operator exists in the vendor''s account only.';
comment on column users.role_id is 'A role in use is not deleted: this key forbids it.';
create index users_of_role on users (account_id, role_id) where role_id is not null;

-- Who has a custom role may do more than a member.
drop index users_by_role;
create or replace function role_rank(role text) returns smallint language sql immutable strict parallel safe as $$
  select (case role when 'superadmin' then 1 when 'admin' then 2 when 'manager' then 3 when 'custom' then 4
          when 'member' then 5 else 6 end)::smallint
$$;
comment on function role_rank is 'Order of the roles in lists, those who may do most first.';
create index users_by_role on users (account_id, role_rank(role), sort_name, id) where status <> 'deleted';
