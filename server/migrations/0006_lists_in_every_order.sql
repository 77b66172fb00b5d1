-- Lists that stay fast in every order, and the log by what was done.

-- A page is one range of one of these, read forwards or backwards; the last column but one breaks ties by name.
create index users_by_email on users (account_id, (email collate "C"), id) where status <> 'deleted';
create index users_by_status on users (account_id, status, sort_name, id) where status <> 'deleted';

-- Roles stand in the order of what they may do, not of the alphabet.
create function role_rank(role text) returns smallint language sql immutable strict parallel safe as $$
  select (case role when 'superadmin' then 1 when 'admin' then 2 when 'manager' then 3 when 'member' then 4 else 5 end)::smallint
$$;
comment on function role_rank is 'Order of the system roles in lists, those who may do most first.';
create index users_by_role on users (account_id, role_rank(role), sort_name, id) where status <> 'deleted';

-- Who never signed in comes last in both directions, so there is one index for each.
create index users_by_sign_in on users (account_id, coalesce(last_sign_in_at, 'infinity'), sort_name, id)
  where status <> 'deleted';
create index users_by_sign_in_backwards on users (account_id, coalesce(last_sign_in_at, '-infinity'), sort_name, id)
  where status <> 'deleted';

create index audit_events_by_action on audit_events (account_id, action, at desc, number desc);

create index help_requests_newest on help_requests (account_id, at desc, id desc);
