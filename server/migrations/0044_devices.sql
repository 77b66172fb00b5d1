-- Devices that products register, counted by the account's line of their resource (pools.held).

create table devices (
  account_id uuid not null references accounts (id),
  id uuid not null,
  product_id uuid not null references products (id),
  resource text not null,
  device_id text not null,
  reported_name text not null,
  renamed_to text,
  sort_name text collate "C" not null generated always as (folded(coalesce(renamed_to, reported_name))) stored,
  search_text text not null
    generated always as (folded(coalesce(renamed_to, '') || ' ' || reported_name || ' ' || device_id)) stored,
  registered_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  last_seen_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  retired_at timestamptz,
  primary key (account_id, id),
  constraint devices_once unique (account_id, product_id, resource, device_id)
) with (fillfactor = 70);
comment on table devices is 'What products have registered of a counted resource: computers with unattended access, say. Those that are not retired are counted in pools.held of the line. Being heard of touches no index.';
comment on column devices.device_id is 'The product''s own id of it.';
comment on column devices.reported_name is 'What the product called it last.';
comment on column devices.renamed_to is 'What an administrator calls it instead.';
comment on column devices.retired_at is 'Taken off the license by an administrator: it takes no place, and is refused when it reports again.';
comment on column devices.search_text is 'What the search looks through, in full: a few milliseconds for 10,000 devices.';

comment on column pools.held is 'Rows in holds: seats occupied or kept for somebody. Of a device line: registered devices.';

alter table license_removals
  alter column user_id drop not null,
  add column device_id uuid,
  drop constraint license_removals_kind_check,
  add constraint license_removals_kind_check check (kind in ('named', 'concurrent', 'device')),
  add constraint license_removals_of_whom_check
    check ((kind = 'device') = (device_id is not null) and (kind = 'device') = (user_id is null)),
  add foreign key (account_id, device_id) references devices (account_id, id) on delete cascade;
comment on column license_removals.device_id is 'devices.id, of what was retired.';

create table desktop_applications (
  product_id uuid primary key references products (id),
  url text not null,
  changed_at timestamptz not null default date_trunc('milliseconds', now())
);
comment on table desktop_applications is 'What technicians of a product install: where the vendor keeps it. They are led there by links that expire.';
