-- What is forgotten is found by its age, a few thousand rows at a time, without reading what stays.

-- A block range index never shrinks its ranges: once rows of every hour had been written into the space of deleted ones,
-- each look for old keys read the whole table.
drop index idempotency_keys_by_age;
create index idempotency_keys_by_age on idempotency_keys (created_at);

create index sign_ins_expired on sign_ins (expires_at);
create index journal_persons_by_age on journal_persons (account_id, day);
create index audit_details_with_address on audit_details (account_id, at) where address is not null;
