-- Use over time: what the seat journal comes to in each quarter of an hour, so that nobody reads a month of it to draw a
-- line; and how many seats were owned when.

create table usage_periods (
  account_id uuid not null references accounts (id),
  pool_id integer not null references pools (id) on delete cascade,
  starts_at timestamptz not null,
  peak integer not null,
  peak_at timestamptz not null,
  most_waiting integer not null,
  full_milliseconds integer not null,
  times_full integer not null,
  waits jsonb not null,
  longest_wait integer,
  gave_up integer not null,
  refusals jsonb not null,
  last_at timestamptz not null,
  in_use integer not null,
  waiting integer not null,
  primary key (account_id, pool_id, starts_at)
);
create index usage_periods_old on usage_periods (starts_at);
comment on table usage_periods is 'Quarters of an hour in which something happened to a shared pool, counted from the seat journal. Names nobody.';
comment on column usage_periods.peak is 'Most seats in use or kept for somebody at once.';
comment on column usage_periods.full_milliseconds is 'How long no seat was free, up to last_at.';
comment on column usage_periods.times_full is 'How often the last free seat was taken.';
comment on column usage_periods.waits is 'How many waits ended in it after how many seconds, these rounded to two digits.';
comment on column usage_periods.longest_wait is 'Of those waits, in seconds.';
comment on column usage_periods.gave_up is 'How many of those waits ended without a seat, because whoever waited went away.';
comment on column usage_periods.refusals is 'How often a seat was refused, by reason.';
comment on column usage_periods.last_at is 'When something happened last; in_use and waiting are so since.';

create table usage_marks (
  account_id uuid not null references accounts (id),
  xact xid8 not null,
  number bigint not null,
  at timestamptz not null,
  counted_until timestamptz not null,
  present jsonb not null,
  primary key (account_id)
);
comment on table usage_marks is 'How far the seat journal is counted into usage_periods, by account.';
comment on column usage_marks.xact is 'With number the last entry that is counted.';
comment on column usage_marks.at is 'Of the last entry that is counted.';
comment on column usage_marks.present is 'Who sat on shared seats and who waited then: ids of sessions and tickets.';

create table pool_totals (
  pool_id integer not null references pools (id) on delete cascade,
  from_at timestamptz not null default clock_timestamp(),
  total integer,
  primary key (pool_id, from_at)
);
comment on table pool_totals is 'How many seats of a shared pool were owned, from when on. Written by triggers.';
comment on column pool_totals.total is 'Null: unrestricted.';

create function keep_pool_total() returns trigger language plpgsql as $$
begin
  insert into pool_totals (pool_id, total) values (new.id, new.total);
  return null;
end $$;
comment on function keep_pool_total() is 'Trigger: notes how many seats are owned from now on.';

create trigger pools_total_made after insert on pools
  for each row when (new.kind = 'concurrent') execute function keep_pool_total();
create trigger pools_total_changed after update of total on pools
  for each row when (new.kind = 'concurrent' and old.total is distinct from new.total) execute function keep_pool_total();

-- What was owned before is not known: what is owned now stands for it.
insert into pool_totals (pool_id, from_at, total)
select p.id, a.created_at, p.total
  from pools p
  join accounts a on a.id = p.account_id
 where p.kind = 'concurrent';
