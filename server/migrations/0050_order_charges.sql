-- What becomes of the card payment of an order.

create table order_charges (
  account_id uuid not null,
  order_id uuid not null,
  state text not null check (state in ('processing', 'charged', 'failed', 'refunding', 'refunded', 'void')),
  amount integer not null check (amount > 0),
  currency text not null,
  customer_id text,
  method_id text,
  brand text,
  last4 text,
  intent_id text unique,
  attempt integer not null default 1,
  reason text,
  due_at timestamptz,
  unanswered integer not null default 0,
  charged_at timestamptz,
  refunded_at timestamptz,
  primary key (account_id, order_id),
  foreign key (account_id, order_id) references orders (account_id, id)
);
comment on table order_charges is 'Charging a card for an order, from the moment the vendor confirms it. Written before Stripe is asked, so that whatever Stripe did is found again.';
comment on column order_charges.amount is 'Minor units of the currency: the first month of what the order adds.';
comment on column order_charges.method_id is 'Stripe''s id of the card of this attempt; brand and last4 are that card''s. Null: none was on file.';
comment on column order_charges.intent_id is 'Stripe''s PaymentIntent. It takes the amount once, however often it is asked to; another is made only when this one is over.';
comment on column order_charges.attempt is 'Counted up when somebody tries again; part of the key that Stripe knows the wish by.';
comment on column order_charges.reason is 'Why it failed, or why it is not settled yet.';
comment on column order_charges.due_at is 'When Stripe is asked what became of it. Null: there is nothing to ask.';
comment on column order_charges.unanswered is 'How often in a row there was no answer: the rest between grows with it.';
create index order_charges_due on order_charges (due_at) where due_at is not null;
