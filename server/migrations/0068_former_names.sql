-- Whoever is erased is to go from all that names them, also by an address or a name of before.

create table former_names (
  account_id uuid not null,
  user_id uuid not null,
  name text not null,
  until timestamptz not null default date_trunc('milliseconds', now()),
  primary key (account_id, user_id, name),
  foreign key (account_id, user_id) references users (account_id, id)
);
create index former_names_by_age on former_names (until);
comment on table former_names is 'Addresses that were somebody''s, and what the directory called them, for 90 days: calls and files name them so, and go with them.';

create function keep_former_address() returns trigger language plpgsql as $$
begin
  insert into former_names (account_id, user_id, name)
  values (old.account_id, old.id, old.email)
      on conflict (account_id, user_id, name) do update
     set until = excluded.until;
  return null;
end $$;
create trigger users_renamed
  after update of email on users
  for each row when (old.email <> new.email)
  execute function keep_former_address();

create function keep_former_names() returns trigger language plpgsql as $$
begin
  insert into former_names (account_id, user_id, name)
  select distinct old.account_id, old.user_id, name
    from unnest(array[old.user_name, old.external_id] || old.addresses) as name
   where name is not null
     and name <> all(array_remove(array[new.user_name, new.external_id] || new.addresses, null))
      on conflict (account_id, user_id, name) do update
     set until = excluded.until;
  return null;
end $$;
create trigger directory_users_renamed
  after update of user_name, external_id, addresses on directory_users
  for each row when (old.user_name <> new.user_name
                     or old.external_id is distinct from new.external_id
                     or old.addresses <> new.addresses)
  execute function keep_former_names();
create trigger directory_users_let_go
  after delete on directory_users
  for each row execute function keep_former_names();

alter table provisioning_calls add column people uuid[] not null default '{}';
comment on column provisioning_calls.people is 'Whom the answer was about, where a filter found them or a bulk changed them: the call goes with each of them.';

create index import_lines_refused on import_lines (account_id) where outcome = 'error' and user_id is null;
