-- Group rules: who is in a group gets products, a role and further groups. What a rule gave is remembered where it was
-- given, so that leaving the group takes back exactly that.

create table group_rule_lists (
  account_id uuid primary key references accounts (id),
  version bigint not null default 0
);
comment on table group_rule_lists is 'One row for each account that ever had group rules: locked by whoever changes them.';
comment on column group_rule_lists.version is 'Grows with every change: of two editors who began at the same one wins.';

create table group_rules (
  account_id uuid not null references group_rule_lists (account_id),
  id uuid not null,
  position integer not null,
  is_fallback boolean not null,
  group_id uuid,
  group_name text check (length(group_name) between 1 and 256),
  gives_member boolean not null default false,
  role_id uuid,
  primary key (account_id, id),
  foreign key (account_id, group_id) references groups (account_id, id) on delete set null (group_id),
  foreign key (account_id, role_id) references roles (account_id, id) on delete set null (role_id),
  check (not (is_fallback and group_id is not null)),
  check (not (gives_member and role_id is not null))
);
create index group_rules_of_group on group_rules (account_id, group_id);
comment on table group_rules is 'What members of a group get, in order: the first rule wins where only one can.';
comment on column group_rules.is_fallback is 'For everybody the directory keeps who is in no group of another rule.';
comment on column group_rules.group_id is 'Null: the fallback, or the group is deleted since; then it is for nobody.';
comment on column group_rules.group_name is 'As it was when the rules were saved.';
comment on column group_rules.role_id is 'A role of the account''s own. Null, and not gives_member: the rule says nothing of roles.';

create table group_rule_products (
  account_id uuid not null,
  rule_id uuid not null,
  product_id uuid not null references products (id),
  kind text not null check (kind in ('named', 'concurrent')),
  primary key (account_id, rule_id, product_id),
  foreign key (account_id, rule_id) references group_rules (account_id, id) on delete cascade
);
comment on table group_rule_products is 'The products that a group rule gives.';

create table group_rule_groups (
  account_id uuid not null,
  rule_id uuid not null,
  group_id uuid not null,
  primary key (account_id, rule_id, group_id),
  foreign key (account_id, rule_id) references group_rules (account_id, id) on delete cascade,
  foreign key (account_id, group_id) references groups (account_id, id) on delete cascade
);
create index group_rule_groups_of_group on group_rule_groups (account_id, group_id);
comment on table group_rule_groups is 'The groups that a group rule gives; they make no other rule apply.';

alter table assignments
  add column by_hand boolean not null default true,
  add column rule_kind text check (rule_kind in ('named', 'concurrent')),
  add constraint assignments_given_by_somebody check (by_hand or rule_kind is not null);
create index assignments_by_rule on assignments (account_id, user_id) where rule_kind is not null;
comment on column assignments.by_hand is 'Somebody gave it, or a queue; no rule takes it away then.';
comment on column assignments.rule_kind is 'The kind in which a group rule gives it; null: no rule does.';

alter table users add column role_by_rule boolean not null default false;
create index users_with_roles_by_rule on users (account_id, id) where role_by_rule;
comment on column users.role_by_rule is 'A group rule gave the role, and takes it back.';

create table group_rule_work (
  account_id uuid not null,
  user_id uuid not null,
  asked bigint not null generated always as identity,
  not_before timestamptz not null default now(),
  by_directory boolean not null,
  primary key (account_id, user_id),
  foreign key (account_id, user_id) references users (account_id, id)
);
create index group_rule_work_in_order on group_rule_work (account_id, asked);
comment on table group_rule_work is 'People to whom the rules are to be applied, because of a change of theirs or of the rules. Written by triggers, too.';
comment on column group_rule_work.not_before is 'Later than asked: something still held back what is to be taken away.';
comment on column group_rule_work.by_directory is 'The directory''s change is among the causes: what they lose is counted, and held when it is too much.';

create function ask_rules_of_members() returns trigger language plpgsql as $$
begin
  insert into group_rule_work as w (account_id, user_id, by_directory)
  select c.account_id, c.user_id, bool_or(c.source = 'directory')
    from changed c
   where c.source <> 'rule'
     and exists (select from group_rules r where r.account_id = c.account_id and r.group_id = c.group_id)
   group by c.account_id, c.user_id
   order by c.user_id
      on conflict (account_id, user_id) do update
     set by_directory = w.by_directory or excluded.by_directory,
         not_before = now();
  return null;
end $$;
comment on function ask_rules_of_members is 'Trigger: whoever comes into a group of a rule, or leaves it, is looked at, whichever way it came about.';
create trigger group_members_added after insert on group_members
  referencing new table as changed for each statement execute function ask_rules_of_members();
create trigger group_members_removed after delete on group_members
  referencing old table as changed for each statement execute function ask_rules_of_members();

create function ask_rules_of_returned() returns trigger language plpgsql as $$
begin
  insert into group_rule_work as w (account_id, user_id, by_directory)
  select new.account_id, new.id, false
   where exists (select from group_rules r where r.account_id = new.account_id)
      on conflict (account_id, user_id) do update
     set not_before = now();
  return null;
end $$;
comment on function ask_rules_of_returned is 'Trigger: whoever is brought back, or whose suspension is lifted, is looked at.';
create trigger users_returned after update of status on users
  for each row when (old.status in ('deleted', 'suspended') and new.status in ('active', 'invited'))
  execute function ask_rules_of_returned();

create function ask_rules_of_kept() returns trigger language plpgsql as $$
begin
  insert into group_rule_work as w (account_id, user_id, by_directory)
  select new.account_id, new.user_id, true
   where exists (select from group_rules r where r.account_id = new.account_id and r.is_fallback)
      on conflict (account_id, user_id) do update
     set by_directory = true,
         not_before = now();
  return null;
end $$;
comment on function ask_rules_of_kept is 'Trigger: the fallback is for everybody the directory keeps, and for nobody whom it has let go.';
create trigger directory_users_kept after insert on directory_users
  for each row execute function ask_rules_of_kept();
create trigger directory_users_left after update of left_at on directory_users
  for each row when (old.left_at is distinct from new.left_at) execute function ask_rules_of_kept();

create table held_changes (
  account_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  what text not null check (what in ('rules', 'suspend', 'delete')),
  held_at timestamptz not null default date_trunc('milliseconds', now()),
  decision text check (decision in ('confirmed', 'discarded')),
  primary key (account_id, id),
  constraint held_changes_once unique (account_id, user_id, what),
  foreign key (account_id, user_id) references users (account_id, id)
);
comment on table held_changes is 'What the directory''s changes would have taken away beyond the account''s limit: it waits until an administrator decides.';
comment on column held_changes.what is 'rules: what group rules gave. suspend: the person''s access. delete: the person.';
comment on column held_changes.decision is 'Null: to be decided. Otherwise it is being carried out, and the row goes then.';

create table directory_losses (
  account_id uuid not null,
  user_id uuid not null,
  at timestamptz not null default now(),
  primary key (account_id, user_id),
  foreign key (account_id, user_id) references users (account_id, id)
);
create index directory_losses_by_time on directory_losses (account_id, at);
comment on table directory_losses is 'Who lost something by the directory within the last hour: counted to hold what is too much. Older rows go with the next.';
