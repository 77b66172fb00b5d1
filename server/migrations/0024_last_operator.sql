-- Whoever takes a superadmin away locks all of them, so that the last one stays; the vendor's operators now too.
drop index users_superadmins;
create index users_indispensable on users (account_id, id) where role in ('superadmin', 'operator');
