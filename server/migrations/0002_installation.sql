-- What this installation is, beyond its tenants.

create table installation (
  id boolean primary key default true check (id),
  secret_check bytea not null,
  created_at timestamptz not null default now()
);
comment on table installation is 'One row, written by the first server that starts.';
comment on column installation.secret_check is 'A known text, encrypted under SITZPLAN_SECRET: a server with another secret is told at start, not at the first key it cannot read.';
