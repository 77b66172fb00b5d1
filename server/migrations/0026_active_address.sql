-- Whoever is suspended in one account may work in another one: the address is theirs again to be active with elsewhere.

drop index users_active_email;
create unique index users_active_email on users (email)
  where status = 'active' and activated_at is not null;
create index users_suspended_email on users (email)
  where status = 'suspended' and activated_at is not null;
