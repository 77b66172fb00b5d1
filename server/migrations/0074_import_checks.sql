-- A check of a file whose server dies is begun anew by another one.

alter table imports add column checking_at timestamptz;
create index imports_checking on imports (account_id, id) where state = 'checking';
comment on column imports.checking_at is 'When lines were last looked through; null: they are still being kept.';
