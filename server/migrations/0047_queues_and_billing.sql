-- Queues of a contact center and who is in them, and what was billed when and why: facts of their own, which no retention
-- of journal or audit log touches.

create table queues (
  account_id uuid not null references accounts (id),
  id uuid not null,
  product_id uuid not null references products (id),
  type text not null check (type in ('call', 'outbound', 'inbox')),
  name text not null check (length(name) between 1 and 100),
  folded_name text not null generated always as (folded(name)) stored,
  external_id text check (length(external_id) between 1 and 200),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  constraint queues_name_once unique (account_id, type, folded_name),
  constraint queues_external_id_once unique (account_id, product_id, external_id)
);
create index queues_in_order on queues (account_id, folded_name, id);
comment on table queues is 'Waiting queues of the account''s contact center: whoever is in any needs a license of the product.';
comment on column queues.folded_name is 'Names are told apart, and sorted, without case and accents.';
comment on column queues.external_id is 'The product''s own id, where the product keeps the queue in step.';

create table queue_members (
  account_id uuid not null,
  queue_id uuid not null,
  user_id uuid not null,
  role text not null default 'agent' check (role in ('agent', 'supervisor')),
  since timestamptz not null default date_trunc('milliseconds', now()),
  primary key (account_id, queue_id, user_id),
  foreign key (account_id, queue_id) references queues (account_id, id),
  foreign key (account_id, user_id) references users (account_id, id)
);
create index queue_members_of_user on queue_members (account_id, user_id);
comment on table queue_members is 'Supervisors and agents of the queues. Written by queues/ alone, with the user locked.';

create table billed_memberships (
  account_id uuid not null references accounts (id),
  id bigint generated always as identity,
  product_id uuid not null references products (id),
  user_id uuid not null,
  queue_id uuid not null,
  queue_type text not null,
  queue_name text not null,
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  primary key (account_id, id)
);
create unique index billed_memberships_open on billed_memberships (account_id, user_id, queue_id) where until_at is null;
create index billed_memberships_by_time on billed_memberships (account_id, from_at);
comment on table billed_memberships is 'Billing facts of products that are billed by queues: who was in which queue and had a license. Kept ten years; no key deletes them.';
comment on column billed_memberships.user_id is 'Names are looked up. Of who is erased it leads to an empty shell.';
comment on column billed_memberships.queue_id is 'The queue may be deleted since.';
comment on column billed_memberships.until_at is 'Null: still.';

create table billed_lines (
  account_id uuid not null references accounts (id),
  id bigint generated always as identity,
  product_id uuid not null references products (id),
  kind text not null,
  resource text not null default '',
  quantity integer,
  revision integer not null,
  is_trial boolean not null,
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  ends_at timestamptz,
  primary key (account_id, id)
);
create unique index billed_lines_open on billed_lines (account_id, product_id, kind, resource) where until_at is null;
create index billed_lines_by_time on billed_lines (account_id, from_at);
comment on table billed_lines is 'Billing facts of products that are billed by license: what the account owned. Kept ten years; no key deletes them.';
comment on column billed_lines.quantity is 'Null: unrestricted.';
comment on column billed_lines.revision is 'The one that was in force.';
comment on column billed_lines.until_at is 'When another revision took its place. Null: none yet.';
comment on column billed_lines.ends_at is 'When the license expires: grace after it is not billed. Null: never.';

-- What stands today; what was before nobody wrote down.
insert into billed_lines (account_id, product_id, kind, resource, quantity, revision, is_trial, from_at, ends_at)
select r.account_id, l.product_id, l.kind, l.resource, l.quantity, r.revision, r.trial, r.activated_at, r.expires_at
  from license_revisions r
  join license_lines l on l.account_id = r.account_id and l.revision = r.revision
  join products p on p.id = l.product_id
 where r.status = 'active'
   and r.activated_at is not null
   and p.billed_by = 'license'
   and l.quantity is distinct from 0;

create table statement_mails (
  account_id uuid not null references accounts (id),
  month date not null,
  at timestamptz not null default now(),
  primary key (account_id, month)
);
comment on table statement_mails is 'Months whose statement was announced to the billing contact: once, however many servers look.';
