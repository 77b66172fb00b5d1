-- What was held of somebody goes with them from now on.
delete from held_changes h
 using users u
 where u.account_id = h.account_id
   and u.id = h.user_id
   and u.status = 'deleted';
