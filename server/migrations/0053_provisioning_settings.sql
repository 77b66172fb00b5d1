-- How an account wants its directory (SCIM) to keep people.

create table provisioning_settings (
  account_id uuid primary key references accounts (id),
  match text not null default 'none' check (match in ('none', 'email')),
  hold_percent integer not null default 20 check (hold_percent between 1 and 100),
  send_invitations boolean not null default false
);
comment on table provisioning_settings is 'How an account''s directory keeps people. No row: as the columns begin.';
comment on column provisioning_settings.match is 'Whom the directory may take over of the people it has not created. email: who has the same address.';
comment on column provisioning_settings.hold_percent is 'When more than so many of the people the directory keeps would lose something, it is held until somebody confirms it. 100: never.';
comment on column provisioning_settings.send_invitations is 'New people are invited by mail. Without, they come by the company''s sign-in.';
