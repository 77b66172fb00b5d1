-- The first schema. Plain SQL, run once in one transaction, never edited after it has landed.
--
-- Rules that hold for every table:
--   * account_id leads every key, so that the database can later be split by account. Excepted are the hot
--     tables of the seat engine (seats, holds, sessions, tickets, cooldowns): their narrow keys hang on a
--     pool, and a pool belongs to one account.
--   * Nothing hot has a foreign key: the pool's row is locked before anything below it changes, and a key
--     check per row costs the seat engine a fifth of its speed.
--   * Times come from the database's clock, whole milliseconds where a caller sees them.

-- Accounts and people ------------------------------------------------------------------------------------

create table accounts (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null check (name <> ''),
  kind text not null check (kind in ('vendor', 'customer')),
  status text not null default 'active' check (status in ('active', 'suspended')),
  language text not null default 'en' check (language in ('de', 'en')),
  time_zone text not null default 'Europe/Berlin',
  serial text unique,
  names_kept_days integer not null default 90 check (names_kept_days between 7 and 400),
  addresses_kept_days integer not null default 30 check (addresses_kept_days between 1 and 400),
  history_without_names boolean not null default false,
  plan_without_names boolean not null default false,
  coarse_surplus_reasons boolean not null default false,
  created_at timestamptz not null default now()
);
comment on table accounts is 'A tenant: the vendor itself (one per installation) or a customer of the vendor.';
comment on column accounts.slug is 'Short name for addresses and the command line, e.g. aurora.';
comment on column accounts.status is 'suspended: nobody of the account gets a seat; nothing is deleted.';
comment on column accounts.time_zone is 'IANA name; license dates are whole days that end at midnight there.';
comment on column accounts.serial is 'Serial number of the license this account owns; null before the first revision.';
comment on column accounts.names_kept_days is 'Privacy: days after which the seat journal keeps a pseudonym only.';
comment on column accounts.addresses_kept_days is 'Privacy: days after which network addresses are erased from audit details.';
comment on column accounts.history_without_names is 'Privacy switch: history is shown without names.';
comment on column accounts.plan_without_names is 'Privacy switch: the seating plan is shown without names.';
comment on column accounts.coarse_surplus_reasons is 'Privacy switch: surplus proposals give coarse reasons only.';
create unique index accounts_one_vendor on accounts (kind) where kind = 'vendor';

create table users (
  account_id uuid not null references accounts (id),
  id uuid not null,
  email text not null check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
  given_name text not null default '' check (length(given_name) <= 100),
  family_name text not null default '' check (length(family_name) <= 100),
  type text not null default 'employee' check (type in ('employee', 'other')),
  language text not null default 'en' check (language in ('de', 'en')),
  role text not null default 'member' check (role in ('superadmin', 'admin', 'manager', 'member', 'operator')),
  manager_permissions text[] not null default '{}',
  manager_groups uuid[] not null default '{}',
  status text not null default 'invited' check (status in ('invited', 'active', 'suspended', 'deleted')),
  activated_at timestamptz,
  password_hash text,
  invited_times integer not null default 0,
  last_sign_in_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (id)
);
comment on table users is 'A person (or service user) of one account. Deleted users stay as empty shells for the keys that point here.';
comment on column users.email is 'Lower case. Active in one account only, may be invited in many.';
comment on column users.type is 'employee, or other: external people and service users.';
comment on column users.role is 'System role. operator exists in the vendor''s account only. Custom roles come with a later migration.';
comment on column users.manager_permissions is 'Role manager only: the permissions chosen for this person.';
comment on column users.manager_groups is 'Role manager only: groups whose users the person manages; empty means all users.';
comment on column users.status is 'invited: never activated. suspended keeps history and frees seats. deleted: personal data erased.';
comment on column users.activated_at is 'When the user became active for the first time; null while invited.';
comment on column users.password_hash is 'Argon2id in PHC string format; null: cannot sign in with a password.';
comment on column users.invited_times is 'How often an invitation was sent.';
create unique index users_email_in_account on users (account_id, email) where status <> 'deleted';
create unique index users_active_email on users (email) where status in ('active', 'suspended');
create index users_by_name on users (account_id, family_name, given_name, id) where status <> 'deleted';

