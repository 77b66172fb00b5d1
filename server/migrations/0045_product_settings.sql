-- What products keep of their users, beyond the end of the license for some days.

create table product_settings (
  account_id uuid not null,
  user_id uuid not null,
  product_id uuid not null references products (id),
  settings bytea not null,
  changed_at timestamptz not null default date_trunc('milliseconds', now()),
  kept_until timestamptz,
  primary key (account_id, user_id, product_id),
  foreign key (account_id, user_id) references users (account_id, id)
);
comment on table product_settings is 'A product''s settings of a user: a JSON object of the product''s own, erased with the person.';
comment on column product_settings.settings is 'Encrypted under SITZPLAN_SECRET: passwords of devices may be among them.';
comment on column product_settings.kept_until is 'The product was taken away: until then the settings come back with it, then they are purged. Null: the user has it, or waits for it.';
create index product_settings_kept on product_settings (kept_until) where kept_until is not null;

-- As it was written: forms show the fields in the vendor's order, which jsonb forgets.
alter table products
  alter column settings_schema type json;
