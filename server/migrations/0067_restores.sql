-- Transaction numbers belong to a cluster, and positions in the record are made of them (docs/decisions/0005). A backup
-- that is put back into another cluster brings numbers from its future; what is recorded there goes on above them.

create table restores (
  at timestamptz primary key default clock_timestamp(),
  made_at timestamptz not null,
  last_xact xid8 not null,
  next_xact xid8 not null,
  check (last_xact < next_xact)
);
comment on table restores is 'When this installation was put back from a backup (sitzplan restore). Written by that alone.';
comment on column restores.made_at is 'When the backup was made: what happened between it and the restore is lost.';
comment on column restores.last_xact is 'The highest position of the backup. Between it and next_xact lie positions of what is lost.';
comment on column restores.next_xact is 'Above it lies what was recorded since the restore.';

create function count_transactions_from(ahead bigint) returns void language plpgsql as $$
begin
  -- A constant, in a function that is inlined: what is recorded for each seat must not pay for it.
  execute format(
    'create or replace function recorded_xact(transaction xid8) returns xid8 language sql stable as %L',
    case when ahead = 0 then 'select transaction'
         else format('select ((transaction::text::bigint + %s)::text)::xid8', ahead) end);
end $$;
comment on function count_transactions_from is 'Sets by how much recorded numbers are ahead of the cluster''s own. Called by a restore, before anything is recorded.';

select count_transactions_from(0);
comment on function recorded_xact is 'The number under which a transaction of this cluster stands in the record: its own, or after a restore one that is ahead by a constant.';

alter table seat_journal alter column xact set default recorded_xact(pg_current_xact_id());
alter table audit_events alter column xact set default recorded_xact(pg_current_xact_id());
alter table help_requests alter column xact set default recorded_xact(pg_current_xact_id());
