-- Lists of people that stay fast with a hundred thousand of them, and an audit log that is found by person.

-- Folding happens in SQL and not in the server, so that whoever writes a name, it is found and sorted alike. It
-- needs no extension (unaccent, pg_trgm) and no collation that one PostgreSQL has and another lacks.
create function folded(value text) returns text language sql immutable strict parallel safe as $$
  select translate(replace(lower(normalize(value, nfkc)), 'ß', 'ss'),
    'àáâãäåāąçćčďèéêëēęěìíîïłñńňòóôõöøōőřśšťùúûüūůűýÿźżž',
    'aaaaaaaacccdeeeeeeeiiiilnnnoooooooorsstuuuuuuuyyzzz')
$$;
comment on function folded is 'Lower case without the accents of European languages: Müller and MULLER are found as muller.';

alter table users
  add column sort_name text collate "C" not null
    generated always as (folded(family_name) || chr(1) || folded(given_name)) stored,
  add column search_text text not null
    generated always as (folded(given_name || ' ' || family_name || ' ' || email)) stored;
comment on column users.sort_name is 'Order of lists: family name, given name.';
comment on column users.search_text is 'What the search of the users page looks through. Read in full by a search, some 40 ms for 100,000 users: an index on parts of words would need an extension.';

drop index users_by_name;
create index users_in_order on users (account_id, sort_name, id) where status <> 'deleted';
create index users_superadmins on users (account_id, id) where role = 'superadmin';

-- Who was invited and then suspended never was active, so the address may be active elsewhere.
drop index users_active_email;
create unique index users_active_email on users (email)
  where status in ('active', 'suspended') and activated_at is not null;

create table user_totals (
  account_id uuid primary key references accounts (id),
  total bigint not null check (total >= 0)
);
comment on table user_totals is 'How many users an account has that are not deleted: counting them for every first page would take as long as there are many. Kept by triggers.';

create function count_added_users() returns trigger language plpgsql as $$
begin
  insert into user_totals as t (account_id, total)
  select account_id, count(*) filter (where status <> 'deleted')
    from added
   group by account_id
   order by account_id
      on conflict (account_id) do update set total = t.total + excluded.total;
  return null;
end $$;

create function count_changed_user() returns trigger language plpgsql as $$
begin
  update user_totals
     set total = total + case when new.status = 'deleted' then -1 else 1 end
   where account_id = new.account_id;
  return null;
end $$;

comment on function count_added_users is 'Trigger: adds new users to user_totals, account by account.';
comment on function count_changed_user is 'Trigger: counts a user out who is deleted, and in again.';

create trigger users_added after insert on users
  referencing new table as added
  for each statement execute function count_added_users();
create trigger users_changed after update of status on users
  for each row when ((old.status = 'deleted') <> (new.status = 'deleted'))
  execute function count_changed_user();

insert into user_totals (account_id, total)
select account_id, count(*) filter (where status <> 'deleted')
  from users
 group by account_id;

create index audit_events_by_actor on audit_events (account_id, actor_id, at desc, number desc);
create index audit_events_by_target on audit_events (account_id, target_id, at desc, number desc);
create index audit_details_by_owner on audit_details (account_id, (before -> 'user' ->> 'id'))
  where before -> 'user' ->> 'id' is not null;

create index sign_in_failures_old on sign_in_failures (at);
create index tokens_of_user on tokens (account_id, user_id);
create index tokens_expired on tokens (expires_at) where expires_at is not null;
