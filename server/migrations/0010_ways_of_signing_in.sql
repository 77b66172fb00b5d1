-- How somebody signed in, so that what is asked of one way (the company's sign-in enforced, a password changed) can end
-- the sign-ins of another.

alter table sign_ins
  add column way text not null default 'password' check (way in ('password', 'company'));
comment on column sign_ins.way is 'password: with Sitzplan''s own password. company: through the account''s identity provider.';
