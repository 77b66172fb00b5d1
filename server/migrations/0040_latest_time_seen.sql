-- A customer's own installation keeps to the latest time it has seen, when its clock is set back.

alter table installation
  add column latest_seen_at timestamptz,
  add column clock_back_since timestamptz;
comment on column installation.latest_seen_at is 'Of a customer''s own installation: the latest time it has seen; the days of its license go by it. Null at a vendor''s.';
comment on column installation.clock_back_since is 'Since when the clock is behind that, by the clock; null while it is not.';
