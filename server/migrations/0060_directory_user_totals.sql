-- How many people a directory keeps, known without counting them.

create table directory_user_totals (
  account_id uuid primary key references accounts (id),
  total bigint not null check (total >= 0)
);
comment on table directory_user_totals is 'How many people of an account its directory keeps: counting them for every page would take as long as there are many. Kept by triggers.';

create function count_people_of_directory() returns trigger language plpgsql as $$
begin
  insert into directory_user_totals as t (account_id, total)
  select account_id, count(*) filter (where left_at is null)
    from added
   group by account_id
   order by account_id
      on conflict (account_id) do update set total = t.total + excluded.total;
  return null;
end $$;
create function count_person_who_left_or_returned() returns trigger language plpgsql as $$
begin
  update directory_user_totals
     set total = total + case when new.left_at is null then 1 else -1 end
   where account_id = new.account_id;
  return null;
end $$;
create function count_person_forgotten() returns trigger language plpgsql as $$
begin
  update directory_user_totals set total = total - 1 where account_id = old.account_id;
  return null;
end $$;
comment on function count_people_of_directory is 'Trigger: adds people who came to directory_user_totals, account by account.';
comment on function count_person_who_left_or_returned is 'Trigger: counts a person out who leaves the directory, and in again.';
comment on function count_person_forgotten is 'Trigger: counts a person out of whom nothing is kept any more.';

create trigger directory_users_added after insert on directory_users
  referencing new table as added
  for each statement execute function count_people_of_directory();
create trigger directory_users_changed after update of left_at on directory_users
  for each row when ((old.left_at is null) <> (new.left_at is null))
  execute function count_person_who_left_or_returned();
create trigger directory_users_removed after delete on directory_users
  for each row when (old.left_at is null)
  execute function count_person_forgotten();

insert into directory_user_totals (account_id, total)
select account_id, count(*) from directory_users where left_at is null group by account_id;
