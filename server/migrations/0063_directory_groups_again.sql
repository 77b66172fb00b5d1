-- A directory's group has another version when a member leaves the directory or returns, and one that the directory has let
-- go of is known to it again.

create table directory_group_turns (
  account_id uuid not null,
  group_id uuid not null,
  at timestamptz not null default date_trunc('milliseconds', now()),
  foreign key (account_id, group_id) references directory_groups (account_id, group_id) on delete cascade
);
create index directory_group_turns_of_group on directory_group_turns (account_id, group_id);
comment on table directory_group_turns is 'Members of a directory''s group who have left the directory or come back to it: each is one more version of the group. Beside it, so that whoever goes waits for nobody who changes the group; added to its version with its next change.';

create function turn_groups_of_person() returns trigger language plpgsql as $$
begin
  insert into directory_group_turns (account_id, group_id)
  select d.account_id, d.group_id
    from group_members m
    join directory_groups d on d.account_id = m.account_id and d.group_id = m.group_id
   where m.account_id = new.account_id
     and m.user_id = new.user_id
     and m.source = 'directory'
   order by d.group_id
     -- In the order of whoever deletes the group; one that is gone by then has no turns.
     for update of m for key share of d;
  return null;
end $$;
comment on function turn_groups_of_person is 'Trigger: the groups of whoever leaves the directory, or returns, have another version.';
create trigger directory_users_turned after update of left_at on directory_users
  for each row when ((old.left_at is null) <> (new.left_at is null))
  execute function turn_groups_of_person();

alter table groups add column was_directory boolean not null default false;
comment on column groups.was_directory is 'The directory kept the group and has let go of it: it may take it up again by its name.';
