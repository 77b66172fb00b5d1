-- People who are added at once do not wait for each other's commit to be counted: each session counts in one of eight parts.

alter table user_totals
  drop constraint user_totals_pkey,
  drop constraint user_totals_total_check,
  add column part integer not null default 0,
  add primary key (account_id, part);
alter table user_totals alter column part drop default;
comment on table user_totals is 'How many users an account has that are not deleted, as the sum of its parts: counting them for every first page would take as long as there are many. Kept by triggers, each session in a part of its own, which may fall below zero.';

alter table directory_user_totals
  drop constraint directory_user_totals_pkey,
  drop constraint directory_user_totals_total_check,
  add column part integer not null default 0,
  add primary key (account_id, part);
alter table directory_user_totals alter column part drop default;
comment on table directory_user_totals is 'How many people of an account its directory keeps, as the sum of its parts: counting them for every page would take as long as there are many. Kept by triggers, each session in a part of its own, which may fall below zero.';

create function part_of_totals() returns integer language sql stable as $$
  select pg_backend_pid() % 8
$$;
comment on function part_of_totals is 'Which part of a total this session counts in.';

create or replace function count_added_users() returns trigger language plpgsql as $$
begin
  insert into user_totals as t (account_id, part, total)
  select account_id, part_of_totals(), count(*) filter (where status <> 'deleted')
    from added
   group by account_id
   order by account_id
      on conflict (account_id, part) do update set total = t.total + excluded.total;
  return null;
end $$;
create or replace function count_changed_user() returns trigger language plpgsql as $$
begin
  insert into user_totals as t (account_id, part, total)
  values (new.account_id, part_of_totals(), case when new.status = 'deleted' then -1 else 1 end)
      on conflict (account_id, part) do update set total = t.total + excluded.total;
  return null;
end $$;

create or replace function count_people_of_directory() returns trigger language plpgsql as $$
begin
  insert into directory_user_totals as t (account_id, part, total)
  select account_id, part_of_totals(), count(*) filter (where left_at is null)
    from added
   group by account_id
   order by account_id
      on conflict (account_id, part) do update set total = t.total + excluded.total;
  return null;
end $$;
create or replace function count_person_who_left_or_returned() returns trigger language plpgsql as $$
begin
  insert into directory_user_totals as t (account_id, part, total)
  values (new.account_id, part_of_totals(), case when new.left_at is null then 1 else -1 end)
      on conflict (account_id, part) do update set total = t.total + excluded.total;
  return null;
end $$;
create or replace function count_person_forgotten() returns trigger language plpgsql as $$
begin
  insert into directory_user_totals as t (account_id, part, total)
  values (old.account_id, part_of_totals(), -1)
      on conflict (account_id, part) do update set total = t.total + excluded.total;
  return null;
end $$;
