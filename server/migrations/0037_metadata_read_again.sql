-- The metadata of SAML providers is read again each day where it came from an address.

alter table identity_providers
  add column metadata_read_at timestamptz,
  add column metadata_tried_at timestamptz,
  add column metadata_fault text check (metadata_fault in ('unreachable', 'unreadable', 'other_provider'));
comment on column identity_providers.metadata_read_at is 'When what stands at the address of the metadata was taken over last. Null: it is not read again.';
comment on column identity_providers.metadata_tried_at is 'When a server last set out to read it: others leave it alone meanwhile.';
comment on column identity_providers.metadata_fault is 'Why it could not be taken over the last time.';
create index identity_providers_to_read on identity_providers (metadata_tried_at) where metadata_read_at is not null;
