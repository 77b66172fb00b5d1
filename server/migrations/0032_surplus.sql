-- Vetoes of products against taking their license away; activations that can be undone.

create table vetoes (
  account_id uuid not null,
  user_id uuid not null,
  product_id uuid not null references products (id),
  reason text not null,
  since timestamptz not null default date_trunc('milliseconds', now()),
  primary key (account_id, user_id, product_id),
  foreign key (account_id, user_id) references users (account_id, id)
);
comment on table vetoes is 'A product''s veto against taking its license away from somebody, until the product lifts it. Other people''s words are in it: erased with the person.';

alter table license_revisions
  add column replaced integer,
  add column undo_until timestamptz,
  add column undone_at timestamptz,
  add column awaits_person boolean not null default false;
comment on column license_revisions.replaced is 'The revision that was active until this one was activated.';
comment on column license_revisions.undo_until is 'Until when its activation, by a person, can be undone.';
comment on column license_revisions.undone_at is 'When its activation was undone, which can be done once.';
comment on column license_revisions.awaits_person is 'Undone while it covers what is in use: it would be activated again at once, so that it waits for a person.';

create table license_removals (
  account_id uuid not null,
  revision integer not null,
  position integer not null,
  user_id uuid not null,
  product_id uuid not null references products (id),
  kind text not null check (kind in ('named', 'concurrent')),
  given_product_id uuid references products (id),
  given_kind text check (given_kind in ('named', 'concurrent')),
  primary key (account_id, revision, position),
  foreign key (account_id, revision) references license_revisions (account_id, revision),
  foreign key (account_id, user_id) references users (account_id, id),
  check ((given_product_id is null) = (given_kind is null))
);
comment on table license_removals is 'What was taken away to activate a revision, and given instead: it comes back when that is undone. Deleted when it cannot be undone any more.';
