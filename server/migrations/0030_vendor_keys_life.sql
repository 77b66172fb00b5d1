-- The life of the vendor's keys: prepared, signing, retired (still trusted), revoked (trusted no more); and keys whose
-- private part lies in a file outside the database.

alter table vendor_keys
  add column signs_since timestamptz,
  add column revoked_at timestamptz,
  alter column private_key drop not null;
update vendor_keys set signs_since = created_at;

comment on column vendor_keys.private_key is 'JWK, encrypted with AES-256-GCM under SITZPLAN_SECRET; leaves the installation in no answer. Null: it is in the file of SITZPLAN_SIGNING_KEY.';
comment on column vendor_keys.signs_since is 'The latest of those that may sign is the one that signs. Null: prepared, so that customers can be given its public part first.';
comment on column vendor_keys.retired_at is 'Since then it signs nothing more; what it has signed still counts.';
comment on column vendor_keys.revoked_at is 'Since then nothing that it signed is accepted.';
