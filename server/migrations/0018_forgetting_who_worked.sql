-- What tells when somebody worked is forgotten with the names in the seat journal, and found by its age for that.

create index audit_details_with_owner on audit_details (account_id, at)
  where (before -> 'user' ->> 'id') is not null;
create index seat_journal_details_with_note on seat_journal_details (account_id, at)
  where note is not null;
create index sign_ins_with_address on sign_ins (account_id, created_at)
  where address is not null;
