-- The card that an account pays with, as far as the payment service tells it: never its number.

create table payment_cards (
  account_id uuid primary key references accounts (id),
  customer_id text not null unique,
  method_id text,
  brand text,
  last4 text check (last4 ~ '^[0-9]{4}$'),
  exp_month integer check (exp_month between 1 and 12),
  exp_year integer check (exp_year between 2000 and 9999),
  setup bigint not null default 0,
  former_methods text[] not null default '{}',
  check (num_nonnulls(method_id, brand, last4, exp_month, exp_year) in (0, 5))
);
comment on table payment_cards is 'Accounts that are customers at the payment service (Stripe), and the card that is on file there. All that is known of it is what receipts show.';
comment on column payment_cards.customer_id is 'Stripe''s id of the account. It decides whose an event is.';
comment on column payment_cards.method_id is 'Stripe''s id of the card. Null: none is on file.';
comment on column payment_cards.setup is 'Number of the visit the card comes from: what an earlier one brought, heard of later, changes nothing.';
comment on column payment_cards.former_methods is 'Cards that were replaced or removed here, and still have to be at Stripe.';

create table card_setups (
  account_id uuid not null references accounts (id),
  number bigint generated always as identity,
  session_id text not null unique,
  created_at timestamptz not null default now(),
  done_at timestamptz,
  primary key (account_id, number)
);
comment on table card_setups is 'Visits to Stripe''s page on which a card is left. Each brings one card, once. Forgotten after a week; Stripe''s page is open for a day at most.';
comment on column card_setups.session_id is 'Stripe''s id of the visit (Checkout session).';
create index card_setups_age on card_setups (created_at);
