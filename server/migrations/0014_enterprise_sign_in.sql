-- Enterprise Sign-In: the company's e-mail domains, its identity providers, and who is whom there.

create table email_domains (
  account_id uuid not null references accounts (id),
  id uuid not null,
  domain text not null check (domain = lower(domain) and domain ~ '^[a-z0-9.-]+$' and length(domain) <= 253),
  challenge text not null,
  verified_at timestamptz,
  verified_by text check (verified_by in ('dns', 'file')),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, domain),
  check ((verified_at is null) = (verified_by is null))
);
comment on table email_domains is 'Domains of e-mail addresses that an account says are its own. They count once that is proved.';
comment on column email_domains.domain is 'In ASCII (IDNA), lower case.';
comment on column email_domains.challenge is 'What is to be published to prove it: random, no secret once it is.';
create unique index email_domains_verified on email_domains (domain) where verified_at is not null;

create table identity_providers (
  account_id uuid not null references accounts (id),
  id uuid not null,
  kind text not null check (kind in ('oidc', 'saml')),
  name text not null check (name <> '' and length(name) <= 100),
  mode text not null default 'off' check (mode in ('off', 'enabled', 'enforced')),
  settings jsonb,
  secrets bytea,
  set_by_superadmin boolean not null default false,
  creates_users boolean not null default false,
  products_of_created jsonb not null default '[]',
  break_glass_user_id uuid,
  tested_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (id),
  foreign key (account_id, break_glass_user_id) references users (account_id, id),
  check (mode = 'off' or settings is not null),
  check (mode <> 'enforced' or break_glass_user_id is not null)
);
comment on table identity_providers is 'Where the people of an account sign in as employees of their company, by OpenID Connect or SAML 2.0.';
comment on column identity_providers.mode is 'enforced: passwords are refused to everybody but one named superadmin.';
comment on column identity_providers.settings is 'Of the kind; null until they are entered. Nothing secret.';
comment on column identity_providers.secrets is 'The client secret, encrypted with AES-256-GCM under SITZPLAN_SECRET; leaves the installation in no answer.';
comment on column identity_providers.set_by_superadmin is 'Who entered the settings decides who may sign in by them: an administrator who is no superadmin must not become one by a provider of their own.';
comment on column identity_providers.creates_users is 'Whether somebody whom nobody has invited is added at their first sign-in (just in time).';
comment on column identity_providers.products_of_created is 'What they are given then: list of { key, kind }.';
comment on column identity_providers.break_glass_user_id is 'The superadmin whose password works although the provider is enforced.';
comment on column identity_providers.tested_at is 'When a test last went well; null again when the settings change.';
create unique index identity_providers_in_use on identity_providers (account_id) where mode <> 'off';

create table external_identities (
  account_id uuid not null,
  provider_id uuid not null,
  subject text not null check (length(subject) between 1 and 1000),
  user_id uuid not null,
  created_at timestamptz not null default now(),
  last_sign_in_at timestamptz not null default now(),
  primary key (account_id, provider_id, subject),
  unique (account_id, provider_id, user_id),
  foreign key (account_id, provider_id) references identity_providers (account_id, id) on delete cascade,
  foreign key (account_id, user_id) references users (account_id, id)
);
comment on table external_identities is 'Who a user is at an identity provider. The keys make a link from one account to another impossible.';
comment on column external_identities.subject is 'The provider''s own, lasting name of the person: sub (OIDC) or NameID (SAML).';
create index external_identities_of_user on external_identities (account_id, user_id);

create table sign_in_flows (
  account_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  purpose text not null check (purpose in ('sign-in', 'test')),
  browser_hash bytea not null unique,
  state_hash bytea not null unique,
  request bytea not null,
  next_path text not null,
  started_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  answered_at timestamptz,
  answer bytea,
  finished_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, provider_id) references identity_providers (account_id, id) on delete cascade,
  foreign key (account_id, started_by) references users (account_id, id)
);
comment on table sign_in_flows is 'Sign-ins on their way to an identity provider and back. Each takes one answer, once. Forgotten after a day.';
comment on column sign_in_flows.browser_hash is 'SHA-256 of the cookie of the browser that began it: nobody is signed in by an answer to somebody else.';
comment on column sign_in_flows.state_hash is 'SHA-256 of state (OIDC) or RelayState (SAML).';
comment on column sign_in_flows.request is 'What the answer is checked against (nonce, code verifier, request id), encrypted under SITZPLAN_SECRET.';
comment on column sign_in_flows.started_by is 'Of a test: the administrator who made it.';
comment on column sign_in_flows.answer is 'What came back, encrypted: of SAML until the browser that began it has fetched it, of a test until it is forgotten.';
create index sign_in_flows_old on sign_in_flows (expires_at);
create index sign_in_flows_of_provider on sign_in_flows (account_id, provider_id, id);

create table seen_assertions (
  account_id uuid not null,
  provider_id uuid not null,
  assertion_id text not null,
  expires_at timestamptz not null,
  primary key (account_id, provider_id, assertion_id),
  foreign key (account_id, provider_id) references identity_providers (account_id, id) on delete cascade
);
comment on table seen_assertions is 'SAML assertions that were answered with: each counts once. Kept until they would be too old anyway.';
create index seen_assertions_old on seen_assertions (expires_at);
