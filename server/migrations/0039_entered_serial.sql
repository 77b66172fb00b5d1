-- Whoever has a trial and buys enters the serial number and owner that they got from the vendor.

alter table accounts
  add column entered_serial text,
  add column entered_owner text,
  add column serial_entered_at timestamptz,
  add constraint accounts_entered_check
    check (num_nulls(entered_serial, entered_owner, serial_entered_at) in (0, 3));
comment on column accounts.entered_serial is 'What a license may have beside its serial, in a customer''s own installation: a bought one that follows a trial.';
comment on column accounts.entered_owner is 'The owner entered with it, for whoever issues the license.';
