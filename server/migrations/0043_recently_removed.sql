-- What was taken away lately and can be brought back, beside deleted users.

create table removals (
  account_id uuid not null references accounts (id),
  id uuid not null,
  what text not null check (what in ('license', 'device', 'queue')),
  user_id uuid,
  product_id uuid references products (id),
  kind text check (kind in ('named', 'concurrent')),
  subject jsonb not null default '{}',
  removed_by uuid,
  removed_at timestamptz not null default date_trunc('milliseconds', now()),
  restorable_until timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, user_id) references users (account_id, id),
  check (what <> 'license' or (user_id is not null and product_id is not null and kind is not null))
);
comment on table removals is 'Licenses, devices and places in queues that were taken away, while they can be brought back, and for a day after. Users: deleted_users.';
comment on column removals.user_id is 'Whose it was; of a device perhaps nobody''s.';
comment on column removals.subject is 'What is called by a name: { "device": { "id", "name" } } or { "queue": { "id", "name" } }, and what it takes to bring it back.';
comment on column removals.removed_by is 'The user who did it; null: a program, or the server by itself.';
create index removals_latest on removals (account_id, removed_at desc, id desc);
create index removals_of_user on removals (account_id, user_id);
create index removals_old on removals (restorable_until);
create unique index removals_of_license on removals (account_id, user_id, product_id) where what = 'license';

alter table deleted_users
  add column deleted_by uuid;
comment on column deleted_users.deleted_by is 'The user who did it; null: a program, or the server by itself.';
