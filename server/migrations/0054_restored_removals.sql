-- What is back stays known for as long as it could have been brought back: whoever presses Restore once more, or at the same
-- time, is told so.
alter table removals add column restored_at timestamptz;
comment on column removals.restored_at is 'When it was back, by Restore or by being given again; null: it can still be brought back.';
