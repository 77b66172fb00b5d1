-- Orders of more or fewer licenses, questions to the vendor's sales, and how an account pays.

alter table accounts add column payment_method text check (payment_method = 'invoice');
comment on column accounts.payment_method is 'On file by the vendor: then superadmins may order by themselves. Null: none.';

create table orders (
  account_id uuid not null references accounts (id),
  id uuid not null unique,
  status text not null check (status in ('asked', 'declined', 'requested', 'confirmed', 'fulfilled', 'rejected', 'cancelled')),
  asked_sales boolean not null default false,
  subscription boolean not null default false,
  note text,
  reason text,
  requested_by uuid not null,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  requested_at timestamptz,
  confirmed_at timestamptz,
  ended_at timestamptz,
  cost jsonb,
  payment_method text check (payment_method in ('invoice', 'card')),
  revision integer,
  primary key (account_id, id),
  foreign key (account_id, requested_by) references users (account_id, id),
  check ((status in ('asked', 'declined')) = (requested_at is null)),
  check ((status = 'fulfilled') = (revision is not null)),
  check ((status in ('declined', 'fulfilled', 'rejected', 'cancelled')) = (ended_at is not null))
);
comment on table orders is 'Orders of an account, and what it asks the vendor''s sales for: such a question becomes an order, or is declined.';
comment on column orders.asked_sales is 'It began as a question to sales.';
comment on column orders.subscription is 'It turns a trial into a subscription.';
comment on column orders.reason is 'Why it was rejected or declined; read by the account.';
comment on column orders.requested_at is 'Since when it is an order: the promise counts from here.';
comment on column orders.ended_at is 'When it was fulfilled, rejected, cancelled or declined.';
comment on column orders.cost is 'As told when it was ordered; null where there are no prices.';
comment on column orders.payment_method is 'How it is paid, settled when it is ordered.';
comment on column orders.revision is 'The license revision it was fulfilled by.';
create index orders_open on orders (account_id) where status in ('asked', 'requested', 'confirmed');

create table order_lines (
  account_id uuid not null,
  order_id uuid not null,
  position integer not null,
  product_id uuid not null references products (id),
  kind text not null check (kind in ('named', 'concurrent', 'device', 'included')),
  resource text not null default '',
  quantity integer not null check (quantity > 0),
  fewer boolean not null default false,
  primary key (account_id, order_id, position),
  unique (account_id, order_id, product_id, kind, resource),
  foreign key (account_id, order_id) references orders (account_id, id),
  check ((kind = 'device') = (resource <> ''))
);
comment on table order_lines is 'What an order changes: so many more of a line, or fewer. Added to what the account owns when it is fulfilled, so that orders do not undo each other.';

create table product_requests (
  account_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  product_id uuid not null references products (id),
  note text,
  state text not null default 'open' check (state in ('open', 'given', 'declined')),
  answer text,
  asked_at timestamptz not null default date_trunc('milliseconds', now()),
  answered_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, user_id) references users (account_id, id),
  check ((state = 'open') = (answered_at is null))
);
comment on table product_requests is 'Products that people have asked their administrators for. Deleted with the person, and 90 days after the answer.';
comment on column product_requests.answer is 'Why it was declined; read by the person.';
create unique index product_requests_open on product_requests (account_id, user_id, product_id) where state = 'open';
create index product_requests_newest on product_requests (account_id, asked_at desc, id desc);
create index product_requests_answered on product_requests (answered_at) where state <> 'open';
