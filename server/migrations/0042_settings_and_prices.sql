-- What a product keeps for each user, how its licenses are billed, and what they cost.

alter table products
  add column settings_schema jsonb,
  add column settings_retention_days integer not null default 7 check (settings_retention_days between 0 and 365),
  add column billed_by text not null default 'license' check (billed_by in ('license', 'queues')),
  add column prices jsonb not null default '[]';
comment on column products.settings_schema is 'JSON Schema (2020-12) of the settings of one user. Null: the product has none.';
comment on column products.settings_retention_days is 'How long settings are kept after the product was taken from the user.';
comment on column products.billed_by is 'license: by what the account owns. queues: by the user, while in any queue.';
comment on column products.prices is 'What it costs today: array of {kind, resource?, amount}, amount in minor units per unit and month.';

alter table accounts
  add column currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  add column tax_text jsonb not null default '{}';
comment on column accounts.currency is 'Of the vendor: of all its prices (ISO 4217).';
comment on column accounts.tax_text is 'Of the vendor: what stands beside amounts, per language.';

-- Never changed, only added to: a statement of any past month can be computed again.
create table product_prices (
  account_id uuid not null references accounts,
  id bigint generated always as identity,
  product_id uuid not null references products (id),
  kind text not null,
  resource text not null default '',
  amount integer check (amount >= 0),
  currency text not null,
  since timestamptz not null default clock_timestamp(),
  primary key (account_id, id)
);
create index product_prices_by_product on product_prices (product_id, since);
comment on table product_prices is 'Every price there ever was, from its moment on.';
comment on column product_prices.resource is 'Of a device line; empty for the others.';
comment on column product_prices.amount is 'Minor units of the currency per unit and month. Null: from then on there is no price.';