create table sign_ins (
  account_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  address inet,
  user_agent text,
  primary key (account_id, id),
  foreign key (account_id, user_id) references users (account_id, id)
);
comment on table sign_ins is 'A browser that is signed in: one row per session cookie. Signing out deletes the row.';
comment on column sign_ins.token_hash is 'SHA-256 of the cookie''s 256 random bits.';
create index sign_ins_of_user on sign_ins (account_id, user_id);

create table sign_in_failures (
  id bigint generated always as identity primary key,
  subject text not null,
  at timestamptz not null default now()
);
comment on table sign_in_failures is 'Failed attempts of the last ten minutes, by user and by network address; older rows are swept.';
comment on column sign_in_failures.subject is 'user:<e-mail digest> or address:<IPv4, or IPv6 /64>.';
create index sign_in_failures_recent on sign_in_failures (subject, at);

create table one_time_tokens (
  account_id uuid references accounts (id),
  id uuid not null primary key,
  purpose text not null check (purpose in ('setup')),
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table one_time_tokens is 'Links that work once. Spent by update … where used_at is null returning; opening the page spends nothing.';
comment on column one_time_tokens.account_id is 'Null for setup: there is no account before it.';
comment on column one_time_tokens.token_hash is 'SHA-256 of the token in the link.';

-- Catalogue and licenses ---------------------------------------------------------------------------------

create table products (
  account_id uuid not null references accounts (id),
  id uuid not null,
  key text not null unique check (key ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name jsonb not null,
  description jsonb not null,
  features jsonb not null default '[]',
  kinds text[] not null check (kinds <@ array['named', 'concurrent', 'included']),
  resources jsonb not null default '[]',
  origins text[] not null default '{}',
  self_service boolean not null default false,
  lease_seconds integer not null default 600 check (lease_seconds between 2 and 86400),
  heartbeat_seconds integer not null default 200 check (heartbeat_seconds between 1 and 86400),
  claim_seconds integer not null default 60 check (claim_seconds between 1 and 3600),
  cooldown_seconds integer not null default 60 check (cooldown_seconds between 0 and 86400),
  poll_seconds integer not null default 10 check (poll_seconds between 1 and 300),
  per text not null default 'user' check (per in ('user', 'session', 'device')),
  max_sessions_per_seat integer not null default 5 check (max_sessions_per_seat between 1 and 100),
  require_activation boolean not null default true,
  position integer not null default 0,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (id),
  check (heartbeat_seconds < lease_seconds)
);
comment on table products is 'The vendor''s catalogue (account_id is the vendor''s): what can be licensed, and how sessions of it behave.';
comment on column products.name is 'Text per language: {"de": "…", "en": "…"}.';
comment on column products.features is 'Array of {key, name: {de, en}, description: {de, en}}.';
comment on column products.resources is 'Counted resources: array of {key, name: {de, en}}.';
comment on column products.origins is 'Web origins from which client tokens of this product may call (CORS).';
comment on column products.lease_seconds is 'A session without a heartbeat for so long is over.';
comment on column products.claim_seconds is 'How long a freed seat is kept for the head of the line.';
comment on column products.cooldown_seconds is 'After an administrator ended a session: how long its user gets no seat directly.';
comment on column products.poll_seconds is 'How often a waiter asks; three of these after the last answer the ticket is lost.';
comment on column products.per is 'Who holds a seat: the user, the user''s device, or each session.';
comment on column products.position is 'Order of display.';

create table vendor_keys (
  account_id uuid not null references accounts (id),
  kid text not null,
  public_key jsonb not null,
  private_key bytea not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (account_id, kid)
);
comment on table vendor_keys is 'Ed25519 keys with which the vendor signs license revisions.';
comment on column vendor_keys.public_key is 'JWK, public part.';
comment on column vendor_keys.private_key is 'JWK, encrypted with AES-256-GCM under SITZPLAN_SECRET; leaves the installation in no answer.';

create table license_revisions (
  account_id uuid not null references accounts (id),
  revision integer not null check (revision > 0),
  serial text not null,
  owner text not null,
  status text not null check (status in ('active', 'pending', 'superseded')),
  trial boolean not null default false,
  not_before timestamptz,
  warn_at timestamptz,
  expires_at timestamptz,
  grace_until timestamptz,
  issued_at timestamptz not null,
  document text not null,
  received_at timestamptz not null default now(),
  received_by jsonb not null,
  activated_at timestamptz,
  activated_by jsonb,
  primary key (account_id, revision),
  check (warn_at is null or expires_at is null or warn_at <= expires_at),
  check (grace_until is null or expires_at is null or expires_at <= grace_until)
);
comment on table license_revisions is 'Signed documents that say what an account owns: the only way totals change.';
comment on column license_revisions.document is 'The compact JWS as received.';
comment on column license_revisions.expires_at is 'Null: never. After it, in grace, everything still works until grace_until.';
comment on column license_revisions.received_by is 'Actor {kind, id?, name?} that loaded or issued it.';
create unique index license_revisions_one_active on license_revisions (account_id) where status = 'active';
create unique index license_revisions_one_pending on license_revisions (account_id) where status = 'pending';

create table license_lines (
  account_id uuid not null,
  revision integer not null,
  product_id uuid not null references products (id),
  kind text not null check (kind in ('named', 'concurrent', 'device', 'included')),
  resource text not null default '',
  quantity integer check (quantity >= 0),
  primary key (account_id, revision, product_id, kind, resource),
  foreign key (account_id, revision) references license_revisions (account_id, revision),
  check ((kind = 'device') = (resource <> '')),
  check (kind <> 'included' or quantity is null)
);
comment on table license_lines is 'The lines of a revision: product × kind (× resource) × quantity.';
comment on column license_lines.resource is 'Key of the counted resource; empty for every kind but device.';
comment on column license_lines.quantity is 'Null: unrestricted, shown and counted, never enforced.';

-- The seat engine's tables -------------------------------------------------------------------------------

create table pools (
  id integer generated always as identity primary key,
  account_id uuid not null references accounts (id),
  product_id uuid not null references products (id),
  kind text not null check (kind in ('named', 'concurrent', 'device', 'included')),
  resource text not null default '',
  everyone boolean not null default false,
  total integer check (total >= 0),
  ends_at timestamptz,
  seats integer not null default 0 check (seats >= 0),
  top integer not null default 0 check (top >= 0),
  held integer not null default 0 check (held >= 0),
  kept integer not null default 0 check (kept >= 0),
  waiting integer not null default 0 check (waiting >= 0),
  fence bigint not null default 0,
  line_number bigint not null default 0,
  next_ending timestamptz,
  occupied bytea not null default '',
  hold_seconds real not null default 0,
  holds_ended integer not null default 0,
  unique (account_id, product_id, kind, resource),
  check (held <= seats or kind in ('included', 'device'))
) with (fillfactor = 40, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 500, autovacuum_analyze_scale_factor = 0.2);
comment on table pools is 'An account''s line of a product: the ledger page that every decision about its seats locks first (in order of id), and updates once per batch.';
comment on column pools.everyone is 'Concurrent only: open to every active user of the account without an assignment.';
comment on column pools.total is 'Seats owned, from the active revision; null: unrestricted; 0: the line is gone.';
comment on column pools.ends_at is 'End of grace of the active revision; no seat is granted or extended beyond it. Null: never.';
comment on column pools.seats is 'Rows in seats: the total, and more while the pool drains.';
comment on column pools.top is 'Highest seat number; above the total while the pool drains.';
comment on column pools.held is 'Rows in holds: seats occupied or kept for somebody.';
comment on column pools.kept is 'Those of held that are kept for somebody who was offered the seat.';
comment on column pools.waiting is 'Tickets in state waiting.';
comment on column pools.fence is 'Counter behind fencing numbers: grows with each new holder of a seat, survives shrink and grow.';
comment on column pools.line_number is 'Counter behind tickets.number: the order of the line.';
comment on column pools.next_ending is 'No lease, offer or ticket of the pool ends before this; null: nothing can end.';
comment on column pools.occupied is 'The free list as a map, one bit per seat number (number 1 is the least significant bit of the first byte): 0 = free, 1 = held or no such seat. Derived from seats and holds; nothing is free beyond its end.';
comment on column pools.hold_seconds is 'Moving mean of how long seats were held, for estimates; with holds_ended.';

create table seats (
  pool_id integer not null,
  number integer not null check (number > 0),
  primary key (pool_id, number)
);
comment on table seats is 'One row per purchased unit. Seat N+1 is not there to be handed out. Never updated.';

create table holds (
  pool_id integer not null,
  number integer not null,
  holder uuid not null,
  user_id uuid not null,
  fence bigint not null,
  since timestamptz not null,
  ticket_id uuid,
  kept_until timestamptz,
  constraint holds_one_per_seat primary key (pool_id, number),
  constraint holds_one_per_holder unique (pool_id, holder),
  check ((ticket_id is null) = (kept_until is null))
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000, autovacuum_analyze_scale_factor = 0.5);
comment on table holds is 'Who holds a seat right now. Concurrent: while sessions run or the seat is kept for the head of the line. Named: from assignment to removal.';
comment on column holds.holder is 'Depending on products.per the user''s id, a digest of user and device, or the session''s id.';
comment on column holds.fence is 'Fencing number of this holder; sessions on the seat carry it.';
comment on column holds.ticket_id is 'The seat is offered to this ticket and kept until kept_until.';

create table sessions (
  id uuid primary key,
  pool_id integer not null,
  user_id uuid not null,
  holder uuid not null,
  number integer,
  fence bigint not null,
  device_id text,
  device_name text,
  device_platform text,
  activity text not null,
  lease_seconds integer not null,
  heartbeat_seconds integer not null,
  started_at timestamptz not null,
  expires_at timestamptz not null
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000, autovacuum_analyze_scale_factor = 0.5);
comment on table sessions is 'Running uses of a product. The row goes when the session ends; why it ended stands in the seat journal. No index on what heartbeats change.';
comment on column sessions.number is 'Seat number; null for included products, which have no seats.';
comment on column sessions.activity is 'idle, attended or unattended.';
comment on column sessions.expires_at is 'The lease. Over at its time to the millisecond, whether or not anything has swept.';
create index sessions_of_user on sessions (pool_id, user_id);

create table tickets (
  id uuid primary key,
  pool_id integer not null,
  user_id uuid not null,
  holder uuid not null,
  number bigint not null,
  state text not null check (state in ('waiting', 'offered', 'claimed', 'lost')),
  reason text,
  session_id uuid not null,
  device_id text,
  device_name text,
  device_platform text,
  activity text not null,
  poll_seconds integer not null,
  since timestamptz not null,
  lives_until timestamptz not null,
  ended_at timestamptz
) with (fillfactor = 70);
comment on table tickets is 'Places in the waiting lines. Claimed and lost ones are kept for a day, so that a late poll learns what happened.';
comment on column tickets.number is 'Order in the line, from pools.line_number; never a time.';
comment on column tickets.reason is 'Why it was lost.';
comment on column tickets.session_id is 'The id the session will have (or has) once the ticket is claimed.';
comment on column tickets.lives_until is 'Waiting: lost when not asked after until then. Offered: the end of the claim window.';
create unique index tickets_one_per_user on tickets (pool_id, user_id) where state in ('waiting', 'offered');
create unique index tickets_in_line on tickets (pool_id, number) where state in ('waiting', 'offered');
create index tickets_ended on tickets (ended_at) where ended_at is not null;

create table cooldowns (
  pool_id integer not null,
  user_id uuid not null,
  until timestamptz not null,
  primary key (pool_id, user_id)
);
comment on table cooldowns is 'Users whose session an administrator ended: until then no seat directly, only a place in the line.';

create table server_ticks (
  id boolean primary key default true check (id),
  at timestamptz not null default clock_timestamp()
);
comment on table server_ticks is 'One row, touched every second by any server. A gap of 5 s or more was an outage of ours: leases and tickets alive at its start get it back.';
insert into server_ticks default values;

create table idempotency_keys (
  credential_id uuid not null,
  route text not null,
  key text not null,
  body_hash bytea not null,
  status smallint,
  answer json,
  created_at timestamptz not null default now(),
  primary key (credential_id, route, key)
) with (autovacuum_vacuum_scale_factor = 0.1);
comment on table idempotency_keys is 'Answers of creating calls, kept for 24 h: the same key and body get the same answer. Hot, so without account_id: a credential belongs to one account.';
comment on column idempotency_keys.body_hash is 'SHA-256 of the canonical request (path parameters and body).';
create index idempotency_keys_by_age on idempotency_keys using brin (created_at);

-- Who may have what --------------------------------------------------------------------------------------

create table assignments (
  account_id uuid not null,
  user_id uuid not null,
  product_id uuid not null references products (id),
  pool_id integer references pools (id),
  kind text not null check (kind in ('named', 'concurrent')),
  state text not null check (state in ('assigned', 'waiting')),
  since timestamptz not null default now(),
  asked bigint generated always as identity,
  next_kind text check (next_kind in ('named', 'concurrent')),
  primary key (account_id, user_id, product_id),
  foreign key (account_id, user_id) references users (account_id, id),
  check (state = 'waiting' or pool_id is not null)
);
comment on table assignments is 'A user''s right to a product: a named seat or membership of the concurrent pool. Written by assignments/ alone.';
comment on column assignments.state is 'waiting: no seat was free when asked; completed by itself in order of asked.';
comment on column assignments.asked is 'Order of asking; never a time.';
comment on column assignments.next_kind is 'A change of kind that takes effect when the user''s last session on the present seat ends.';
create index assignments_in_pool on assignments (account_id, pool_id);
create index assignments_waiting on assignments (account_id, product_id, kind, asked) where state = 'waiting';

-- Credentials --------------------------------------------------------------------------------------------

create table tokens (
  account_id uuid not null references accounts (id),
  id uuid not null,
  kind text not null check (kind in ('user', 'product', 'client', 'scim')),
  name text not null,
  token_hash bytea not null unique,
  user_id uuid,
  product_id uuid references products (id),
  created_at timestamptz not null default now(),
  created_by uuid,
  expires_at timestamptz,
  last_used_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, user_id) references users (account_id, id),
  check ((kind in ('user', 'client')) = (user_id is not null)),
  check ((kind in ('product', 'client')) = (product_id is not null))
);
comment on table tokens is 'Bearer credentials. Shown once when made; deleting the row revokes.';
comment on column tokens.kind is 'user acts as that user; product is a product key (of the vendor''s account: for every customer account); client is one user and product for 15 min in a browser; scim provisions.';
comment on column tokens.token_hash is 'SHA-256 of the 256 random bits.';

-- What happened ------------------------------------------------------------------------------------------

create sequence event_number;
comment on sequence event_number is 'Numbers the rows of seat_journal and audit_events together. Readers order by (xact, number) and stop below the oldest running transaction, because numbers become visible out of order.';

create table seat_journal (
  account_id uuid not null,
  number bigint not null default nextval('event_number'),
  xact xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  kind text not null,
  pool_id integer,
  product_id uuid not null,
  seat integer,
  fence bigint,
  session_id uuid,
  ticket_id uuid,
  person uuid,
  actor uuid,
  activity text,
  reason text,
  ended_at timestamptz
) partition by range (at);
comment on table seat_journal is 'Seat traffic: granted, refused, waiting, offered, claimed, lost, activity, moved, ended. Append-only, partitioned by month, written in the batch''s transaction. Names nobody: people appear as journal_persons.';
comment on column seat_journal.xact is 'Transaction that wrote the row; with number the order in which readers see rows.';
comment on column seat_journal.person is 'Pseudonym of the day of the person concerned (journal_persons).';
comment on column seat_journal.actor is 'Pseudonym of the day of the person who did it, where somebody did.';
comment on column seat_journal.reason is 'Why refused, lost or ended.';
comment on column seat_journal.ended_at is 'kind ended: when the session was over; for an expired lease earlier than at, which is when it was found.';
create index seat_journal_in_order on seat_journal (account_id, xact, number);
create index seat_journal_endings on seat_journal (session_id) where kind = 'ended';

create table journal_persons (
  account_id uuid not null,
  person uuid not null,
  user_id uuid not null,
  day date not null,
  primary key (account_id, person),
  unique (account_id, user_id, day),
  foreign key (account_id, user_id) references users (account_id, id)
);
comment on table journal_persons is 'Ties the random pseudonym under which the seat journal knows a person for one day to the user. Erasing the row (after names_kept_days, or when the person is deleted) anonymises the journal without touching a sealed row; the 122 random bits are the salt.';

create table seat_journal_details (
  account_id uuid not null,
  number bigint not null,
  at timestamptz not null,
  salt bytea not null,
  note text,
  primary key (account_id, number, at)
) partition by range (at);
comment on table seat_journal_details is 'Erasable texts beside seat_journal rows (an administrator''s note). The seal covers their salted digest.';

create table audit_events (
  account_id uuid not null,
  number bigint not null default nextval('event_number'),
  xact xid8 not null default pg_current_xact_id(),
  id uuid not null,
  at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  action text not null,
  actor_kind text not null check (actor_kind in ('user', 'token', 'product', 'system', 'command')),
  actor_id uuid,
  target_kind text not null,
  target_id text,
  primary key (account_id, id, at)
) partition by range (at);
comment on table audit_events is 'Every change by a person or a token, written in the change''s own transaction. Append-only, partitioned by month.';
comment on column audit_events.action is 'object.verb, e.g. user.suspended.';
comment on column audit_events.target_id is 'Id of what was changed; ids are not personal data once the person''s row is erased.';
create index audit_events_in_order on audit_events (account_id, xact, number);
create index audit_events_newest on audit_events (account_id, at desc, number desc);

create table audit_details (
  account_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  salt bytea not null,
  actor_name text,
  target_name text,
  before jsonb,
  after jsonb,
  note text,
  address inet,
  primary key (account_id, id, at)
) partition by range (at);
comment on table audit_details is 'Names, values, texts and the network address of audit events: erasable; the seal covers their salted digest.';

create table help_requests (
  account_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  product_id uuid not null references products (id),
  at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, user_id) references users (account_id, id)
);
comment on table help_requests is 'People who asked their administrators for a seat; once per user in ten minutes.';
create index help_requests_recent on help_requests (account_id, user_id, at);

create function ensure_month_partitions(months_ahead integer) returns void language plpgsql as $$
declare
  parent text;
  month timestamptz;
begin
  for step in 0 .. months_ahead loop
    month := date_trunc('month', (now() at time zone 'UTC') + make_interval(months => step)) at time zone 'UTC';
    foreach parent in array array['seat_journal', 'seat_journal_details', 'audit_events', 'audit_details'] loop
      execute format(
        'create table if not exists %I partition of %I for values from (%L) to (%L)',
        parent || '_' || to_char(month at time zone 'UTC', 'YYYY_MM'), parent,
        month, (month at time zone 'UTC' + interval '1 month') at time zone 'UTC');
    end loop;
  end loop;
end $$;
comment on function ensure_month_partitions is 'Makes the journal''s and audit''s partitions for this month and the following ones. Run at start and daily.';

create function assert_rows(touched bigint, wanted bigint, what text) returns bigint language plpgsql as $$
begin
  if touched <> wanted then
    raise exception '%: % of %', what, touched, wanted using errcode = 'serialization_failure';
  end if;
  return touched;
end $$;
comment on function assert_rows is 'Undoes a batch of the seat engine that touched other rows than it had decided on; whoever ran it runs it again.';
