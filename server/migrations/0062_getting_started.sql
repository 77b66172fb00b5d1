-- First steps of an account on its overview, for whom it does not want them shown.

create table guides_put_away (
  account_id uuid primary key references accounts (id)
);
comment on table guides_put_away is 'Accounts that put away the first steps on their overview. What is done of these is told by everything else.';
