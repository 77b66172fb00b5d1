-- What still named somebody, or told that they wanted to work, after it should have been forgotten.

-- Who asked for a seat stood in the event itself, which is kept for good. Now it stands beside it, and is forgotten with
-- whose session was ended.
update audit_details d
   set before = case when d.target_name is not null
                     then jsonb_build_object('user', jsonb_build_object('id', e.target_id, 'email', d.target_name))
                 end,
       actor_name = case when e.actor_kind <> 'user' then d.actor_name end
  from audit_events e
 where e.action = 'help.requested'
   and e.target_kind = 'user'
   and d.account_id = e.account_id
   and d.id = e.id
   and d.at = e.at;
update audit_events
   set actor_id = case when actor_kind <> 'user' then actor_id end,
       target_kind = 'help_request',
       target_id = null
 where action = 'help.requested'
   and target_kind = 'user';

-- What was searched for is often a name.
update audit_details d
   set after = d.after - 'search' || '{"bySearch": true}'
  from audit_events e
 where e.action = 'users.exported'
   and d.account_id = e.account_id
   and d.id = e.id
   and d.at = e.at
   and d.after ->> 'search' <> '';

-- What outlived people who are erased already.
create temporary table erased on commit drop as
select account_id, id
  from users
 where status = 'deleted'
   and email = 'deleted-' || id || '@user.invalid';
delete from invitations i using erased u where i.account_id = u.account_id and i.user_id = u.id;
update invitations i set invited_by = null from erased u where i.account_id = u.account_id and i.invited_by = u.id;
delete from one_time_tokens t using erased u where t.account_id = u.account_id and t.user_id = u.id;
update accounts a set billing_user_id = null from erased u where a.id = u.account_id and a.billing_user_id = u.id;

-- Forgotten in time from now on, and found by their age for that.
create index audit_details_with_outside_contact on audit_details (account_id, at)
  where coalesce(before -> 'billingContact' ->> 'email', after -> 'billingContact' ->> 'email') is not null;
create index proposed_second_factors_old on proposed_second_factors (expires_at);
