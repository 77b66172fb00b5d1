-- The vendor's product names people by e-mail address alone. Those who have activated are found by users_active_email;
-- those who were only invited were found by reading every user.
create index users_invited_email on users (email) where status <> 'deleted' and activated_at is null;
