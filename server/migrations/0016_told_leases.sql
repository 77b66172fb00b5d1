-- Whoever was told that a lease has expired must never hear of another end. Until now that took the pool's lock, which
-- somebody may have for long.
alter table sessions add column is_told_expired boolean not null default false;
comment on column sessions.is_told_expired is 'Somebody was told that the lease has run out: it has, whatever was being decided meanwhile.';
