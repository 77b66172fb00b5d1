-- An account may require a second factor of everybody who signs in with a password.

alter table accounts
  add column second_factor_required boolean not null default false;
comment on column accounts.second_factor_required is 'Whoever signs in with a password and has no second factor may only set one up. The vendor''s people always need one, whatever stands here.';
