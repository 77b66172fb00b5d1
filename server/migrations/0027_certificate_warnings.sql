-- Administrators are told by mail before the certificates of their company's sign-in expire.

alter table identity_providers add column certificate_told_days integer;
comment on column identity_providers.certificate_told_days is 'At how many days before the last of its certificates expires the administrators were told last; null: not yet.';
