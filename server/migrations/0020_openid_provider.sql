-- Sitzplan as OpenID provider: products that sign people in by it, its keys, and what it has to remember of a sign-in.

create table openid_clients (
  account_id uuid not null references accounts (id),
  id uuid not null,
  name text not null check (name <> '' and length(name) <= 100),
  kind text not null check (kind in ('confidential', 'public')),
  product_id uuid,
  redirect_uris text[] not null check (cardinality(redirect_uris) between 1 and 20),
  post_logout_redirect_uris text[] not null default '{}' check (cardinality(post_logout_redirect_uris) <= 20),
  secret_hash bytea,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (id),
  foreign key (account_id, product_id) references products (account_id, id),
  check ((kind = 'confidential') = (secret_hash is not null))
);
comment on table openid_clients is 'Products and websites of the vendor that sign people in by OpenID Connect with Sitzplan.';
comment on column openid_clients.id is 'The client_id.';
comment on column openid_clients.kind is 'confidential: a server that keeps a secret. public: a program or page that cannot (RFC 6749 §2.1).';
comment on column openid_clients.product_id is 'Whose entitlements it is told; null: of all the vendor''s products.';
comment on column openid_clients.secret_hash is 'SHA-256 of the client secret''s 256 random bits.';

create table openid_keys (
  id uuid primary key,
  private_key bytea not null,
  created_at timestamptz not null default now()
);
comment on table openid_keys is 'What ID tokens are signed with: the newest signs, all are published.';
comment on column openid_keys.id is 'The key id (kid).';
comment on column openid_keys.private_key is 'JSON Web Key, encrypted with AES-256-GCM under SITZPLAN_SECRET.';

create table openid_records (
  model text not null,
  id_hash bytea not null,
  uid_hash bytea,
  grant_id text,
  account_id uuid,
  sign_in_id uuid,
  payload bytea not null,
  expires_at timestamptz not null,
  consumed_at timestamptz,
  primary key (model, id_hash),
  foreign key (account_id, sign_in_id) references sign_ins (account_id, id) on delete cascade,
  check ((model = 'Grant') = (sign_in_id is not null)),
  check ((sign_in_id is null) = (account_id is null))
);
comment on table openid_records is 'What the OpenID provider keeps: sign-ins of products on their way, codes, tokens and the grants behind them.';
comment on column openid_records.model is 'As oidc-provider calls it: Interaction, Session, Grant, AuthorizationCode, AccessToken, RefreshToken and the like.';
comment on column openid_records.id_hash is 'SHA-256 of the record''s id, which is the code or token itself.';
comment on column openid_records.grant_id is 'Of codes and tokens: what they were given under. Without it they open nothing.';
comment on column openid_records.sign_in_id is 'Of a grant: the sign-in it was given in. It ends with it.';
comment on column openid_records.payload is 'Encrypted under SITZPLAN_SECRET.';
create index openid_records_of_session on openid_records (uid_hash) where uid_hash is not null;
create index openid_records_of_grant on openid_records (grant_id) where grant_id is not null;
create index openid_records_of_sign_in on openid_records (account_id, sign_in_id) where sign_in_id is not null;
create index openid_records_old on openid_records (expires_at);
