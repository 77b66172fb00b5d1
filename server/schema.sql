-- The schema after every migration, for reading. Written by `npm run schema`; edit the migrations instead.
-- The monthly partitions and Kysely's own tables are left out.

create sequence event_number as bigint;
comment on sequence event_number is 'Numbers the rows of seat_journal and audit_events together. Readers order by (xact, number) and stop below the oldest running transaction, because numbers become visible out of order.';

create table accounts (
  id uuid not null,
  slug text not null,
  name text not null,
  kind text not null,
  status text not null default 'active'::text,
  language text not null default 'en'::text,
  time_zone text not null default 'Europe/Berlin'::text,
  serial text,
  names_kept_days integer not null default 90,
  addresses_kept_days integer not null default 30,
  history_without_names boolean not null default false,
  plan_without_names boolean not null default false,
  coarse_surplus_reasons boolean not null default false,
  created_at timestamp with time zone not null default now(),
  second_factor_required boolean not null default false,
  billing_user_id uuid,
  billing_name text,
  billing_email text,
  shop_url text,
  license_contact text,
  contact_name text,
  contact_email text,
  entered_serial text,
  entered_owner text,
  serial_entered_at timestamp with time zone,
  currency text not null default 'EUR'::text,
  tax_text jsonb not null default '{}'::jsonb,
  payment_method text,
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_serial_key UNIQUE (serial),
  constraint accounts_slug_key UNIQUE (slug),
  constraint accounts_addresses_kept_days_check CHECK (((addresses_kept_days >= 1) AND (addresses_kept_days <= 400))),
  constraint accounts_billing_email_check CHECK ((length(billing_email) <= 254)),
  constraint accounts_billing_name_check CHECK (((billing_name <> ''::text) AND (length(billing_name) <= 200))),
  constraint accounts_check CHECK (((billing_name IS NULL) = (billing_email IS NULL))),
  constraint accounts_check1 CHECK (((billing_user_id IS NULL) OR (billing_email IS NULL))),
  constraint accounts_contact_check CHECK (((contact_name IS NULL) = (contact_email IS NULL))),
  constraint accounts_contact_email_check CHECK ((length(contact_email) <= 254)),
  constraint accounts_contact_name_check CHECK (((contact_name <> ''::text) AND (length(contact_name) <= 200))),
  constraint accounts_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint accounts_entered_check CHECK ((num_nulls(entered_serial, entered_owner, serial_entered_at) = ANY (ARRAY[0, 3]))),
  constraint accounts_kind_check CHECK ((kind = ANY (ARRAY['vendor'::text, 'customer'::text]))),
  constraint accounts_language_check CHECK ((language = ANY (ARRAY['da'::text, 'de'::text, 'en'::text, 'nb'::text, 'nl'::text, 'sv'::text]))),
  constraint accounts_name_check CHECK ((name <> ''::text)),
  constraint accounts_names_kept_days_check CHECK (((names_kept_days >= 7) AND (names_kept_days <= 400))),
  constraint accounts_payment_method_check CHECK ((payment_method = 'invoice'::text)),
  constraint accounts_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'::text)),
  constraint accounts_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text]))),
  constraint accounts_id_billing_user_id_fkey FOREIGN KEY (id, billing_user_id) REFERENCES users(account_id, id)
);
CREATE UNIQUE INDEX accounts_one_vendor ON public.accounts USING btree (kind) WHERE (kind = 'vendor'::text);
comment on table accounts is 'A tenant: the vendor itself (one per installation) or a customer of the vendor.';
comment on column accounts.slug is 'Short name for addresses and the command line, e.g. aurora.';
comment on column accounts.status is 'suspended: nobody of the account gets a seat; nothing is deleted.';
comment on column accounts.time_zone is 'IANA name; license dates are whole days that end at midnight there.';
comment on column accounts.serial is 'Serial number of the license this account owns; null before the first revision.';
comment on column accounts.names_kept_days is 'Privacy: days after which the seat journal keeps a pseudonym only.';
comment on column accounts.addresses_kept_days is 'Privacy: days after which network addresses are erased from audit details.';
comment on column accounts.history_without_names is 'Privacy switch: history is shown without names.';
comment on column accounts.plan_without_names is 'Privacy switch: the seating plan is shown without names.';
comment on column accounts.coarse_surplus_reasons is 'Privacy switch: surplus proposals give coarse reasons only.';
comment on column accounts.second_factor_required is 'Whoever signs in with a password and has no second factor may only set one up. The vendor''s people always need one, whatever stands here.';
comment on column accounts.billing_user_id is 'Who gets the mails about orders and statements: a user of the account. One that is deleted since counts as nobody.';
comment on column accounts.billing_name is 'The same, of somebody who is no user of the account.';
comment on column accounts.shop_url is 'Of the vendor: where customers buy licenses. Null: nowhere.';
comment on column accounts.license_contact is 'Of the vendor: the address that is told of wrong revisions. Null: the operators are.';
comment on column accounts.contact_email is 'Of a customer: the vendor''s note of whom they reach there, seen by operators alone. It goes with the user whose address it is.';
comment on column accounts.entered_serial is 'What a license may have beside its serial, in a customer''s own installation: a bought one that follows a trial.';
comment on column accounts.entered_owner is 'The owner entered with it, for whoever issues the license.';
comment on column accounts.currency is 'Of the vendor: of all its prices (ISO 4217).';
comment on column accounts.tax_text is 'Of the vendor: what stands beside amounts, per language.';
comment on column accounts.payment_method is 'On file by the vendor: then superadmins may order by themselves. Null: none.';

create table assignments (
  account_id uuid not null,
  user_id uuid not null,
  product_id uuid not null,
  pool_id integer,
  kind text not null,
  state text not null,
  since timestamp with time zone not null default now(),
  asked bigint not null generated always as identity,
  next_kind text,
  is_quiet boolean not null default false,
  by_hand boolean not null default true,
  rule_kind text,
  constraint assignments_pkey PRIMARY KEY (account_id, user_id, product_id),
  constraint assignments_check CHECK (((state = 'waiting'::text) OR (pool_id IS NOT NULL))),
  constraint assignments_given_by_somebody CHECK ((by_hand OR (rule_kind IS NOT NULL))),
  constraint assignments_kind_check CHECK ((kind = ANY (ARRAY['named'::text, 'concurrent'::text]))),
  constraint assignments_next_kind_check CHECK ((next_kind = ANY (ARRAY['named'::text, 'concurrent'::text]))),
  constraint assignments_rule_kind_check CHECK ((rule_kind = ANY (ARRAY['named'::text, 'concurrent'::text]))),
  constraint assignments_state_check CHECK ((state = ANY (ARRAY['assigned'::text, 'waiting'::text]))),
  constraint assignments_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id),
  constraint assignments_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES pools(id),
  constraint assignments_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
);
CREATE INDEX assignments_by_rule ON public.assignments USING btree (account_id, user_id) WHERE (rule_kind IS NOT NULL);
CREATE INDEX assignments_in_pool ON public.assignments USING btree (account_id, pool_id);
CREATE INDEX assignments_waiting ON public.assignments USING btree (account_id, product_id, kind, asked) WHERE (state = 'waiting'::text);
comment on table assignments is 'A user''s right to a product: a named seat or membership of the concurrent pool. Written by assignments/ alone.';
comment on column assignments.state is 'waiting: no seat was free when asked; completed by itself in order of asked.';
comment on column assignments.asked is 'Order of asking; never a time.';
comment on column assignments.next_kind is 'A change of kind that takes effect when the user''s last session on the present seat ends.';
comment on column assignments.is_quiet is 'Given without telling the person: nor is a wish told that is met later.';
comment on column assignments.by_hand is 'Somebody gave it, or a queue; no rule takes it away then.';
comment on column assignments.rule_kind is 'The kind in which a group rule gives it; null: no rule does.';

create table audit_details (
  account_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  salt bytea not null,
  actor_name text,
  target_name text,
  before jsonb,
  after jsonb,
  note text,
  address inet,
  salts jsonb,
  constraint audit_details_pkey PRIMARY KEY (account_id, id, at)
) partition by RANGE (at);
CREATE INDEX audit_details_by_owner ON public.audit_details USING btree (account_id, (((before -> 'user'::text) ->> 'id'::text))) WHERE (((before -> 'user'::text) ->> 'id'::text) IS NOT NULL);
CREATE INDEX audit_details_with_address ON public.audit_details USING btree (account_id, at) WHERE (address IS NOT NULL);
CREATE INDEX audit_details_with_outside_contact ON public.audit_details USING btree (account_id, at) WHERE (COALESCE(((before -> 'billingContact'::text) ->> 'email'::text), ((after -> 'billingContact'::text) ->> 'email'::text)) IS NOT NULL);
CREATE INDEX audit_details_with_owner ON public.audit_details USING btree (account_id, at) WHERE (((before -> 'user'::text) ->> 'id'::text) IS NOT NULL);
comment on table audit_details is 'Names, values, texts and the network address of audit events: erasable; the seal covers their salted digest.';
comment on column audit_details.salt is 'Each text has a salt of its own, made of this and of its place. Empty once something was erased: it would tell the salt of that, too.';
comment on column audit_details.salts is 'Once something was erased: the salts of the texts that are left, by their place (JSON Pointer), in base64.';
CREATE TRIGGER audit_details_erased BEFORE UPDATE ON public.audit_details FOR EACH ROW WHEN ((((((((old.salt IS DISTINCT FROM new.salt) OR (old.actor_name IS DISTINCT FROM new.actor_name)) OR (old.target_name IS DISTINCT FROM new.target_name)) OR (old.before IS DISTINCT FROM new.before)) OR (old.after IS DISTINCT FROM new.after)) OR (old.note IS DISTINCT FROM new.note)) OR (old.address IS DISTINCT FROM new.address))) EXECUTE FUNCTION keep_salts_of_what_is_left();

create table audit_events (
  account_id uuid not null,
  number bigint not null default nextval('event_number'::regclass),
  xact xid8 not null default recorded_xact(pg_current_xact_id()),
  id uuid not null,
  at timestamp with time zone not null default date_trunc('milliseconds'::text, clock_timestamp()),
  action text not null,
  actor_kind text not null,
  actor_id uuid,
  target_kind text not null,
  target_id text,
  constraint audit_events_pkey PRIMARY KEY (account_id, id, at),
  constraint audit_events_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['user'::text, 'token'::text, 'product'::text, 'system'::text, 'command'::text])))
) partition by RANGE (at);
CREATE INDEX audit_events_by_action ON public.audit_events USING btree (account_id, action, at DESC, number DESC);
CREATE INDEX audit_events_by_actor ON public.audit_events USING btree (account_id, actor_id, at DESC, number DESC);
CREATE INDEX audit_events_by_target ON public.audit_events USING btree (account_id, target_id, at DESC, number DESC);
CREATE INDEX audit_events_in_order ON public.audit_events USING btree (account_id, xact, number);
CREATE INDEX audit_events_newest ON public.audit_events USING btree (account_id, at DESC, number DESC);
comment on table audit_events is 'Every change by a person or a token, written in the change''s own transaction. Append-only, partitioned by month.';
comment on column audit_events.action is 'object.verb, e.g. user.suspended.';
comment on column audit_events.target_id is 'Id of what was changed; ids are not personal data once the person''s row is erased.';

create table billed_lines (
  account_id uuid not null,
  id bigint not null generated always as identity,
  product_id uuid not null,
  kind text not null,
  resource text not null default ''::text,
  quantity integer,
  revision integer not null,
  is_trial boolean not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  ends_at timestamp with time zone,
  constraint billed_lines_pkey PRIMARY KEY (account_id, id),
  constraint billed_lines_check CHECK ((until_at >= from_at)),
  constraint billed_lines_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint billed_lines_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
);
CREATE INDEX billed_lines_by_time ON public.billed_lines USING btree (account_id, from_at);
CREATE INDEX billed_lines_old ON public.billed_lines USING btree (LEAST(until_at, ends_at));
CREATE UNIQUE INDEX billed_lines_open ON public.billed_lines USING btree (account_id, product_id, kind, resource) WHERE (until_at IS NULL);
comment on table billed_lines is 'Billing facts of products that are billed by license: what the account owned. Kept ten years; no key deletes them.';
comment on column billed_lines.quantity is 'Null: unrestricted.';
comment on column billed_lines.revision is 'The one that was in force.';
comment on column billed_lines.until_at is 'When another revision took its place. Null: none yet.';
comment on column billed_lines.ends_at is 'When the license expires: grace after it is not billed. Null: never.';

create table billed_memberships (
  account_id uuid not null,
  id bigint not null generated always as identity,
  product_id uuid not null,
  user_id uuid not null,
  queue_id uuid,
  queue_type text,
  queue_name text,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  is_trial boolean not null default false,
  ends_at timestamp with time zone,
  constraint billed_memberships_pkey PRIMARY KEY (account_id, id),
  constraint billed_memberships_check CHECK ((until_at >= from_at)),
  constraint billed_memberships_check1 CHECK ((((queue_id IS NULL) = (queue_type IS NULL)) AND ((queue_id IS NULL) = (queue_name IS NULL)))),
  constraint billed_memberships_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint billed_memberships_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
);
CREATE INDEX billed_memberships_by_time ON public.billed_memberships USING btree (account_id, from_at);
CREATE INDEX billed_memberships_old ON public.billed_memberships USING btree (until_at);
CREATE UNIQUE INDEX billed_memberships_open ON public.billed_memberships USING btree (account_id, user_id, product_id, queue_id) NULLS NOT DISTINCT WHERE (until_at IS NULL);
comment on table billed_memberships is 'Billing facts of products that are billed by queues: who had a license, because of which queue. Kept ten years; no key deletes them.';
comment on column billed_memberships.user_id is 'Names are looked up. Of who is erased it leads to an empty shell.';
comment on column billed_memberships.queue_id is 'The queue may be deleted since. Null: in no queue, the license was given by hand.';
comment on column billed_memberships.until_at is 'Null: still.';
comment on column billed_memberships.ends_at is 'When the license expires: grace after it is not billed. Null: never.';

create table card_setups (
  account_id uuid not null,
  number bigint not null generated always as identity,
  session_id text not null,
  created_at timestamp with time zone not null default now(),
  done_at timestamp with time zone,
  constraint card_setups_pkey PRIMARY KEY (account_id, number),
  constraint card_setups_session_id_key UNIQUE (session_id),
  constraint card_setups_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
CREATE INDEX card_setups_age ON public.card_setups USING btree (created_at);
comment on table card_setups is 'Visits to Stripe''s page on which a card is left. Each brings one card, once. Forgotten after a week; Stripe''s page is open for a day at most.';
comment on column card_setups.session_id is 'Stripe''s id of the visit (Checkout session).';

create table cooldowns (
  pool_id integer not null,
  user_id uuid not null,
  until timestamp with time zone not null,
  constraint cooldowns_pkey PRIMARY KEY (pool_id, user_id)
);
comment on table cooldowns is 'Users whose session an administrator ended: until then no seat directly, only a place in the line.';

create table deleted_users (
  account_id uuid not null,
  user_id uuid not null,
  deleted_at timestamp with time zone not null default now(),
  reason text not null,
  status text not null,
  role text not null,
  role_id uuid,
  products jsonb not null default '[]'::jsonb,
  groups uuid[] not null default '{}'::uuid[],
  deleted_by uuid,
  queues jsonb not null default '[]'::jsonb,
  constraint deleted_users_pkey PRIMARY KEY (account_id, user_id),
  constraint deleted_users_reason_check CHECK ((reason = ANY (ARRAY['deleted'::text, 'transferred'::text]))),
  constraint deleted_users_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'active'::text, 'suspended'::text]))),
  constraint deleted_users_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id)
);
CREATE INDEX deleted_users_old ON public.deleted_users USING btree (deleted_at);
comment on table deleted_users is 'Users whose deletion can still be taken back, for 30 days; then name and address are erased everywhere, and the row goes.';
comment on column deleted_users.reason is 'transferred: they accepted the invitation of another account, and do not come back.';
comment on column deleted_users.status is 'What they were before.';
comment on column deleted_users.role_id is 'The custom role they had, which may be gone since: it is not held by them.';
comment on column deleted_users.products is 'What they had or waited for: [{ "productId", "kind" }].';
comment on column deleted_users.groups is 'The groups they were in; some may be gone since.';
comment on column deleted_users.deleted_by is 'The user who did it; null: a program, or the server by itself.';
comment on column deleted_users.queues is 'The queues they were in: [{ "queueId", "role" }]; some may be gone since.';

create table desktop_applications (
  product_id uuid not null,
  url text not null,
  changed_at timestamp with time zone not null default date_trunc('milliseconds'::text, now()),
  constraint desktop_applications_pkey PRIMARY KEY (product_id),
  constraint desktop_applications_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
);
comment on table desktop_applications is 'What technicians of a product install: where the vendor keeps it. They are led there by links that expire.';

create table devices (
  account_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  resource text not null,
  device_id text not null,
  reported_name text not null,
  renamed_to text,
  sort_name text not null generated always as (folded(COALESCE(renamed_to, reported_name))) stored,
  search_text text not null generated always as (folded(((((COALESCE(renamed_to, ''::text) || ' '::text) || reported_name) || ' '::text) || device_id))) stored,
  registered_at timestamp with time zone not null default date_trunc('milliseconds'::text, clock_timestamp()),
  last_seen_at timestamp with time zone not null default date_trunc('milliseconds'::text, clock_timestamp()),
  retired_at timestamp with time zone,
  constraint devices_pkey PRIMARY KEY (account_id, id),
  constraint devices_once UNIQUE (account_id, product_id, resource, device_id),
  constraint devices_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint devices_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
) with (fillfactor=70);
comment on table devices is 'What products have registered of a counted resource: computers with unattended access, say. Those that are not retired are counted in pools.held of the line. Being heard of touches no index.';
comment on column devices.device_id is 'The product''s own id of it.';
comment on column devices.reported_name is 'What the product called it last.';
comment on column devices.renamed_to is 'What an administrator calls it instead.';
comment on column devices.search_text is 'What the search looks through, in full: a few milliseconds for 10,000 devices.';
comment on column devices.retired_at is 'Taken off the license by an administrator: it takes no place, and is refused when it reports again.';

create table directory_group_turns (
  account_id uuid not null,
  group_id uuid not null,
  at timestamp with time zone not null default date_trunc('milliseconds'::text, now()),
  constraint directory_group_turns_account_id_group_id_fkey FOREIGN KEY (account_id, group_id) REFERENCES directory_groups(account_id, group_id) ON DELETE CASCADE
);
CREATE INDEX directory_group_turns_of_group ON public.directory_group_turns USING btree (account_id, group_id);
comment on table directory_group_turns is 'Members of a directory''s group who have left the directory or come back to it: each is one more version of the group. Beside it, so that whoever goes waits for nobody who changes the group; added to its version with its next change.';

create table directory_groups (
  account_id uuid not null,
  group_id uuid not null,
  external_id text,
  version bigint not null default 1,
  created_at timestamp with time zone not null default date_trunc('milliseconds'::text, now()),
  modified_at timestamp with time zone not null default date_trunc('milliseconds'::text, now()),
  constraint directory_groups_pkey PRIMARY KEY (account_id, group_id),
  constraint directory_groups_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 1000))),
  constraint directory_groups_account_id_group_id_fkey FOREIGN KEY (account_id, group_id) REFERENCES groups(account_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX directory_groups_external_id_once ON public.directory_groups USING btree (account_id, lower(external_id));
comment on table directory_groups is 'The groups that the account''s directory keeps, made or taken over by it (SCIM): their names are the directory''s.';
comment on column directory_groups.external_id is 'The directory''s own id. Two that differ by case alone would be taken for each other by somebody.';
comment on column directory_groups.version is 'Grows with every change that the directory could see: the ETag.';

create table directory_losses (
  account_id uuid not null,
  user_id uuid not null,
  at timestamp with time zone not null default now(),
  constraint directory_losses_pkey PRIMARY KEY (account_id, user_id),
  constraint directory_losses_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id)
);
CREATE INDEX directory_losses_by_time ON public.directory_losses USING btree (account_id, at);
comment on table directory_losses is 'Who lost something by the directory within the last hour: counted to hold what is too much. Older rows go with the next.';

create table directory_members_away (
  account_id uuid not null,
  group_id uuid not null,
  user_id uuid not null,
  constraint directory_members_away_pkey PRIMARY KEY (account_id, user_id, group_id),
  constraint directory_members_away_account_id_group_id_fkey FOREIGN KEY (account_id, group_id) REFERENCES directory_groups(account_id, group_id) ON DELETE CASCADE,
  constraint directory_members_away_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES deleted_users(account_id, user_id) ON DELETE CASCADE
);
CREATE INDEX directory_members_away_of_group ON public.directory_members_away USING btree (account_id, group_id);
comment on table directory_members_away is 'Whom the directory had in a group when they were deleted: in none now, and in these again when they are brought back.';

create table directory_user_totals (
  account_id uuid not null,
  total bigint not null,
  part integer not null,
  constraint directory_user_totals_pkey PRIMARY KEY (account_id, part),
  constraint directory_user_totals_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
comment on table directory_user_totals is 'How many people of an account its directory keeps, as the sum of its parts: counting them for every page would take as long as there are many. Kept by triggers, each session in a part of its own, which may fall below zero.';

create table directory_users (
  account_id uuid not null,
  user_id uuid not null,
  user_name text not null,
  external_id text,
  attributes jsonb not null default '{}'::jsonb,
  addresses text[] not null default '{}'::text[],
  version bigint not null default 1,
  created_at timestamp with time zone not null default date_trunc('milliseconds'::text, now()),
  modified_at timestamp with time zone not null default date_trunc('milliseconds'::text, now()),
  left_at timestamp with time zone,
  constraint directory_users_pkey PRIMARY KEY (account_id, user_id),
  constraint directory_users_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 500))),
  constraint directory_users_user_name_check CHECK (((length(user_name) >= 1) AND (length(user_name) <= 320))),
  constraint directory_users_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id)
);
CREATE INDEX directory_users_addresses ON public.directory_users USING gin (addresses) WHERE (left_at IS NULL);
CREATE INDEX directory_users_by_external_id ON public.directory_users USING btree (account_id, external_id) WHERE (left_at IS NULL);
CREATE UNIQUE INDEX directory_users_external_id_once ON public.directory_users USING btree (account_id, lower(external_id)) WHERE (left_at IS NULL);
CREATE INDEX directory_users_in_order ON public.directory_users USING btree (account_id, user_id) WHERE (left_at IS NULL);
CREATE INDEX directory_users_left ON public.directory_users USING btree (account_id, lower(user_name)) WHERE (left_at IS NOT NULL);
CREATE UNIQUE INDEX directory_users_user_name_once ON public.directory_users USING btree (account_id, lower(user_name)) WHERE (left_at IS NULL);
comment on table directory_users is 'What only the directory knows of a person it has made or taken over (SCIM). People without a row are not there for it.';
comment on column directory_users.user_name is 'What the directory calls the person, mostly an address.';
comment on column directory_users.external_id is 'The directory''s own id. Two that differ by case alone would be taken for each other by somebody.';
comment on column directory_users.attributes is 'SCIM attributes that have no column, by their names in the schema.';
comment on column directory_users.addresses is 'All e-mail addresses, in lower case: what a filter looks for.';
comment on column directory_users.version is 'Grows with every change by the directory.';
comment on column directory_users.left_at is 'Deleted since: not there for the directory, but known again when it sends the same name within 30 days.';
CREATE TRIGGER directory_users_added AFTER INSERT ON public.directory_users REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_people_of_directory();
CREATE TRIGGER directory_users_changed AFTER UPDATE OF left_at ON public.directory_users FOR EACH ROW WHEN (((old.left_at IS NULL) <> (new.left_at IS NULL))) EXECUTE FUNCTION count_person_who_left_or_returned();
CREATE TRIGGER directory_users_kept AFTER INSERT ON public.directory_users FOR EACH ROW EXECUTE FUNCTION ask_rules_of_kept();
CREATE TRIGGER directory_users_left AFTER UPDATE OF left_at ON public.directory_users FOR EACH ROW WHEN ((old.left_at IS DISTINCT FROM new.left_at)) EXECUTE FUNCTION ask_rules_of_kept();
CREATE TRIGGER directory_users_let_go AFTER DELETE ON public.directory_users FOR EACH ROW EXECUTE FUNCTION keep_former_names();
CREATE TRIGGER directory_users_removed AFTER DELETE ON public.directory_users FOR EACH ROW WHEN ((old.left_at IS NULL)) EXECUTE FUNCTION count_person_forgotten();
CREATE TRIGGER directory_users_renamed AFTER UPDATE OF user_name, external_id, addresses ON public.directory_users FOR EACH ROW WHEN (((old.user_name <> new.user_name) OR (old.external_id IS DISTINCT FROM new.external_id) OR (old.addresses <> new.addresses))) EXECUTE FUNCTION keep_former_names();
CREATE TRIGGER directory_users_turned AFTER UPDATE OF left_at ON public.directory_users FOR EACH ROW WHEN (((old.left_at IS NULL) <> (new.left_at IS NULL))) EXECUTE FUNCTION turn_groups_of_person();

create table email_domains (
  account_id uuid not null,
  id uuid not null,
  domain text not null,
  challenge text not null,
  verified_at timestamp with time zone,
  verified_by text,
  created_at timestamp with time zone not null default now(),
  constraint email_domains_pkey PRIMARY KEY (account_id, id),
  constraint email_domains_account_id_domain_key UNIQUE (account_id, domain),
  constraint email_domains_check CHECK (((verified_at IS NULL) = (verified_by IS NULL))),
  constraint email_domains_domain_check CHECK (((domain = lower(domain)) AND (domain ~ '^[a-z0-9.-]+$'::text) AND (length(domain) <= 253))),
  constraint email_domains_verified_by_check CHECK ((verified_by = ANY (ARRAY['dns'::text, 'file'::text]))),
  constraint email_domains_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
CREATE UNIQUE INDEX email_domains_verified ON public.email_domains USING btree (domain) WHERE (verified_at IS NOT NULL);
comment on table email_domains is 'Domains of e-mail addresses that an account says are its own. They count once that is proved.';
comment on column email_domains.domain is 'In ASCII (IDNA), lower case.';
comment on column email_domains.challenge is 'What is to be published to prove it: random, no secret once it is.';

create table ended_directory_tokens (
  account_id uuid not null,
  id uuid not null,
  name text not null,
  token_hash bytea not null,
  ended_at timestamp with time zone not null default now(),
  constraint ended_directory_tokens_pkey PRIMARY KEY (account_id, id),
  constraint ended_directory_tokens_token_hash_key UNIQUE (token_hash),
  constraint ended_directory_tokens_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
CREATE INDEX ended_directory_tokens_by_age ON public.ended_directory_tokens USING btree (ended_at);
comment on table ended_directory_tokens is 'Tokens of directories (SCIM) that were deleted, for 90 days: they open nothing, but tell whose calls still come with one.';

create table external_identities (
  account_id uuid not null,
  provider_id uuid not null,
  subject text not null,
  user_id uuid not null,
  created_at timestamp with time zone not null default now(),
  last_sign_in_at timestamp with time zone not null default now(),
  constraint external_identities_pkey PRIMARY KEY (account_id, provider_id, subject),
  constraint external_identities_account_id_provider_id_user_id_key UNIQUE (account_id, provider_id, user_id),
  constraint external_identities_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 1000))),
  constraint external_identities_account_id_provider_id_fkey FOREIGN KEY (account_id, provider_id) REFERENCES identity_providers(account_id, id) ON DELETE CASCADE,
  constraint external_identities_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id)
);
CREATE INDEX external_identities_of_user ON public.external_identities USING btree (account_id, user_id);
comment on table external_identities is 'Who a user is at an identity provider. The keys make a link from one account to another impossible.';
comment on column external_identities.subject is 'The provider''s own, lasting name of the person: sub (OIDC) or NameID (SAML).';

create table former_names (
  account_id uuid not null,
  user_id uuid not null,
  name text not null,
  until timestamp with time zone not null default date_trunc('milliseconds'::text, now()),
  constraint former_names_pkey PRIMARY KEY (account_id, user_id, name),
  constraint former_names_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id)
);
CREATE INDEX former_names_by_age ON public.former_names USING btree (until);
comment on table former_names is 'Addresses that were somebody''s, and what the directory called them, for 90 days: calls and files name them so, and go with them.';

create table group_members (
  account_id uuid not null,
  group_id uuid not null,
  user_id uuid not null,
  since timestamp with time zone not null default now(),
  source text not null default 'direct'::text,
  constraint group_members_pkey PRIMARY KEY (account_id, group_id, user_id, source),
  constraint group_members_source_check CHECK ((source = ANY (ARRAY['direct'::text, 'directory'::text, 'rule'::text]))),
  constraint group_members_account_id_group_id_fkey FOREIGN KEY (account_id, group_id) REFERENCES groups(account_id, id),
  constraint group_members_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id)
);
CREATE INDEX group_members_of_user ON public.group_members USING btree (account_id, user_id);
comment on table group_members is 'One row for each source by which somebody is a member of a group: people are counted once.';
comment on column group_members.source is 'direct: put in by an administrator. directory: by the directory (SCIM). rule: given by a group rule.';
CREATE TRIGGER group_members_added AFTER INSERT ON public.group_members REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ask_rules_of_members();
CREATE TRIGGER group_members_removed AFTER DELETE ON public.group_members REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ask_rules_of_members();

create table group_rule_groups (
  account_id uuid not null,
  rule_id uuid not null,
  group_id uuid not null,
  constraint group_rule_groups_pkey PRIMARY KEY (account_id, rule_id, group_id),
  constraint group_rule_groups_account_id_group_id_fkey FOREIGN KEY (account_id, group_id) REFERENCES groups(account_id, id) ON DELETE CASCADE,
  constraint group_rule_groups_account_id_rule_id_fkey FOREIGN KEY (account_id, rule_id) REFERENCES group_rules(account_id, id) ON DELETE CASCADE
);
CREATE INDEX group_rule_groups_of_group ON public.group_rule_groups USING btree (account_id, group_id);
comment on table group_rule_groups is 'The groups that a group rule gives; they make no other rule apply.';

create table group_rule_lists (
  account_id uuid not null,
  version bigint not null default 0,
  constraint group_rule_lists_pkey PRIMARY KEY (account_id),
  constraint group_rule_lists_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
comment on table group_rule_lists is 'One row for each account that ever had group rules: locked by whoever changes them.';
comment on column group_rule_lists.version is 'Grows with every change: of two editors who began at the same one wins.';

create table group_rule_products (
  account_id uuid not null,
  rule_id uuid not null,
  product_id uuid not null,
  kind text not null,
  constraint group_rule_products_pkey PRIMARY KEY (account_id, rule_id, product_id),
  constraint group_rule_products_kind_check CHECK ((kind = ANY (ARRAY['named'::text, 'concurrent'::text]))),
  constraint group_rule_products_account_id_rule_id_fkey FOREIGN KEY (account_id, rule_id) REFERENCES group_rules(account_id, id) ON DELETE CASCADE,
  constraint group_rule_products_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
);
comment on table group_rule_products is 'The products that a group rule gives.';

create table group_rule_work (
  account_id uuid not null,
  user_id uuid not null,
  asked bigint not null generated always as identity,
  not_before timestamp with time zone not null default now(),
  by_directory boolean not null,
  constraint group_rule_work_pkey PRIMARY KEY (account_id, user_id),
  constraint group_rule_work_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id)
);
CREATE INDEX group_rule_work_in_order ON public.group_rule_work USING btree (account_id, asked);
comment on table group_rule_work is 'People to whom the rules are to be applied, because of a change of theirs or of the rules. Written by triggers, too.';
comment on column group_rule_work.not_before is 'Later than asked: something still held back what is to be taken away.';
comment on column group_rule_work.by_directory is 'The directory''s change is among the causes: what they lose is counted, and held when it is too much.';

create table group_rules (
  account_id uuid not null,
  id uuid not null,
  position integer not null,
  is_fallback boolean not null,
  group_id uuid,
  group_name text,
  gives_member boolean not null default false,
  role_id uuid,
  constraint group_rules_pkey PRIMARY KEY (account_id, id),
  constraint group_rules_check CHECK ((NOT (is_fallback AND (group_id IS NOT NULL)))),
  constraint group_rules_check1 CHECK ((NOT (gives_member AND (role_id IS NOT NULL)))),
  constraint group_rules_group_name_check CHECK (((length(group_name) >= 1) AND (length(group_name) <= 256))),
  constraint group_rules_account_id_fkey FOREIGN KEY (account_id) REFERENCES group_rule_lists(account_id),
  constraint group_rules_account_id_group_id_fkey FOREIGN KEY (account_id, group_id) REFERENCES groups(account_id, id) ON DELETE SET NULL (group_id),
  constraint group_rules_account_id_role_id_fkey FOREIGN KEY (account_id, role_id) REFERENCES roles(account_id, id) ON DELETE SET NULL (role_id)
);
CREATE INDEX group_rules_of_group ON public.group_rules USING btree (account_id, group_id);
comment on table group_rules is 'What members of a group get, in order: the first rule wins where only one can.';
comment on column group_rules.is_fallback is 'For everybody the directory keeps who is in no group of another rule.';
comment on column group_rules.group_id is 'Null: the fallback, or the group is deleted since; then it is for nobody.';
comment on column group_rules.group_name is 'As it was when the rules were saved.';
comment on column group_rules.role_id is 'A role of the account''s own. Null, and not gives_member: the rule says nothing of roles.';

create table groups (
  account_id uuid not null,
  id uuid not null,
  name text not null,
  folded_name text not null generated always as (folded(name)) stored,
  created_at timestamp with time zone not null default now(),
  was_directory boolean not null default false,
  constraint groups_pkey PRIMARY KEY (account_id, id),
  constraint groups_name_once UNIQUE (account_id, folded_name),
  constraint groups_name_check CHECK (((length(name) >= 1) AND (length(name) <= 256))),
  constraint groups_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
comment on table groups is 'Groups of an account''s users: to find them, to change several at once, and to say over whom a manager manages.';
comment on column groups.folded_name is 'Names are told apart, and sorted, without case and accents.';
comment on column groups.was_directory is 'The directory kept the group and has let go of it: it may take it up again by its name.';

create table guides_put_away (
  account_id uuid not null,
  constraint guides_put_away_pkey PRIMARY KEY (account_id),
  constraint guides_put_away_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
comment on table guides_put_away is 'Accounts that put away the first steps on their overview. What is done of these is told by everything else.';

create table held_changes (
  account_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  what text not null,
  held_at timestamp with time zone not null default date_trunc('milliseconds'::text, now()),
  decision text,
  constraint held_changes_pkey PRIMARY KEY (account_id, id),
  constraint held_changes_once UNIQUE (account_id, user_id, what),
  constraint held_changes_decision_check CHECK ((decision = ANY (ARRAY['confirmed'::text, 'discarded'::text]))),
  constraint held_changes_what_check CHECK ((what = ANY (ARRAY['rules'::text, 'suspend'::text, 'delete'::text]))),
  constraint held_changes_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id)
);
comment on table held_changes is 'What the directory''s changes would have taken away beyond the account''s limit: it waits until an administrator decides.';
comment on column held_changes.what is 'rules: what group rules gave. suspend: the person''s access. delete: the person.';
comment on column held_changes.decision is 'Null: to be decided. Otherwise it is being carried out, and the row goes then.';

create table help_requests (
  account_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  product_id uuid not null,
  at timestamp with time zone not null default now(),
  xact xid8 not null default recorded_xact(pg_current_xact_id()),
  constraint help_requests_pkey PRIMARY KEY (account_id, id),
  constraint help_requests_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id),
  constraint help_requests_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
);
CREATE INDEX help_requests_newest ON public.help_requests USING btree (account_id, at DESC, id DESC);
CREATE INDEX help_requests_recent ON public.help_requests USING btree (account_id, user_id, at);
comment on table help_requests is 'People who asked their administrators for a seat; once per user in ten minutes.';
comment on column help_requests.xact is 'Transaction that wrote the row: where the seat journal (account_id, xact, number) goes on after it.';

create table holds (
  pool_id integer not null,
  number integer not null,
  holder uuid not null,
  user_id uuid not null,
  fence bigint not null,
  since timestamp with time zone not null,
  ticket_id uuid,
  kept_until timestamp with time zone,
  constraint holds_one_per_seat PRIMARY KEY (pool_id, number),
  constraint holds_one_per_holder UNIQUE (pool_id, holder),
  constraint holds_check CHECK (((ticket_id IS NULL) = (kept_until IS NULL)))
) with (autovacuum_analyze_scale_factor=0.5, autovacuum_vacuum_scale_factor=0.02, autovacuum_vacuum_threshold=1000);
comment on table holds is 'Who holds a seat right now. Concurrent: while sessions run or the seat is kept for the head of the line. Named: from assignment to removal.';
comment on column holds.holder is 'Depending on products.per the user''s id, a digest of user and device, or the session''s id.';
comment on column holds.fence is 'Fencing number of this holder; sessions on the seat carry it.';
comment on column holds.ticket_id is 'The seat is offered to this ticket and kept until kept_until.';

create table idempotency_keys (
  credential_id uuid not null,
  route text not null,
  key text not null,
  body_hash bytea not null,
  status smallint,
  answer json,
  created_at timestamp with time zone not null default now(),
  constraint idempotency_keys_pkey PRIMARY KEY (credential_id, route, key)
) with (autovacuum_vacuum_scale_factor=0.1);
CREATE INDEX idempotency_keys_by_age ON public.idempotency_keys USING btree (created_at);
comment on table idempotency_keys is 'Answers of creating calls, kept for 24 h: the same key and body get the same answer. Hot, so without account_id: a credential belongs to one account.';
comment on column idempotency_keys.body_hash is 'SHA-256 of the canonical request (path parameters and body).';

create table identity_providers (
  account_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  mode text not null default 'off'::text,
  settings jsonb,
  secrets bytea,
  set_by_superadmin boolean not null default false,
  creates_users boolean not null default false,
  products_of_created jsonb not null default '[]'::jsonb,
  break_glass_user_id uuid,
  tested_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  certificate_told_days integer,
  metadata_read_at timestamp with time zone,
  metadata_tried_at timestamp with time zone,
  metadata_fault text,
  constraint identity_providers_pkey PRIMARY KEY (account_id, id),
  constraint identity_providers_id_key UNIQUE (id),
  constraint identity_providers_check CHECK (((mode = 'off'::text) OR (settings IS NOT NULL))),
  constraint identity_providers_check1 CHECK (((mode <> 'enforced'::text) OR (break_glass_user_id IS NOT NULL))),
  constraint identity_providers_kind_check CHECK ((kind = ANY (ARRAY['oidc'::text, 'saml'::text]))),
  constraint identity_providers_metadata_fault_check CHECK ((metadata_fault = ANY (ARRAY['unreachable'::text, 'unreadable'::text, 'other_provider'::text]))),
  constraint identity_providers_mode_check CHECK ((mode = ANY (ARRAY['off'::text, 'enabled'::text, 'enforced'::text]))),
  constraint identity_providers_name_check CHECK (((name <> ''::text) AND (length(name) <= 100))),
  constraint identity_providers_account_id_break_glass_user_id_fkey FOREIGN KEY (account_id, break_glass_user_id) REFERENCES users(account_id, id),
  constraint identity_providers_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
CREATE UNIQUE INDEX identity_providers_in_use ON public.identity_providers USING btree (account_id) WHERE (mode <> 'off'::text);
CREATE INDEX identity_providers_to_read ON public.identity_providers USING btree (metadata_tried_at) WHERE (metadata_read_at IS NOT NULL);
comment on table identity_providers is 'Where the people of an account sign in as employees of their company, by OpenID Connect or SAML 2.0.';
comment on column identity_providers.mode is 'enforced: passwords are refused to everybody but one named superadmin.';
comment on column identity_providers.settings is 'Of the kind; null until they are entered. Nothing secret.';
comment on column identity_providers.secrets is 'The client secret, encrypted with AES-256-GCM under SITZPLAN_SECRET; leaves the installation in no answer.';
comment on column identity_providers.set_by_superadmin is 'Who entered the settings decides who may sign in by them: an administrator who is no superadmin must not become one by a provider of their own.';
comment on column identity_providers.creates_users is 'Whether somebody whom nobody has invited is added at their first sign-in (just in time).';
comment on column identity_providers.products_of_created is 'What they are given then: list of { key, kind }.';
comment on column identity_providers.break_glass_user_id is 'The superadmin whose password works although the provider is enforced.';
comment on column identity_providers.tested_at is 'When a test last went well; null again when the settings change.';
comment on column identity_providers.certificate_told_days is 'At how many days before the last of its certificates expires the administrators were told last; null: not yet.';
comment on column identity_providers.metadata_read_at is 'When what stands at the address of the metadata was taken over last. Null: it is not read again.';
comment on column identity_providers.metadata_tried_at is 'When a server last set out to read it: others leave it alone meanwhile.';
comment on column identity_providers.metadata_fault is 'Why it could not be taken over the last time.';

create table import_lines (
  account_id uuid not null,
  import_id uuid not null,
  line integer not null,
  wanted jsonb not null,
  misread jsonb not null,
  outcome text,
  changes jsonb not null default '[]'::jsonb,
  problems jsonb not null default '[]'::jsonb,
  warnings jsonb not null default '[]'::jsonb,
  result text,
  user_id uuid,
  constraint import_lines_pkey PRIMARY KEY (account_id, import_id, line),
  constraint import_lines_outcome_check CHECK ((outcome = ANY (ARRAY['new'::text, 'change'::text, 'unchanged'::text, 'error'::text]))),
  constraint import_lines_result_check CHECK ((result = ANY (ARRAY['added'::text, 'changed'::text, 'unchanged'::text, 'failed'::text]))),
  constraint import_lines_account_id_import_id_fkey FOREIGN KEY (account_id, import_id) REFERENCES imports(account_id, id) ON DELETE CASCADE
);
CREATE INDEX import_lines_by_address ON public.import_lines USING btree (account_id, ((wanted ->> 'email'::text)));
CREATE INDEX import_lines_of_user ON public.import_lines USING btree (account_id, user_id) WHERE (user_id IS NOT NULL);
CREATE INDEX import_lines_refused ON public.import_lines USING btree (account_id) WHERE ((outcome = 'error'::text) AND (user_id IS NULL));
CREATE INDEX import_lines_to_do ON public.import_lines USING btree (account_id, import_id, line) WHERE ((result IS NULL) AND (outcome = ANY (ARRAY['new'::text, 'change'::text])));
comment on table import_lines is 'What the lines of a file want of people, and what came of it. They hold names: they go after 30 days.';
comment on column import_lines.wanted is 'As the file says it; what it refers to is looked up anew when the line is carried out.';
comment on column import_lines.misread is 'What is wrong with the line whatever there is in the account.';
comment on column import_lines.problems is 'Why the line is left out, or what refused it.';
comment on column import_lines.result is 'What became of it; null: nothing yet.';

create table imports (
  account_id uuid not null,
  id uuid not null,
  state text not null,
  file_name text,
  created_by uuid not null,
  created_at timestamp with time zone not null default date_trunc('milliseconds'::text, now()),
  create_groups boolean not null,
  ignored_columns text[] not null,
  new_groups text[] not null default '{}'::text[],
  products jsonb not null default '[]'::jsonb,
  notify boolean,
  started_by uuid,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  checking_at timestamp with time zone,
  constraint imports_pkey PRIMARY KEY (account_id, id),
  constraint imports_state_check CHECK ((state = ANY (ARRAY['checking'::text, 'checked'::text, 'running'::text, 'stopped'::text, 'done'::text]))),
  constraint imports_account_id_created_by_fkey FOREIGN KEY (account_id, created_by) REFERENCES users(account_id, id),
  constraint imports_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint imports_account_id_started_by_fkey FOREIGN KEY (account_id, started_by) REFERENCES users(account_id, id)
);
CREATE INDEX imports_by_age ON public.imports USING btree (created_at);
CREATE INDEX imports_checking ON public.imports USING btree (account_id, id) WHERE (state = 'checking'::text);
CREATE UNIQUE INDEX imports_one_running ON public.imports USING btree (account_id) WHERE (state = 'running'::text);
comment on table imports is 'Files of people. Whoever carries out a line holds the row: servers take turns, and no line is done twice.';
comment on column imports.new_groups is 'What the check found: groups that are not there; products: who would get how many, and who would wait.';
comment on column imports.started_by is 'Whose permissions count, as they are when a line is carried out.';
comment on column imports.checking_at is 'When lines were last looked through; null: they are still being kept.';

create table installation (
  id boolean not null default true,
  secret_check bytea not null,
  created_at timestamp with time zone not null default now(),
  latest_seen_at timestamp with time zone,
  clock_back_since timestamp with time zone,
  constraint installation_pkey PRIMARY KEY (id),
  constraint installation_id_check CHECK (id)
);
comment on table installation is 'One row, written by the first server that starts.';
comment on column installation.secret_check is 'A known text, encrypted under SITZPLAN_SECRET: a server with another secret is told at start, not at the first key it cannot read.';
comment on column installation.latest_seen_at is 'Of a customer''s own installation: the latest time it has seen; the days of its license go by it. Null at a vendor''s.';
comment on column installation.clock_back_since is 'Since when the clock is behind that, by the clock; null while it is not.';

create table invitations (
  account_id uuid not null,
  user_id uuid not null,
  state text not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  invited_by uuid,
  ended_at timestamp with time zone,
  constraint invitations_pkey PRIMARY KEY (account_id, user_id),
  constraint invitations_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'accepted'::text, 'declined'::text, 'lapsed'::text]))),
  constraint invitations_account_id_invited_by_fkey FOREIGN KEY (account_id, invited_by) REFERENCES users(account_id, id),
  constraint invitations_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id)
);
CREATE INDEX invitations_pending ON public.invitations USING btree (sent_at) WHERE (state = 'pending'::text);
comment on table invitations is 'What became of inviting a user: the last invitation of each. How often one was sent is users.invited_times.';
comment on column invitations.state is 'pending: sent, and the link may be used or have run out. lapsed: 30 days without activation; what was given with it is free again.';
comment on column invitations.expires_at is 'When its link runs out.';
comment on column invitations.invited_by is 'Who is told when it is declined.';

create table journal_persons (
  account_id uuid not null,
  person uuid not null,
  user_id uuid not null,
  day date not null,
  constraint journal_persons_pkey PRIMARY KEY (account_id, person),
  constraint journal_persons_account_id_user_id_day_key UNIQUE (account_id, user_id, day),
  constraint journal_persons_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id)
);
CREATE INDEX journal_persons_by_age ON public.journal_persons USING btree (account_id, day);
comment on table journal_persons is 'Ties the random pseudonym under which the seat journal knows a person for one day to the user. Erasing the row (after names_kept_days, or when the person is deleted) anonymises the journal without touching a sealed row; the 122 random bits are the salt.';

create table license_feed_tokens (
  account_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null default now(),
  read_at timestamp with time zone,
  constraint license_feed_tokens_pkey PRIMARY KEY (account_id),
  constraint license_feed_tokens_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
comment on table license_feed_tokens is 'At the vendor: with what a customer''s own installation reads its license; one for each account, shown once.';
comment on column license_feed_tokens.token_hash is 'SHA-256 of the token.';
comment on column license_feed_tokens.read_at is 'When it was used last, to the minute.';

create table license_installations (
  account_id uuid not null,
  id uuid not null,
  state uuid not null,
  first_read_at timestamp with time zone not null default date_trunc('minute'::text, now()),
  read_at timestamp with time zone not null default date_trunc('minute'::text, now()),
  copies integer not null default 0,
  copied_at timestamp with time zone,
  constraint license_installations_pkey PRIMARY KEY (account_id, id),
  constraint license_installations_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
comment on table license_installations is 'At the vendor: the installations that read an account''s feed.';
comment on column license_installations.state is 'What it said last that it is in. Who comes next from another one than this is a copy, or was restored from a backup.';
comment on column license_installations.copies is 'How often somebody came from another state.';

create table license_lines (
  account_id uuid not null,
  revision integer not null,
  product_id uuid not null,
  kind text not null,
  resource text not null default ''::text,
  quantity integer,
  constraint license_lines_pkey PRIMARY KEY (account_id, revision, product_id, kind, resource),
  constraint license_lines_check CHECK (((kind = 'device'::text) = (resource <> ''::text))),
  constraint license_lines_check1 CHECK (((kind <> 'included'::text) OR (quantity IS NULL))),
  constraint license_lines_kind_check CHECK ((kind = ANY (ARRAY['named'::text, 'concurrent'::text, 'device'::text, 'included'::text]))),
  constraint license_lines_quantity_check CHECK ((quantity >= 0)),
  constraint license_lines_account_id_revision_fkey FOREIGN KEY (account_id, revision) REFERENCES license_revisions(account_id, revision),
  constraint license_lines_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
);
comment on table license_lines is 'The lines of a revision: product × kind (× resource) × quantity.';
comment on column license_lines.resource is 'Key of the counted resource; empty for every kind but device.';
comment on column license_lines.quantity is 'Null: unrestricted, shown and counted, never enforced.';

create table license_removals (
  account_id uuid not null,
  revision integer not null,
  position integer not null,
  user_id uuid,
  product_id uuid not null,
  kind text not null,
  given_product_id uuid,
  given_kind text,
  device_id uuid,
  by_rule boolean not null default false,
  constraint license_removals_pkey PRIMARY KEY (account_id, revision, "position"),
  constraint license_removals_check CHECK (((given_product_id IS NULL) = (given_kind IS NULL))),
  constraint license_removals_given_kind_check CHECK ((given_kind = ANY (ARRAY['named'::text, 'concurrent'::text]))),
  constraint license_removals_kind_check CHECK ((kind = ANY (ARRAY['named'::text, 'concurrent'::text, 'device'::text]))),
  constraint license_removals_of_whom_check CHECK ((((kind = 'device'::text) = (device_id IS NOT NULL)) AND ((kind = 'device'::text) = (user_id IS NULL)))),
  constraint license_removals_account_id_device_id_fkey FOREIGN KEY (account_id, device_id) REFERENCES devices(account_id, id) ON DELETE CASCADE,
  constraint license_removals_account_id_revision_fkey FOREIGN KEY (account_id, revision) REFERENCES license_revisions(account_id, revision),
  constraint license_removals_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id),
  constraint license_removals_given_product_id_fkey FOREIGN KEY (given_product_id) REFERENCES products(id),
  constraint license_removals_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
);
comment on table license_removals is 'What was taken away to activate a revision, and given instead: it comes back when that is undone. Deleted when it cannot be undone any more.';
comment on column license_removals.device_id is 'devices.id, of what was retired.';
comment on column license_removals.by_rule is 'A group rule alone had given it: it may take it back.';

create table license_revisions (
  account_id uuid not null,
  revision integer not null,
  serial text not null,
  owner text not null,
  status text not null,
  trial boolean not null default false,
  not_before timestamp with time zone,
  warn_at timestamp with time zone,
  expires_at timestamp with time zone,
  grace_until timestamp with time zone,
  issued_at timestamp with time zone not null,
  document text not null,
  received_at timestamp with time zone not null default now(),
  received_by jsonb not null,
  activated_at timestamp with time zone,
  activated_by jsonb,
  replaced integer,
  undo_until timestamp with time zone,
  undone_at timestamp with time zone,
  awaits_person boolean not null default false,
  reported_at timestamp with time zone,
  told_mark text,
  constraint license_revisions_pkey PRIMARY KEY (account_id, revision),
  constraint license_revisions_check CHECK (((warn_at IS NULL) OR (expires_at IS NULL) OR (warn_at <= expires_at))),
  constraint license_revisions_check1 CHECK (((grace_until IS NULL) OR (expires_at IS NULL) OR (expires_at <= grace_until))),
  constraint license_revisions_revision_check CHECK ((revision > 0)),
  constraint license_revisions_status_check CHECK ((status = ANY (ARRAY['active'::text, 'pending'::text, 'superseded'::text]))),
  constraint license_revisions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
CREATE UNIQUE INDEX license_revisions_one_active ON public.license_revisions USING btree (account_id) WHERE (status = 'active'::text);
CREATE UNIQUE INDEX license_revisions_one_pending ON public.license_revisions USING btree (account_id) WHERE (status = 'pending'::text);
comment on table license_revisions is 'Signed documents that say what an account owns: the only way totals change.';
comment on column license_revisions.expires_at is 'Null: never. After it, in grace, everything still works until grace_until.';
comment on column license_revisions.document is 'The compact JWS as received.';
comment on column license_revisions.received_by is 'Actor {kind, id?, name?} that loaded or issued it.';
comment on column license_revisions.replaced is 'The revision that was active until this one was activated.';
comment on column license_revisions.undo_until is 'Until when its activation, by a person, can be undone.';
comment on column license_revisions.undone_at is 'When its activation was undone, which can be done once.';
comment on column license_revisions.awaits_person is 'Undone while it covers what is in use: it would be activated again at once, so that it waits for a person.';
comment on column license_revisions.reported_at is 'When the account told the vendor last that it is wrong.';
comment on column license_revisions.told_mark is 'The last mark of its days that administrators were told of; null: none yet.';

create table mails (
  account_id uuid not null,
  id uuid not null,
  user_id uuid,
  to_address text not null,
  template text not null,
  subject text not null,
  content bytea,
  created_at timestamp with time zone not null default now(),
  attempts integer not null default 0,
  next_attempt_at timestamp with time zone,
  sent_at timestamp with time zone,
  error text,
  about_user_id uuid,
  link_read_by uuid[] not null default '{}'::uuid[],
  constraint mails_pkey PRIMARY KEY (account_id, id),
  constraint mails_to_address_check CHECK ((length(to_address) <= 254)),
  constraint mails_account_id_about_user_id_fkey FOREIGN KEY (account_id, about_user_id) REFERENCES users(account_id, id),
  constraint mails_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint mails_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id)
);
CREATE INDEX mails_about ON public.mails USING btree (account_id, about_user_id) WHERE (about_user_id IS NOT NULL);
CREATE INDEX mails_asking_for_help ON public.mails USING btree (account_id, created_at) WHERE (template = 'help_request'::text);
CREATE INDEX mails_due ON public.mails USING btree (next_attempt_at) WHERE (next_attempt_at IS NOT NULL);
CREATE INDEX mails_gathered ON public.mails USING btree (account_id, user_id, template, created_at);
CREATE INDEX mails_old ON public.mails USING btree (created_at);
CREATE INDEX mails_to ON public.mails USING btree (account_id, to_address, id);
comment on table mails is 'Mail to be sent and mail that was. Without a mail server they are read in the outbox. Forgotten after 30 days.';
comment on column mails.user_id is 'Whom it is for, where that is a user of the account.';
comment on column mails.template is 'Which of our mails it is.';
comment on column mails.content is 'Language and what the texts are filled with, links that work once among it: sealed under SITZPLAN_SECRET. Null once a mail server has it.';
comment on column mails.next_attempt_at is 'Null: there is nothing more to do. A server that is sending it has set this to when another one may.';
comment on column mails.sent_at is 'When the mail server took it; without one, when it was put into the outbox.';
comment on column mails.error is 'What the mail server said the last time it did not take it.';
comment on column mails.about_user_id is 'Whose name is in it, where that is not whom it is for: with the person it is erased.';
comment on column mails.link_read_by is 'Who has read its link in the outbox: for each the audit log says so once.';

create table one_time_tokens (
  account_id uuid,
  id uuid not null,
  purpose text not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  user_id uuid,
  new_email text,
  constraint one_time_tokens_pkey PRIMARY KEY (id),
  constraint one_time_tokens_token_hash_key UNIQUE (token_hash),
  constraint one_time_tokens_check CHECK (((purpose = 'setup'::text) = (user_id IS NULL))),
  constraint one_time_tokens_check1 CHECK (((purpose = 'change-email'::text) = (new_email IS NOT NULL))),
  constraint one_time_tokens_purpose_check CHECK ((purpose = ANY (ARRAY['setup'::text, 'activate'::text, 'reset'::text, 'change-email'::text]))),
  constraint one_time_tokens_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint one_time_tokens_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id)
);
CREATE INDEX one_time_tokens_of_user ON public.one_time_tokens USING btree (account_id, user_id) WHERE (user_id IS NOT NULL);
CREATE INDEX one_time_tokens_old ON public.one_time_tokens USING btree (expires_at);
comment on table one_time_tokens is 'Links that work once. Spent by update … where used_at is null returning; opening the page spends nothing.';
comment on column one_time_tokens.account_id is 'Null for setup: there is no account before it.';
comment on column one_time_tokens.token_hash is 'SHA-256 of the token in the link.';
comment on column one_time_tokens.user_id is 'Whose access it opens.';
comment on column one_time_tokens.new_email is 'Of change-email: the address that the link was mailed to, and that the person has once it is used. In lower case.';

create table openid_clients (
  account_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null,
  product_id uuid,
  redirect_uris text[] not null,
  post_logout_redirect_uris text[] not null default '{}'::text[],
  secret_hash bytea,
  created_at timestamp with time zone not null default now(),
  constraint openid_clients_pkey PRIMARY KEY (account_id, id),
  constraint openid_clients_id_key UNIQUE (id),
  constraint openid_clients_check CHECK (((kind = 'confidential'::text) = (secret_hash IS NOT NULL))),
  constraint openid_clients_kind_check CHECK ((kind = ANY (ARRAY['confidential'::text, 'public'::text]))),
  constraint openid_clients_name_check CHECK (((name <> ''::text) AND (length(name) <= 100))),
  constraint openid_clients_post_logout_redirect_uris_check CHECK ((cardinality(post_logout_redirect_uris) <= 20)),
  constraint openid_clients_redirect_uris_check CHECK (((cardinality(redirect_uris) >= 1) AND (cardinality(redirect_uris) <= 20))),
  constraint openid_clients_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint openid_clients_account_id_product_id_fkey FOREIGN KEY (account_id, product_id) REFERENCES products(account_id, id)
);
comment on table openid_clients is 'Products and websites of the vendor that sign people in by OpenID Connect with Sitzplan.';
comment on column openid_clients.id is 'The client_id.';
comment on column openid_clients.kind is 'confidential: a server that keeps a secret. public: a program or page that cannot (RFC 6749 §2.1).';
comment on column openid_clients.product_id is 'Whose entitlements it is told; null: of all the vendor''s products.';
comment on column openid_clients.secret_hash is 'SHA-256 of the client secret''s 256 random bits.';

create table openid_keys (
  id uuid not null,
  private_key bytea not null,
  created_at timestamp with time zone not null default now(),
  constraint openid_keys_pkey PRIMARY KEY (id)
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
  expires_at timestamp with time zone not null,
  consumed_at timestamp with time zone,
  constraint openid_records_pkey PRIMARY KEY (model, id_hash),
  constraint openid_records_check CHECK (((model = 'Grant'::text) = (sign_in_id IS NOT NULL))),
  constraint openid_records_check1 CHECK (((sign_in_id IS NULL) = (account_id IS NULL))),
  constraint openid_records_account_id_sign_in_id_fkey FOREIGN KEY (account_id, sign_in_id) REFERENCES sign_ins(account_id, id) ON DELETE CASCADE
);
CREATE INDEX openid_records_of_grant ON public.openid_records USING btree (grant_id) WHERE (grant_id IS NOT NULL);
CREATE INDEX openid_records_of_session ON public.openid_records USING btree (uid_hash) WHERE (uid_hash IS NOT NULL);
CREATE INDEX openid_records_of_sign_in ON public.openid_records USING btree (account_id, sign_in_id) WHERE (sign_in_id IS NOT NULL);
CREATE INDEX openid_records_old ON public.openid_records USING btree (expires_at);
comment on table openid_records is 'What the OpenID provider keeps: sign-ins of products on their way, codes, tokens and the grants behind them.';
comment on column openid_records.model is 'As oidc-provider calls it: Interaction, Session, Grant, AuthorizationCode, AccessToken, RefreshToken and the like.';
comment on column openid_records.id_hash is 'SHA-256 of the record''s id, which is the code or token itself.';
comment on column openid_records.grant_id is 'Of codes and tokens: what they were given under. Without it they open nothing.';
comment on column openid_records.sign_in_id is 'Of a grant: the sign-in it was given in. It ends with it.';
comment on column openid_records.payload is 'Encrypted under SITZPLAN_SECRET.';

create table order_charges (
  account_id uuid not null,
  order_id uuid not null,
  state text not null,
  amount integer not null,
  currency text not null,
  customer_id text,
  method_id text,
  brand text,
  last4 text,
  intent_id text,
  attempt integer not null default 1,
  reason text,
  due_at timestamp with time zone,
  unanswered integer not null default 0,
  charged_at timestamp with time zone,
  refunded_at timestamp with time zone,
  constraint order_charges_pkey PRIMARY KEY (account_id, order_id),
  constraint order_charges_intent_id_key UNIQUE (intent_id),
  constraint order_charges_amount_check CHECK ((amount > 0)),
  constraint order_charges_state_check CHECK ((state = ANY (ARRAY['processing'::text, 'charged'::text, 'failed'::text, 'refunding'::text, 'refunded'::text, 'void'::text]))),
  constraint order_charges_account_id_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES orders(account_id, id)
);
CREATE INDEX order_charges_due ON public.order_charges USING btree (due_at) WHERE (due_at IS NOT NULL);
comment on table order_charges is 'Charging a card for an order, from the moment the vendor confirms it. Written before Stripe is asked, so that whatever Stripe did is found again.';
comment on column order_charges.amount is 'Minor units of the currency: the first month of what the order adds.';
comment on column order_charges.method_id is 'Stripe''s id of the card of this attempt; brand and last4 are that card''s. Null: none was on file.';
comment on column order_charges.intent_id is 'Stripe''s PaymentIntent. It takes the amount once, however often it is asked to; another is made only when this one is over.';
comment on column order_charges.attempt is 'Counted up when somebody tries again; part of the key that Stripe knows the wish by.';
comment on column order_charges.reason is 'Why it failed, or why it is not settled yet.';
comment on column order_charges.due_at is 'When Stripe is asked what became of it. Null: there is nothing to ask.';
comment on column order_charges.unanswered is 'How often in a row there was no answer: the rest between grows with it.';

create table order_lines (
  account_id uuid not null,
  order_id uuid not null,
  position integer not null,
  product_id uuid not null,
  kind text not null,
  resource text not null default ''::text,
  quantity integer not null,
  fewer boolean not null default false,
  constraint order_lines_pkey PRIMARY KEY (account_id, order_id, "position"),
  constraint order_lines_account_id_order_id_product_id_kind_resource_key UNIQUE (account_id, order_id, product_id, kind, resource),
  constraint order_lines_check CHECK (((kind = 'device'::text) = (resource <> ''::text))),
  constraint order_lines_kind_check CHECK ((kind = ANY (ARRAY['named'::text, 'concurrent'::text, 'device'::text, 'included'::text]))),
  constraint order_lines_quantity_check CHECK ((quantity > 0)),
  constraint order_lines_account_id_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES orders(account_id, id),
  constraint order_lines_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
);
comment on table order_lines is 'What an order changes: so many more of a line, or fewer. Added to what the account owns when it is fulfilled, so that orders do not undo each other.';

create table orders (
  account_id uuid not null,
  id uuid not null,
  status text not null,
  asked_sales boolean not null default false,
  subscription boolean not null default false,
  note text,
  reason text,
  requested_by uuid not null,
  created_at timestamp with time zone not null default date_trunc('milliseconds'::text, now()),
  requested_at timestamp with time zone,
  confirmed_at timestamp with time zone,
  ended_at timestamp with time zone,
  cost jsonb,
  payment_method text,
  revision integer,
  constraint orders_pkey PRIMARY KEY (account_id, id),
  constraint orders_id_key UNIQUE (id),
  constraint orders_check CHECK (((status = ANY (ARRAY['asked'::text, 'declined'::text])) = (requested_at IS NULL))),
  constraint orders_check1 CHECK (((status = 'fulfilled'::text) = (revision IS NOT NULL))),
  constraint orders_check2 CHECK (((status = ANY (ARRAY['declined'::text, 'fulfilled'::text, 'rejected'::text, 'cancelled'::text])) = (ended_at IS NOT NULL))),
  constraint orders_payment_method_check CHECK ((payment_method = ANY (ARRAY['invoice'::text, 'card'::text]))),
  constraint orders_status_check CHECK ((status = ANY (ARRAY['asked'::text, 'declined'::text, 'requested'::text, 'confirmed'::text, 'fulfilled'::text, 'rejected'::text, 'cancelled'::text]))),
  constraint orders_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint orders_account_id_requested_by_fkey FOREIGN KEY (account_id, requested_by) REFERENCES users(account_id, id)
);
CREATE INDEX orders_open ON public.orders USING btree (account_id) WHERE (status = ANY (ARRAY['asked'::text, 'requested'::text, 'confirmed'::text]));
comment on table orders is 'Orders of an account, and what it asks the vendor''s sales for: such a question becomes an order, or is declined.';
comment on column orders.asked_sales is 'It began as a question to sales.';
comment on column orders.subscription is 'It turns a trial into a subscription.';
comment on column orders.reason is 'Why it was rejected or declined; read by the account.';
comment on column orders.requested_at is 'Since when it is an order: the promise counts from here.';
comment on column orders.ended_at is 'When it was fulfilled, rejected, cancelled or declined.';
comment on column orders.cost is 'As told when it was ordered; null where there are no prices.';
comment on column orders.payment_method is 'How it is paid, settled when it is ordered.';
comment on column orders.revision is 'The license revision it was fulfilled by.';

create table own_installation (
  account_id uuid not null,
  catalog_version bigint,
  etag text,
  next_fetch_at timestamp with time zone not null default now(),
  attempted_at timestamp with time zone,
  succeeded_at timestamp with time zone,
  fault text,
  failures integer not null default 0,
  installation_id uuid not null default gen_random_uuid(),
  feed_state uuid,
  feed_states_sent uuid[] not null default '{}'::uuid[],
  constraint own_installation_pkey PRIMARY KEY (account_id),
  constraint own_installation_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
comment on table own_installation is 'At a customer: this installation belongs to one account, whose license comes from the vendor''s feed or from files. One row there, none at a vendor.';
comment on column own_installation.catalog_version is 'Of the catalogue received last, in milliseconds since 1970; an older one is refused.';
comment on column own_installation.etag is 'Of the last good answer of the feed.';
comment on column own_installation.fault is 'Why the last attempt failed; null: it did not.';
comment on column own_installation.failures is 'How many attempts in a row have failed: the more, the longer the rest.';
comment on column own_installation.installation_id is 'Told to the vendor''s feed; a copy of the database has the same.';
comment on column own_installation.feed_state is 'The state that the feed was told with the last answered fetch.';
comment on column own_installation.feed_states_sent is 'States that were sent since, and may have arrived.';

create table payment_cards (
  account_id uuid not null,
  customer_id text not null,
  method_id text,
  brand text,
  last4 text,
  exp_month integer,
  exp_year integer,
  setup bigint not null default 0,
  former_methods text[] not null default '{}'::text[],
  constraint payment_cards_pkey PRIMARY KEY (account_id),
  constraint payment_cards_customer_id_key UNIQUE (customer_id),
  constraint payment_cards_check CHECK ((num_nonnulls(method_id, brand, last4, exp_month, exp_year) = ANY (ARRAY[0, 5]))),
  constraint payment_cards_exp_month_check CHECK (((exp_month >= 1) AND (exp_month <= 12))),
  constraint payment_cards_exp_year_check CHECK (((exp_year >= 2000) AND (exp_year <= 9999))),
  constraint payment_cards_last4_check CHECK ((last4 ~ '^[0-9]{4}$'::text)),
  constraint payment_cards_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
comment on table payment_cards is 'Accounts that are customers at the payment service (Stripe), and the card that is on file there. All that is known of it is what receipts show.';
comment on column payment_cards.customer_id is 'Stripe''s id of the account. It decides whose an event is.';
comment on column payment_cards.method_id is 'Stripe''s id of the card. Null: none is on file.';
comment on column payment_cards.setup is 'Number of the visit the card comes from: what an earlier one brought, heard of later, changes nothing.';
comment on column payment_cards.former_methods is 'Cards that were replaced or removed here, and still have to be at Stripe.';

create table pool_totals (
  pool_id integer not null,
  from_at timestamp with time zone not null default clock_timestamp(),
  total integer,
  constraint pool_totals_pkey PRIMARY KEY (pool_id, from_at),
  constraint pool_totals_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES pools(id) ON DELETE CASCADE
);
comment on table pool_totals is 'How many seats of a shared pool were owned, from when on. Written by triggers.';
comment on column pool_totals.total is 'Null: unrestricted.';

create table pools (
  id integer not null generated always as identity,
  account_id uuid not null,
  product_id uuid not null,
  kind text not null,
  resource text not null default ''::text,
  everyone boolean not null default false,
  total integer,
  ends_at timestamp with time zone,
  seats integer not null default 0,
  top integer not null default 0,
  held integer not null default 0,
  kept integer not null default 0,
  waiting integer not null default 0,
  fence bigint not null default 0,
  line_number bigint not null default 0,
  next_ending timestamp with time zone,
  occupied bytea not null default '\x'::bytea,
  hold_seconds real not null default 0,
  holds_ended integer not null default 0,
  stamp bigint not null default 0,
  constraint pools_pkey PRIMARY KEY (id),
  constraint pools_account_id_product_id_kind_resource_key UNIQUE (account_id, product_id, kind, resource),
  constraint pools_check CHECK (((held <= seats) OR (kind = ANY (ARRAY['included'::text, 'device'::text])))),
  constraint pools_held_check CHECK ((held >= 0)),
  constraint pools_kept_check CHECK ((kept >= 0)),
  constraint pools_kind_check CHECK ((kind = ANY (ARRAY['named'::text, 'concurrent'::text, 'device'::text, 'included'::text]))),
  constraint pools_seats_check CHECK ((seats >= 0)),
  constraint pools_top_check CHECK ((top >= 0)),
  constraint pools_total_check CHECK ((total >= 0)),
  constraint pools_waiting_check CHECK ((waiting >= 0)),
  constraint pools_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint pools_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
) with (autovacuum_analyze_scale_factor=0.2, autovacuum_vacuum_scale_factor=0.01, autovacuum_vacuum_threshold=500, fillfactor=40);
comment on table pools is 'An account''s line of a product: the ledger page that every decision about its seats locks first (in order of id), and updates once per batch.';
comment on column pools.everyone is 'Concurrent only: open to every active user of the account without an assignment.';
comment on column pools.total is 'Seats owned, from the active revision; null: unrestricted; 0: the line is gone.';
comment on column pools.ends_at is 'End of grace of the active revision; no seat is granted or extended beyond it. Null: never.';
comment on column pools.seats is 'Rows in seats: the total, and more while the pool drains.';
comment on column pools.top is 'Highest seat number; above the total while the pool drains.';
comment on column pools.held is 'Rows in holds: seats occupied or kept for somebody. Of a device line: registered devices.';
comment on column pools.kept is 'Those of held that are kept for somebody who was offered the seat.';
comment on column pools.waiting is 'Tickets in state waiting.';
comment on column pools.fence is 'Counter behind fencing numbers: grows with each new holder of a seat, survives shrink and grow.';
comment on column pools.line_number is 'Counter behind tickets.number: the order of the line.';
comment on column pools.next_ending is 'No lease, offer or ticket of the pool ends before this; null: nothing can end.';
comment on column pools.occupied is 'The free list as a map, one bit per seat number (number 1 is the least significant bit of the first byte): 0 = free, 1 = held or no such seat. Derived from seats and holds; nothing is free beyond its end.';
comment on column pools.hold_seconds is 'Moving mean of how long seats were held, for estimates; with holds_ended.';
comment on column pools.stamp is 'Random, another one with every transaction that changes the pool''s seats, sessions or cool-downs: a server''s memory of the pool holds while the locked row has the stamp it remembers.';
CREATE TRIGGER pools_restamped BEFORE UPDATE ON public.pools FOR EACH ROW WHEN ((new.stamp = old.stamp)) EXECUTE FUNCTION restamp_pool();
CREATE TRIGGER pools_total_changed AFTER UPDATE OF total ON public.pools FOR EACH ROW WHEN (((new.kind = 'concurrent'::text) AND (old.total IS DISTINCT FROM new.total))) EXECUTE FUNCTION keep_pool_total();
CREATE TRIGGER pools_total_made AFTER INSERT ON public.pools FOR EACH ROW WHEN ((new.kind = 'concurrent'::text)) EXECUTE FUNCTION keep_pool_total();

create table product_prices (
  account_id uuid not null,
  id bigint not null generated always as identity,
  product_id uuid not null,
  kind text not null,
  resource text not null default ''::text,
  amount integer,
  currency text not null,
  since timestamp with time zone not null default clock_timestamp(),
  constraint product_prices_pkey PRIMARY KEY (account_id, id),
  constraint product_prices_amount_check CHECK ((amount >= 0)),
  constraint product_prices_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint product_prices_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
);
CREATE INDEX product_prices_by_product ON public.product_prices USING btree (product_id, since);
comment on table product_prices is 'Every price there ever was, from its moment on.';
comment on column product_prices.resource is 'Of a device line; empty for the others.';
comment on column product_prices.amount is 'Minor units of the currency per unit and month. Null: from then on there is no price.';

create table product_requests (
  account_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  product_id uuid not null,
  note text,
  state text not null default 'open'::text,
  answer text,
  asked_at timestamp with time zone not null default date_trunc('milliseconds'::text, now()),
  answered_at timestamp with time zone,
  constraint product_requests_pkey PRIMARY KEY (account_id, id),
  constraint product_requests_check CHECK (((state = 'open'::text) = (answered_at IS NULL))),
  constraint product_requests_state_check CHECK ((state = ANY (ARRAY['open'::text, 'given'::text, 'declined'::text]))),
  constraint product_requests_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id),
  constraint product_requests_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
);
CREATE INDEX product_requests_answered ON public.product_requests USING btree (answered_at) WHERE (state <> 'open'::text);
CREATE INDEX product_requests_newest ON public.product_requests USING btree (account_id, asked_at DESC, id DESC);
CREATE UNIQUE INDEX product_requests_open ON public.product_requests USING btree (account_id, user_id, product_id) WHERE (state = 'open'::text);
comment on table product_requests is 'Products that people have asked their administrators for. Deleted with the person, and 90 days after the answer.';
comment on column product_requests.answer is 'Why it was declined; read by the person.';

create table product_settings (
  account_id uuid not null,
  user_id uuid not null,
  product_id uuid not null,
  settings bytea not null,
  changed_at timestamp with time zone not null default date_trunc('milliseconds'::text, now()),
  kept_until timestamp with time zone,
  constraint product_settings_pkey PRIMARY KEY (account_id, user_id, product_id),
  constraint product_settings_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id),
  constraint product_settings_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
);
CREATE INDEX product_settings_kept ON public.product_settings USING btree (kept_until) WHERE (kept_until IS NOT NULL);
comment on table product_settings is 'A product''s settings of a user: a JSON object of the product''s own, erased with the person.';
comment on column product_settings.settings is 'Encrypted under SITZPLAN_SECRET: passwords of devices may be among them.';
comment on column product_settings.kept_until is 'The product was taken away: until then the settings come back with it, then they are purged. Null: the user has it, or waits for it.';

create table products (
  account_id uuid not null,
  id uuid not null,
  key text not null,
  name jsonb not null,
  description jsonb not null,
  features jsonb not null default '[]'::jsonb,
  kinds text[] not null,
  resources jsonb not null default '[]'::jsonb,
  origins text[] not null default '{}'::text[],
  self_service boolean not null default false,
  lease_seconds integer not null default 600,
  heartbeat_seconds integer not null default 200,
  claim_seconds integer not null default 60,
  cooldown_seconds integer not null default 60,
  poll_seconds integer not null default 10,
  per text not null default 'user'::text,
  max_sessions_per_seat integer not null default 5,
  require_activation boolean not null default true,
  position integer not null default 0,
  created_at timestamp with time zone not null default now(),
  changed_at timestamp with time zone not null default now(),
  module_of text,
  requires text[] not null default '{}'::text[],
  brings jsonb not null default '[]'::jsonb,
  settings_schema json,
  settings_retention_days integer not null default 7,
  billed_by text not null default 'license'::text,
  prices jsonb not null default '[]'::jsonb,
  constraint products_pkey PRIMARY KEY (account_id, id),
  constraint products_id_key UNIQUE (id),
  constraint products_key_key UNIQUE (key),
  constraint products_billed_by_check CHECK ((billed_by = ANY (ARRAY['license'::text, 'queues'::text]))),
  constraint products_check CHECK ((heartbeat_seconds < lease_seconds)),
  constraint products_claim_seconds_check CHECK (((claim_seconds >= 1) AND (claim_seconds <= 3600))),
  constraint products_cooldown_seconds_check CHECK (((cooldown_seconds >= 0) AND (cooldown_seconds <= 86400))),
  constraint products_heartbeat_seconds_check CHECK (((heartbeat_seconds >= 1) AND (heartbeat_seconds <= 86400))),
  constraint products_key_check CHECK ((key ~ '^[a-z0-9][a-z0-9-]{0,62}$'::text)),
  constraint products_kinds_check CHECK ((kinds <@ ARRAY['named'::text, 'concurrent'::text, 'included'::text])),
  constraint products_lease_seconds_check CHECK (((lease_seconds >= 2) AND (lease_seconds <= 86400))),
  constraint products_max_sessions_per_seat_check CHECK (((max_sessions_per_seat >= 1) AND (max_sessions_per_seat <= 100))),
  constraint products_per_check CHECK ((per = ANY (ARRAY['user'::text, 'session'::text, 'device'::text]))),
  constraint products_poll_seconds_check CHECK (((poll_seconds >= 1) AND (poll_seconds <= 300))),
  constraint products_settings_retention_days_check CHECK (((settings_retention_days >= 0) AND (settings_retention_days <= 365))),
  constraint products_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
comment on table products is 'The vendor''s catalogue (account_id is the vendor''s): what can be licensed, and how sessions of it behave.';
comment on column products.name is 'Text per language: {"en": "…", "sv": "…"}.';
comment on column products.features is 'Array of {key, name: {de, en}, description: {de, en}}.';
comment on column products.resources is 'Counted resources: array of {key, name: {de, en}}.';
comment on column products.origins is 'Web origins from which client tokens of this product may call (CORS).';
comment on column products.lease_seconds is 'A session without a heartbeat for so long is over.';
comment on column products.claim_seconds is 'How long a freed seat is kept for the head of the line.';
comment on column products.cooldown_seconds is 'After an administrator ended a session: how long its user gets no seat directly.';
comment on column products.poll_seconds is 'How often a waiter asks; three of these after the last answer the ticket is lost.';
comment on column products.per is 'Who holds a seat: the user, the user''s device, or each session.';
comment on column products.position is 'Order of display.';
comment on column products.changed_at is 'The latest of these is the version of the catalogue that customers with an installation of their own are given.';
comment on column products.module_of is 'Key of the product that this one is a module of.';
comment on column products.requires is 'Keys of products of which a revision must have a line, too.';
comment on column products.brings is 'Lines that a revision gets with each seat: array of {product, kind, resource?, quantity | unrestricted}.';
comment on column products.settings_schema is 'JSON Schema (2020-12) of the settings of one user. Null: the product has none.';
comment on column products.settings_retention_days is 'How long settings are kept after the product was taken from the user.';
comment on column products.billed_by is 'license: by what the account owns. queues: by the user, while in any queue.';
comment on column products.prices is 'What it costs today: array of {kind, resource?, amount}, amount in minor units per unit and month.';

create table proposed_second_factors (
  account_id uuid not null,
  user_id uuid not null,
  secret bytea not null,
  expires_at timestamp with time zone not null,
  constraint proposed_second_factors_pkey PRIMARY KEY (account_id, user_id),
  constraint proposed_second_factors_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id)
);
CREATE INDEX proposed_second_factors_old ON public.proposed_second_factors USING btree (expires_at);
comment on table proposed_second_factors is 'Secrets shown to people who are setting up a second factor. None counts before a code made from it has come back.';

create table provisioning_calls (
  account_id uuid not null,
  id uuid not null,
  number bigint not null generated always as identity,
  at timestamp with time zone not null,
  token_id uuid not null,
  token_name text not null,
  method text not null,
  path text not null,
  query text,
  status integer not null,
  refused boolean not null,
  scim_type text,
  detail text,
  found integer,
  resource text,
  milliseconds integer not null,
  body text,
  people uuid[] not null default '{}'::uuid[],
  constraint provisioning_calls_pkey PRIMARY KEY (account_id, id),
  constraint provisioning_calls_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
CREATE INDEX provisioning_calls_by_age ON public.provisioning_calls USING btree (at);
CREATE UNIQUE INDEX provisioning_calls_in_order ON public.provisioning_calls USING btree (account_id, number);
CREATE INDEX provisioning_calls_refused ON public.provisioning_calls USING btree (account_id, number) WHERE refused;
comment on table provisioning_calls is 'The last 100 calls of an account''s directory (SCIM), and the last 100 that were refused, for 14 days at most. Those of the last moment are lost when a server dies.';
comment on column provisioning_calls.token_id is 'The token may be deleted since.';
comment on column provisioning_calls.refused is 'A bulk is refused when one of its operations is.';
comment on column provisioning_calls.found is 'How many the answered list has in all.';
comment on column provisioning_calls.resource is 'What was made: its path, as the answer tells it.';
comment on column provisioning_calls.body is 'What was sent, without secrets, its beginning.';
comment on column provisioning_calls.people is 'Whom the answer was about, where a filter found them or a bulk changed them: the call goes with each of them.';

create table provisioning_settings (
  account_id uuid not null,
  match text not null default 'none'::text,
  hold_percent integer not null default 20,
  send_invitations boolean not null default false,
  constraint provisioning_settings_pkey PRIMARY KEY (account_id),
  constraint provisioning_settings_hold_percent_check CHECK (((hold_percent >= 1) AND (hold_percent <= 100))),
  constraint provisioning_settings_match_check CHECK ((match = ANY (ARRAY['none'::text, 'email'::text]))),
  constraint provisioning_settings_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
comment on table provisioning_settings is 'How an account''s directory keeps people. No row: as the columns begin.';
comment on column provisioning_settings.match is 'Whom the directory may take over of the people it has not created. email: who has the same address.';
comment on column provisioning_settings.hold_percent is 'When more than so many of the people the directory keeps would lose something, it is held until somebody confirms it. 100: never.';
comment on column provisioning_settings.send_invitations is 'New people are invited by mail. Without, they come by the company''s sign-in.';

create table queue_members (
  account_id uuid not null,
  queue_id uuid not null,
  user_id uuid not null,
  role text not null default 'agent'::text,
  since timestamp with time zone not null default date_trunc('milliseconds'::text, now()),
  constraint queue_members_pkey PRIMARY KEY (account_id, queue_id, user_id),
  constraint queue_members_role_check CHECK ((role = ANY (ARRAY['agent'::text, 'supervisor'::text]))),
  constraint queue_members_account_id_queue_id_fkey FOREIGN KEY (account_id, queue_id) REFERENCES queues(account_id, id),
  constraint queue_members_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id)
);
CREATE INDEX queue_members_of_user ON public.queue_members USING btree (account_id, user_id);
comment on table queue_members is 'Supervisors and agents of the queues. Written by queues/ alone, with the user locked.';

create table queues (
  account_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  type text not null,
  name text not null,
  folded_name text not null generated always as (folded(name)) stored,
  external_id text,
  created_at timestamp with time zone not null default now(),
  constraint queues_pkey PRIMARY KEY (account_id, id),
  constraint queues_external_id_once UNIQUE (account_id, product_id, external_id),
  constraint queues_name_once UNIQUE (account_id, type, folded_name),
  constraint queues_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 200))),
  constraint queues_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint queues_type_check CHECK ((type = ANY (ARRAY['call'::text, 'outbound'::text, 'inbox'::text]))),
  constraint queues_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint queues_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
);
CREATE INDEX queues_in_order ON public.queues USING btree (account_id, folded_name, id);
comment on table queues is 'Waiting queues of the account''s contact center: whoever is in any needs a license of the product.';
comment on column queues.folded_name is 'Names are told apart, and sorted, without case and accents.';
comment on column queues.external_id is 'The product''s own id, where the product keeps the queue in step.';

create table recovery_codes (
  account_id uuid not null,
  user_id uuid not null,
  code_hash bytea not null,
  constraint recovery_codes_pkey PRIMARY KEY (account_id, user_id, code_hash),
  constraint recovery_codes_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES second_factors(account_id, user_id) ON DELETE CASCADE
);
comment on table recovery_codes is 'Codes that stand in for one of the authenticator app, once each: a used one is deleted.';
comment on column recovery_codes.code_hash is 'HMAC-SHA-256 of user and code under a key derived from SITZPLAN_SECRET: a code is short enough to be typed, and so to be guessed from a bare digest.';

create table removals (
  account_id uuid not null,
  id uuid not null,
  what text not null,
  user_id uuid,
  product_id uuid,
  kind text,
  subject jsonb not null default '{}'::jsonb,
  removed_by uuid,
  removed_at timestamp with time zone not null default date_trunc('milliseconds'::text, now()),
  restorable_until timestamp with time zone not null,
  restored_at timestamp with time zone,
  constraint removals_pkey PRIMARY KEY (account_id, id),
  constraint removals_check CHECK (((what <> 'license'::text) OR ((user_id IS NOT NULL) AND (product_id IS NOT NULL) AND (kind IS NOT NULL)))),
  constraint removals_kind_check CHECK ((kind = ANY (ARRAY['named'::text, 'concurrent'::text]))),
  constraint removals_what_check CHECK ((what = ANY (ARRAY['license'::text, 'device'::text, 'queue'::text]))),
  constraint removals_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint removals_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id),
  constraint removals_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
);
CREATE INDEX removals_latest ON public.removals USING btree (account_id, removed_at DESC, id DESC);
CREATE UNIQUE INDEX removals_of_license ON public.removals USING btree (account_id, user_id, product_id) WHERE (what = 'license'::text);
CREATE INDEX removals_of_user ON public.removals USING btree (account_id, user_id);
CREATE INDEX removals_old ON public.removals USING btree (restorable_until);
comment on table removals is 'Licenses, devices and places in queues that were taken away, while they can be brought back, and for a day after. Users: deleted_users.';
comment on column removals.user_id is 'Whose it was; of a device perhaps nobody''s.';
comment on column removals.subject is 'What is called by a name: { "device": { "id", "name" } } or { "queue": { "id", "name" } }, and what it takes to bring it back.';
comment on column removals.removed_by is 'The user who did it; null: a program, or the server by itself.';
comment on column removals.restored_at is 'When it was back, by Restore or by being given again; null: it can still be brought back.';

create table restores (
  at timestamp with time zone not null default clock_timestamp(),
  made_at timestamp with time zone not null,
  last_xact xid8 not null,
  next_xact xid8 not null,
  constraint restores_pkey PRIMARY KEY (at),
  constraint restores_check CHECK ((last_xact < next_xact))
);
comment on table restores is 'When this installation was put back from a backup (sitzplan restore). Written by that alone.';
comment on column restores.made_at is 'When the backup was made: what happened between it and the restore is lost.';
comment on column restores.last_xact is 'The highest position of the backup. Between it and next_xact lie positions of what is lost.';
comment on column restores.next_xact is 'Above it lies what was recorded since the restore.';

create table roles (
  account_id uuid not null,
  id uuid not null,
  name text not null,
  folded_name text not null generated always as (folded(name)) stored,
  permissions text[] not null,
  created_at timestamp with time zone not null default now(),
  constraint roles_pkey PRIMARY KEY (account_id, id),
  constraint roles_name_once UNIQUE (account_id, folded_name),
  constraint roles_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint roles_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
comment on table roles is 'Custom roles of an account: names for some of the permissions. The system roles stand in the code.';

create table saved_views (
  account_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  list text not null,
  name text not null,
  folded_name text not null generated always as (folded(name)) stored,
  query text not null,
  is_default boolean not null default false,
  constraint saved_views_pkey PRIMARY KEY (account_id, user_id, id),
  constraint saved_views_name_once UNIQUE (account_id, user_id, list, folded_name),
  constraint saved_views_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id)
);
CREATE UNIQUE INDEX saved_views_one_default ON public.saved_views USING btree (account_id, user_id, list) WHERE is_default;
comment on table saved_views is 'Filters and orders of lists, for one person each.';
comment on column saved_views.query is 'What follows the ? in the address of the page.';
comment on column saved_views.is_default is 'The navigation opens the list like this.';

create table seal_blocks (
  account_id uuid not null,
  number bigint not null,
  kind text not null,
  first_xact xid8 not null,
  first_number bigint not null,
  last_xact xid8 not null,
  last_number bigint not null,
  hash bytea not null,
  signature bytea not null,
  text text not null,
  constraint seal_blocks_pkey PRIMARY KEY (account_id, number),
  constraint seal_blocks_kind_check CHECK ((kind = ANY (ARRAY['audit'::text, 'seats'::text]))),
  constraint seal_blocks_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
CREATE INDEX seal_blocks_in_order ON public.seal_blocks USING btree (account_id, kind, number);
comment on table seal_blocks is 'The sealed log: for each account a chain of signed blocks over its audit events and its seat journal. Append-only.';
comment on column seal_blocks.number is 'From 1 on, without a gap.';
comment on column seal_blocks.kind is 'What it covers: rows of audit_events, or of seat_journal.';
comment on column seal_blocks.last_number is 'Where the next block of its kind goes on: everything up to (last_xact, last_number) is sealed.';
comment on column seal_blocks.hash is 'SHA-256 of what was signed; the next block names it.';
comment on column seal_blocks.text is 'The block itself as it was signed: canonical JSON (RFC 8785).';

create table seal_keys (
  kid text not null,
  public_key jsonb not null,
  private_key bytea not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  constraint seal_keys_pkey PRIMARY KEY (kid)
);
CREATE UNIQUE INDEX seal_keys_one ON public.seal_keys USING btree ((true));
comment on table seal_keys is 'The installation''s own key that signs the blocks. Made once, by whichever server seals first.';
comment on column seal_keys.kid is 'Thumbprint of the public key (RFC 7638).';
comment on column seal_keys.private_key is 'JWK, sealed under SITZPLAN_SECRET.';

create table sealed_events (
  account_id uuid not null,
  block bigint not null,
  position integer not null,
  event_id uuid not null,
  at timestamp with time zone not null,
  number bigint not null,
  content bytea not null,
  texts jsonb not null,
  constraint sealed_events_pkey PRIMARY KEY (account_id, block, "position"),
  constraint sealed_events_account_id_event_id_key UNIQUE (account_id, event_id),
  constraint sealed_events_account_id_block_fkey FOREIGN KEY (account_id, block) REFERENCES seal_blocks(account_id, number)
);
CREATE INDEX sealed_events_by_time ON public.sealed_events USING btree (account_id, at);
comment on table sealed_events is 'What the blocks say of each audit event, so that one which was changed or is missing can be named. Append-only.';
comment on column sealed_events.content is 'SHA-256 of the event, with the digests of its texts.';
comment on column sealed_events.texts is 'The digest of each text that may be erased, by its place (JSON Pointer, RFC 6901).';

create table seat_journal (
  account_id uuid not null,
  number bigint not null default nextval('event_number'::regclass),
  xact xid8 not null default recorded_xact(pg_current_xact_id()),
  at timestamp with time zone not null,
  kind text not null,
  pool_id integer,
  product_id uuid not null,
  seat integer,
  fence bigint,
  session_id uuid,
  ticket_id uuid,
  person uuid,
  actor uuid,
  activity text,
  reason text,
  ended_at timestamp with time zone
) partition by RANGE (at);
CREATE INDEX seat_journal_endings ON public.seat_journal USING btree (session_id) WHERE (kind = 'ended'::text);
CREATE INDEX seat_journal_in_order ON public.seat_journal USING btree (account_id, xact, number);
CREATE INDEX seat_journal_of_person ON public.seat_journal USING btree (person);
comment on table seat_journal is 'Seat traffic: granted, refused, waiting, offered, claimed, lost, activity, moved, ended. Append-only, partitioned by month, written in the batch''s transaction. Names nobody: people appear as journal_persons.';
comment on column seat_journal.xact is 'Transaction that wrote the row; with number the order in which readers see rows.';
comment on column seat_journal.person is 'Pseudonym of the day of the person concerned (journal_persons).';
comment on column seat_journal.actor is 'Pseudonym of the day of the person who did it, where somebody did.';
comment on column seat_journal.reason is 'Why refused, lost or ended.';
comment on column seat_journal.ended_at is 'kind ended: when the session was over; for an expired lease earlier than at, which is when it was found.';

create table seat_journal_details (
  account_id uuid not null,
  number bigint not null,
  at timestamp with time zone not null,
  salt bytea not null,
  note text,
  digest bytea,
  constraint seat_journal_details_pkey PRIMARY KEY (account_id, number, at)
) partition by RANGE (at);
CREATE INDEX seat_journal_details_with_note ON public.seat_journal_details USING btree (account_id, at) WHERE (note IS NOT NULL);
comment on table seat_journal_details is 'Erasable texts beside seat_journal rows (an administrator''s note). The seal covers their salted digest.';
comment on column seat_journal_details.digest is 'Of the note under its salt; stays when both are erased.';
CREATE TRIGGER seat_journal_details_digested BEFORE INSERT OR UPDATE ON public.seat_journal_details FOR EACH ROW EXECUTE FUNCTION digest_seat_note();

create table seats (
  pool_id integer not null,
  number integer not null,
  constraint seats_pkey PRIMARY KEY (pool_id, number),
  constraint seats_number_check CHECK ((number > 0))
);
comment on table seats is 'One row per purchased unit. Seat N+1 is not there to be handed out. Never updated.';

create table second_factors (
  account_id uuid not null,
  user_id uuid not null,
  secret bytea not null,
  last_step bigint not null,
  confirmed_at timestamp with time zone not null default now(),
  constraint second_factors_pkey PRIMARY KEY (account_id, user_id),
  constraint second_factors_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id)
);
comment on table second_factors is 'Who has a second factor: signing in with the password asks these people for a code.';
comment on column second_factors.secret is 'The TOTP secret, sealed under SITZPLAN_SECRET for this user alone.';
comment on column second_factors.last_step is 'The 30-second step of the last code that was accepted. It and older ones are spent: a code works once.';

create table seen_assertions (
  account_id uuid not null,
  provider_id uuid not null,
  assertion_id text not null,
  expires_at timestamp with time zone not null,
  constraint seen_assertions_pkey PRIMARY KEY (account_id, provider_id, assertion_id),
  constraint seen_assertions_account_id_provider_id_fkey FOREIGN KEY (account_id, provider_id) REFERENCES identity_providers(account_id, id) ON DELETE CASCADE
);
CREATE INDEX seen_assertions_old ON public.seen_assertions USING btree (expires_at);
comment on table seen_assertions is 'SAML assertions that were answered with: each counts once. Kept until they would be too old anyway.';

create table server_ticks (
  id boolean not null default true,
  at timestamp with time zone not null default clock_timestamp(),
  constraint server_ticks_pkey PRIMARY KEY (id),
  constraint server_ticks_id_check CHECK (id)
);
comment on table server_ticks is 'One row, touched every second by any server. A gap of 5 s or more was an outage of ours: leases and tickets alive at its start get it back.';

create table sessions (
  id uuid not null,
  pool_id integer not null,
  user_id uuid not null,
  holder uuid not null,
  number integer,
  fence bigint not null,
  device_id text,
  device_name text,
  device_platform text,
  activity text not null,
  lease_seconds integer not null,
  heartbeat_seconds integer not null,
  started_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  is_told_expired boolean not null default false,
  constraint sessions_pkey PRIMARY KEY (id)
) with (autovacuum_analyze_scale_factor=0.5, autovacuum_vacuum_scale_factor=0.02, autovacuum_vacuum_threshold=1000, fillfactor=70);
CREATE INDEX sessions_of_user ON public.sessions USING btree (pool_id, user_id);
comment on table sessions is 'Running uses of a product. The row goes when the session ends; why it ended stands in the seat journal. No index on what heartbeats change.';
comment on column sessions.number is 'Seat number; null for included products, which have no seats.';
comment on column sessions.activity is 'idle, attended or unattended.';
comment on column sessions.expires_at is 'The lease. Over at its time to the millisecond, whether or not anything has swept.';
comment on column sessions.is_told_expired is 'Somebody was told that the lease has run out: it has, whatever was being decided meanwhile.';

create table sign_in_failures (
  id bigint not null generated always as identity,
  subject text not null,
  at timestamp with time zone not null default now(),
  constraint sign_in_failures_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_failures_old ON public.sign_in_failures USING btree (at);
CREATE INDEX sign_in_failures_recent ON public.sign_in_failures USING btree (subject, at);
comment on table sign_in_failures is 'Failed attempts of the last ten minutes, by user and by network address; older rows are swept.';
comment on column sign_in_failures.subject is 'user:<e-mail digest> or address:<IPv4, or IPv6 /64>.';

create table sign_in_flows (
  account_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  purpose text not null,
  browser_hash bytea not null,
  state_hash bytea not null,
  request bytea not null,
  next_path text not null,
  started_by uuid,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answer bytea,
  finished_at timestamp with time zone,
  constraint sign_in_flows_pkey PRIMARY KEY (account_id, id),
  constraint sign_in_flows_browser_hash_key UNIQUE (browser_hash),
  constraint sign_in_flows_state_hash_key UNIQUE (state_hash),
  constraint sign_in_flows_purpose_check CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'test'::text]))),
  constraint sign_in_flows_account_id_provider_id_fkey FOREIGN KEY (account_id, provider_id) REFERENCES identity_providers(account_id, id) ON DELETE CASCADE,
  constraint sign_in_flows_account_id_started_by_fkey FOREIGN KEY (account_id, started_by) REFERENCES users(account_id, id)
);
CREATE INDEX sign_in_flows_of_provider ON public.sign_in_flows USING btree (account_id, provider_id, id);
CREATE INDEX sign_in_flows_old ON public.sign_in_flows USING btree (expires_at);
comment on table sign_in_flows is 'Sign-ins on their way to an identity provider and back. Each takes one answer, once. Forgotten a day after they have run out.';
comment on column sign_in_flows.browser_hash is 'SHA-256 of the cookie of the browser that began it: nobody is signed in by an answer to somebody else.';
comment on column sign_in_flows.state_hash is 'SHA-256 of state (OIDC) or RelayState (SAML).';
comment on column sign_in_flows.request is 'What the answer is checked against (nonce, code verifier, request id), encrypted under SITZPLAN_SECRET.';
comment on column sign_in_flows.started_by is 'Of a test: the administrator who made it.';
comment on column sign_in_flows.answer is 'What came back, encrypted: of SAML until the browser that began it has fetched it, of a test until it is forgotten.';

create table sign_ins (
  account_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  address inet,
  user_agent text,
  way text not null default 'password'::text,
  constraint sign_ins_pkey PRIMARY KEY (account_id, id),
  constraint sign_ins_token_hash_key UNIQUE (token_hash),
  constraint sign_ins_way_check CHECK ((way = ANY (ARRAY['password'::text, 'company'::text]))),
  constraint sign_ins_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id)
);
CREATE INDEX sign_ins_expired ON public.sign_ins USING btree (expires_at);
CREATE INDEX sign_ins_of_user ON public.sign_ins USING btree (account_id, user_id);
CREATE INDEX sign_ins_with_address ON public.sign_ins USING btree (account_id, created_at) WHERE (address IS NOT NULL);
comment on table sign_ins is 'A browser that is signed in: one row per session cookie. Signing out deletes the row.';
comment on column sign_ins.token_hash is 'SHA-256 of the cookie''s 256 random bits.';
comment on column sign_ins.way is 'password: with Sitzplan''s own password. company: through the account''s identity provider.';

create table statement_mails (
  account_id uuid not null,
  month date not null,
  at timestamp with time zone not null default now(),
  constraint statement_mails_pkey PRIMARY KEY (account_id, month),
  constraint statement_mails_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
comment on table statement_mails is 'Months whose statement was announced to the billing contact: once, however many servers look.';

create table tickets (
  id uuid not null,
  pool_id integer not null,
  user_id uuid not null,
  holder uuid not null,
  number bigint not null,
  state text not null,
  reason text,
  session_id uuid not null,
  device_id text,
  device_name text,
  device_platform text,
  activity text not null,
  poll_seconds integer not null,
  since timestamp with time zone not null,
  lives_until timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint tickets_pkey PRIMARY KEY (id),
  constraint tickets_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'offered'::text, 'claimed'::text, 'lost'::text])))
) with (fillfactor=70);
CREATE INDEX tickets_ended ON public.tickets USING btree (ended_at) WHERE (ended_at IS NOT NULL);
CREATE UNIQUE INDEX tickets_in_line ON public.tickets USING btree (pool_id, number) WHERE (state = ANY (ARRAY['waiting'::text, 'offered'::text]));
CREATE UNIQUE INDEX tickets_one_per_user ON public.tickets USING btree (pool_id, user_id) WHERE (state = ANY (ARRAY['waiting'::text, 'offered'::text]));
comment on table tickets is 'Places in the waiting lines. Claimed and lost ones are kept for a day, so that a late poll learns what happened.';
comment on column tickets.number is 'Order in the line, from pools.line_number; never a time.';
comment on column tickets.reason is 'Why it was lost.';
comment on column tickets.session_id is 'The id the session will have (or has) once the ticket is claimed.';
comment on column tickets.lives_until is 'Waiting: lost when not asked after until then. Offered: the end of the claim window.';

create table tokens (
  account_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  token_hash bytea not null,
  user_id uuid,
  product_id uuid,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  replaced_by uuid,
  expiry_told_days integer,
  constraint tokens_pkey PRIMARY KEY (account_id, id),
  constraint tokens_token_hash_key UNIQUE (token_hash),
  constraint tokens_check CHECK (((kind = ANY (ARRAY['user'::text, 'client'::text])) = (user_id IS NOT NULL))),
  constraint tokens_check1 CHECK (((kind = ANY (ARRAY['product'::text, 'client'::text])) = (product_id IS NOT NULL))),
  constraint tokens_kind_check CHECK ((kind = ANY (ARRAY['user'::text, 'product'::text, 'client'::text, 'scim'::text]))),
  constraint tokens_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint tokens_account_id_replaced_by_fkey FOREIGN KEY (account_id, replaced_by) REFERENCES tokens(account_id, id) ON DELETE SET NULL (replaced_by),
  constraint tokens_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id),
  constraint tokens_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
);
CREATE INDEX tokens_expired ON public.tokens USING btree (expires_at) WHERE (expires_at IS NOT NULL);
CREATE INDEX tokens_of_user ON public.tokens USING btree (account_id, user_id);
CREATE INDEX tokens_replaced_by ON public.tokens USING btree (account_id, replaced_by) WHERE (replaced_by IS NOT NULL);
comment on table tokens is 'Bearer credentials. Shown once when made; deleting the row revokes.';
comment on column tokens.kind is 'user acts as that user; product is a product key (of the vendor''s account: for every customer account); client is one user and product for 15 min in a browser; scim provisions.';
comment on column tokens.token_hash is 'SHA-256 of the 256 random bits.';
comment on column tokens.expires_at is 'From then on it opens nothing. It is kept for a while, so that whoever still uses it can be told why.';
comment on column tokens.replaced_by is 'The one that has taken its place: it ends then, and is not replaced again.';
comment on column tokens.expiry_told_days is 'At how many days before its end the administrators were told last; null: not yet.';

create table usage_marks (
  account_id uuid not null,
  xact xid8 not null,
  number bigint not null,
  at timestamp with time zone not null,
  counted_until timestamp with time zone not null,
  present jsonb not null,
  constraint usage_marks_pkey PRIMARY KEY (account_id),
  constraint usage_marks_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
comment on table usage_marks is 'How far the seat journal is counted into usage_periods, by account.';
comment on column usage_marks.xact is 'With number the last entry that is counted.';
comment on column usage_marks.at is 'Of the last entry that is counted.';
comment on column usage_marks.present is 'Who sat on shared seats and who waited then: ids of sessions and tickets.';

create table usage_periods (
  account_id uuid not null,
  pool_id integer not null,
  starts_at timestamp with time zone not null,
  peak integer not null,
  peak_at timestamp with time zone not null,
  most_waiting integer not null,
  full_milliseconds integer not null,
  times_full integer not null,
  waits jsonb not null,
  longest_wait integer,
  gave_up integer not null,
  refusals jsonb not null,
  last_at timestamp with time zone not null,
  in_use integer not null,
  waiting integer not null,
  constraint usage_periods_pkey PRIMARY KEY (account_id, pool_id, starts_at),
  constraint usage_periods_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint usage_periods_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES pools(id) ON DELETE CASCADE
);
CREATE INDEX usage_periods_old ON public.usage_periods USING btree (starts_at);
comment on table usage_periods is 'Quarters of an hour in which something happened to a shared pool, counted from the seat journal. Names nobody.';
comment on column usage_periods.peak is 'Most seats in use or kept for somebody at once.';
comment on column usage_periods.full_milliseconds is 'How long no seat was free, up to last_at.';
comment on column usage_periods.times_full is 'How often the last free seat was taken.';
comment on column usage_periods.waits is 'How many waits ended in it after how many seconds, these rounded to two digits.';
comment on column usage_periods.longest_wait is 'Of those waits, in seconds.';
comment on column usage_periods.gave_up is 'How many of those waits ended without a seat, because whoever waited went away.';
comment on column usage_periods.refusals is 'How often a seat was refused, by reason.';
comment on column usage_periods.last_at is 'When something happened last; in_use and waiting are so since.';

create table user_totals (
  account_id uuid not null,
  total bigint not null,
  part integer not null,
  constraint user_totals_pkey PRIMARY KEY (account_id, part),
  constraint user_totals_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
comment on table user_totals is 'How many users an account has that are not deleted, as the sum of its parts: counting them for every first page would take as long as there are many. Kept by triggers, each session in a part of its own, which may fall below zero.';

create table users (
  account_id uuid not null,
  id uuid not null,
  email text not null,
  given_name text not null default ''::text,
  family_name text not null default ''::text,
  type text not null default 'employee'::text,
  language text not null default 'en'::text,
  role text not null default 'member'::text,
  manager_permissions text[] not null default '{}'::text[],
  manager_groups uuid[] not null default '{}'::uuid[],
  status text not null default 'invited'::text,
  activated_at timestamp with time zone,
  password_hash text,
  invited_times integer not null default 0,
  last_sign_in_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  sort_name text not null generated always as (((folded(family_name) || chr(1)) || folded(given_name))) stored,
  search_text text not null generated always as (folded(((((given_name || ' '::text) || family_name) || ' '::text) || email))) stored,
  role_id uuid,
  role_by_rule boolean not null default false,
  constraint users_pkey PRIMARY KEY (account_id, id),
  constraint users_id_key UNIQUE (id),
  constraint users_custom_role_check CHECK (((role = 'custom'::text) = (role_id IS NOT NULL))),
  constraint users_email_check CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text) AND (length(email) <= 254))),
  constraint users_family_name_check CHECK ((length(family_name) <= 100)),
  constraint users_given_name_check CHECK ((length(given_name) <= 100)),
  constraint users_language_check CHECK ((language = ANY (ARRAY['da'::text, 'de'::text, 'en'::text, 'nb'::text, 'nl'::text, 'sv'::text]))),
  constraint users_role_check CHECK ((role = ANY (ARRAY['superadmin'::text, 'admin'::text, 'manager'::text, 'member'::text, 'operator'::text, 'custom'::text]))),
  constraint users_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'active'::text, 'suspended'::text, 'deleted'::text]))),
  constraint users_type_check CHECK ((type = ANY (ARRAY['employee'::text, 'other'::text]))),
  constraint users_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint users_account_id_role_id_fkey FOREIGN KEY (account_id, role_id) REFERENCES roles(account_id, id)
);
CREATE UNIQUE INDEX users_active_email ON public.users USING btree (email) WHERE ((status = 'active'::text) AND (activated_at IS NOT NULL));
CREATE INDEX users_by_email ON public.users USING btree (account_id, email COLLATE "C", id) WHERE (status <> 'deleted'::text);
CREATE INDEX users_by_role ON public.users USING btree (account_id, role_rank(role), sort_name, id) WHERE (status <> 'deleted'::text);
CREATE INDEX users_by_sign_in ON public.users USING btree (account_id, COALESCE(last_sign_in_at, 'infinity'::timestamp with time zone), sort_name, id) WHERE (status <> 'deleted'::text);
CREATE INDEX users_by_sign_in_backwards ON public.users USING btree (account_id, COALESCE(last_sign_in_at, '-infinity'::timestamp with time zone), sort_name, id) WHERE (status <> 'deleted'::text);
CREATE INDEX users_by_status ON public.users USING btree (account_id, status, sort_name, id) WHERE (status <> 'deleted'::text);
CREATE UNIQUE INDEX users_email_in_account ON public.users USING btree (account_id, email) WHERE (status <> 'deleted'::text);
CREATE INDEX users_in_order ON public.users USING btree (account_id, sort_name, id) WHERE (status <> 'deleted'::text);
CREATE INDEX users_indispensable ON public.users USING btree (account_id, id) WHERE (role = ANY (ARRAY['superadmin'::text, 'operator'::text]));
CREATE INDEX users_invited ON public.users USING btree (account_id, id) WHERE (status = 'invited'::text);
CREATE INDEX users_invited_email ON public.users USING btree (email) WHERE ((status <> 'deleted'::text) AND (activated_at IS NULL));
CREATE INDEX users_limited_managers ON public.users USING btree (account_id, id) WHERE (manager_groups <> '{}'::uuid[]);
CREATE INDEX users_of_role ON public.users USING btree (account_id, role_id) WHERE (role_id IS NOT NULL);
CREATE INDEX users_suspended_email ON public.users USING btree (email) WHERE ((status = 'suspended'::text) AND (activated_at IS NOT NULL));
CREATE INDEX users_with_roles_by_rule ON public.users USING btree (account_id, id) WHERE role_by_rule;
comment on table users is 'A person (or service user) of one account. Deleted users stay as empty shells for the keys that point here.';
comment on column users.email is 'Lower case. Active in one account only, may be invited in many.';
comment on column users.type is 'employee, or other: external people and service users.';
comment on column users.role is 'System role, or custom: the one in role_id. operator exists in the vendor''s account only.';
comment on column users.manager_permissions is 'Role manager only: the permissions chosen for this person.';
comment on column users.manager_groups is 'Role manager only: groups whose users the person manages; empty means all users.';
comment on column users.status is 'invited: never activated. suspended keeps history and frees seats. deleted: personal data erased.';
comment on column users.activated_at is 'When the user became active for the first time; null while invited.';
comment on column users.password_hash is 'Argon2id in PHC string format; null: cannot sign in with a password.';
comment on column users.invited_times is 'How often an invitation was sent.';
comment on column users.sort_name is 'Order of lists: family name, given name.';
comment on column users.search_text is 'What the search of the users page looks through. Read in full by a search, some 40 ms for 100,000 users: an index on parts of words would need an extension.';
comment on column users.role_id is 'A role in use is not deleted: this key forbids it.';
comment on column users.role_by_rule is 'A group rule gave the role, and takes it back.';
CREATE TRIGGER users_added AFTER INSERT ON public.users REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_added_users();
CREATE TRIGGER users_changed AFTER UPDATE OF status ON public.users FOR EACH ROW WHEN (((old.status = 'deleted'::text) <> (new.status = 'deleted'::text))) EXECUTE FUNCTION count_changed_user();
CREATE TRIGGER users_renamed AFTER UPDATE OF email ON public.users FOR EACH ROW WHEN ((old.email <> new.email)) EXECUTE FUNCTION keep_former_address();
CREATE TRIGGER users_returned AFTER UPDATE OF status ON public.users FOR EACH ROW WHEN (((old.status = ANY (ARRAY['deleted'::text, 'suspended'::text])) AND (new.status = ANY (ARRAY['active'::text, 'invited'::text])))) EXECUTE FUNCTION ask_rules_of_returned();

create table vendor_keys (
  account_id uuid not null,
  kid text not null,
  public_key jsonb not null,
  private_key bytea,
  created_at timestamp with time zone not null default now(),
  retired_at timestamp with time zone,
  signs_since timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint vendor_keys_pkey PRIMARY KEY (account_id, kid),
  constraint vendor_keys_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
comment on table vendor_keys is 'Ed25519 keys with which the vendor signs license revisions.';
comment on column vendor_keys.public_key is 'JWK, public part.';
comment on column vendor_keys.private_key is 'JWK, encrypted with AES-256-GCM under SITZPLAN_SECRET; leaves the installation in no answer. Null: it is in the file of SITZPLAN_SIGNING_KEY.';
comment on column vendor_keys.retired_at is 'Since then it signs nothing more; what it has signed still counts.';
comment on column vendor_keys.signs_since is 'The latest of those that may sign is the one that signs. Null: prepared, so that customers can be given its public part first.';
comment on column vendor_keys.revoked_at is 'Since then nothing that it signed is accepted.';

create table vendor_tax_texts (
  account_id uuid not null,
  id bigint not null generated always as identity,
  tax_text jsonb not null,
  since timestamp with time zone not null default clock_timestamp(),
  constraint vendor_tax_texts_pkey PRIMARY KEY (account_id, id),
  constraint vendor_tax_texts_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
comment on table vendor_tax_texts is 'What stood beside the vendor''s amounts, each from its moment on: a statement of a past month says what held then.';

create table vetoes (
  account_id uuid not null,
  user_id uuid not null,
  product_id uuid not null,
  reason text not null,
  since timestamp with time zone not null default date_trunc('milliseconds'::text, now()),
  constraint vetoes_pkey PRIMARY KEY (account_id, user_id, product_id),
  constraint vetoes_account_id_user_id_fkey FOREIGN KEY (account_id, user_id) REFERENCES users(account_id, id),
  constraint vetoes_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id)
);
comment on table vetoes is 'A product''s veto against taking its license away from somebody, until the product lifts it. Other people''s words are in it: erased with the person.';

CREATE OR REPLACE FUNCTION public.ask_rules_of_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into group_rule_work as w (account_id, user_id, by_directory)
  select new.account_id, new.user_id, true
   where exists (select from group_rules r where r.account_id = new.account_id and r.is_fallback)
      on conflict (account_id, user_id) do update
     set by_directory = true,
         not_before = now();
  return null;
end $function$;
comment on function ask_rules_of_kept() is 'Trigger: the fallback is for everybody the directory keeps, and for nobody whom it has let go.';

CREATE OR REPLACE FUNCTION public.ask_rules_of_members()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into group_rule_work as w (account_id, user_id, by_directory)
  select c.account_id, c.user_id, bool_or(c.source = 'directory')
    from changed c
   where c.source <> 'rule'
     and exists (select from group_rules r where r.account_id = c.account_id and r.group_id = c.group_id)
   group by c.account_id, c.user_id
   order by c.user_id
      on conflict (account_id, user_id) do update
     set by_directory = w.by_directory or excluded.by_directory,
         not_before = now();
  return null;
end $function$;
comment on function ask_rules_of_members() is 'Trigger: whoever comes into a group of a rule, or leaves it, is looked at, whichever way it came about.';

CREATE OR REPLACE FUNCTION public.ask_rules_of_returned()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into group_rule_work as w (account_id, user_id, by_directory)
  select new.account_id, new.id, false
   where exists (select from group_rules r where r.account_id = new.account_id)
      on conflict (account_id, user_id) do update
     set not_before = now();
  return null;
end $function$;
comment on function ask_rules_of_returned() is 'Trigger: whoever is brought back, or whose suspension is lifted, is looked at.';

CREATE OR REPLACE FUNCTION public.assert_rows(touched bigint, wanted bigint, what text)
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
begin
  if touched <> wanted then
    raise exception '%: % of %', what, touched, wanted using errcode = 'serialization_failure';
  end if;
  return touched;
end $function$;
comment on function assert_rows(touched bigint, wanted bigint, what text) is 'Undoes a batch of the seat engine that touched other rows than it had decided on; whoever ran it runs it again.';

CREATE OR REPLACE FUNCTION public.audit_text_places(d audit_details)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE
AS $function$
  with recursive walk (place, value) as (
    select place, value
      from (values ('/actor', to_jsonb(d.actor_name)),
                   ('/target', to_jsonb(d.target_name)),
                   ('/before', d.before),
                   ('/after', d.after),
                   ('/note', to_jsonb(d.note)),
                   ('/from', to_jsonb(host(d.address)))) as texts (place, value)
     where value is not null
    union all
    select w.place || '/' || replace(replace(f.key, '~', '~0'), '/', '~1'), f.value
      from walk w
     cross join lateral jsonb_each(case when jsonb_typeof(w.value) = 'object' then w.value else '{}' end) as f
  )
  select place
    from walk
   where jsonb_typeof(value) <> 'object'
      or value = '{}'
$function$;
comment on function audit_text_places(d audit_details) is 'Where texts of an audit event stand that may be erased: what is no object, or an empty one.';

CREATE OR REPLACE FUNCTION public.count_added_users()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into user_totals as t (account_id, part, total)
  select account_id, part_of_totals(), count(*) filter (where status <> 'deleted')
    from added
   group by account_id
   order by account_id
      on conflict (account_id, part) do update set total = t.total + excluded.total;
  return null;
end $function$;
comment on function count_added_users() is 'Trigger: adds new users to user_totals, account by account.';

CREATE OR REPLACE FUNCTION public.count_changed_user()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into user_totals as t (account_id, part, total)
  values (new.account_id, part_of_totals(), case when new.status = 'deleted' then -1 else 1 end)
      on conflict (account_id, part) do update set total = t.total + excluded.total;
  return null;
end $function$;
comment on function count_changed_user() is 'Trigger: counts a user out who is deleted, and in again.';

CREATE OR REPLACE FUNCTION public.count_people_of_directory()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into directory_user_totals as t (account_id, part, total)
  select account_id, part_of_totals(), count(*) filter (where left_at is null)
    from added
   group by account_id
   order by account_id
      on conflict (account_id, part) do update set total = t.total + excluded.total;
  return null;
end $function$;
comment on function count_people_of_directory() is 'Trigger: adds people who came to directory_user_totals, account by account.';

CREATE OR REPLACE FUNCTION public.count_person_forgotten()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into directory_user_totals as t (account_id, part, total)
  values (old.account_id, part_of_totals(), -1)
      on conflict (account_id, part) do update set total = t.total + excluded.total;
  return null;
end $function$;
comment on function count_person_forgotten() is 'Trigger: counts a person out of whom nothing is kept any more.';

CREATE OR REPLACE FUNCTION public.count_person_who_left_or_returned()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into directory_user_totals as t (account_id, part, total)
  values (new.account_id, part_of_totals(), case when new.left_at is null then 1 else -1 end)
      on conflict (account_id, part) do update set total = t.total + excluded.total;
  return null;
end $function$;
comment on function count_person_who_left_or_returned() is 'Trigger: counts a person out who leaves the directory, and in again.';

CREATE OR REPLACE FUNCTION public.count_transactions_from(ahead bigint)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  -- A constant, in a function that is inlined: what is recorded for each seat must not pay for it.
  execute format(
    'create or replace function recorded_xact(transaction xid8) returns xid8 language sql stable as %L',
    case when ahead = 0 then 'select transaction'
         else format('select ((transaction::text::bigint + %s)::text)::xid8', ahead) end);
end $function$;
comment on function count_transactions_from(ahead bigint) is 'Sets by how much recorded numbers are ahead of the cluster''s own. Called by a restore, before anything is recorded.';

CREATE OR REPLACE FUNCTION public.digest_seat_note()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.digest := case
    when tg_op = 'UPDATE' then old.digest
    else sha256('\x02' || new.salt || convert_to(to_json(new.note)::text, 'UTF8')) end;
  return new;
end $function$;
comment on function digest_seat_note() is 'Trigger: the digest of a note is made once, when it is written.';

CREATE OR REPLACE FUNCTION public.ensure_month_partitions(months_ahead integer)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  parent text;
  month timestamptz;
begin
  for step in 0 .. months_ahead loop
    month := date_trunc('month', (now() at time zone 'UTC') + make_interval(months => step)) at time zone 'UTC';
    foreach parent in array array['seat_journal', 'seat_journal_details', 'audit_events', 'audit_details'] loop
      execute format(
        'create table if not exists %I partition of %I for values from (%L) to (%L)',
        parent || '_' || to_char(month at time zone 'UTC', 'YYYY_MM'), parent,
        month, (month at time zone 'UTC' + interval '1 month') at time zone 'UTC');
    end loop;
  end loop;
end $function$;
comment on function ensure_month_partitions(months_ahead integer) is 'Makes the journal''s and audit''s partitions for this month and the following ones. Run at start and daily.';

CREATE OR REPLACE FUNCTION public.folded(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select case
    when octet_length(value) = char_length(value) then lower(value)
    else translate(replace(replace(lower(normalize(value, nfkc)), 'ß', 'ss'), 'ẞ', 'ss'),
      'àáâãäåāąçćčďèéêëēęěìíîïłñńňòóôõöøōőřśšťùúûüūůűýÿźżž' || 'ÀÁÂÃÄÅĀĄÇĆČĎÈÉÊËĒĘĚÌÍÎÏŁÑŃŇÒÓÔÕÖØŌŐŘŚŠŤÙÚÛÜŪŮŰÝŸŹŻŽ',
      'aaaaaaaacccdeeeeeeeiiiilnnnoooooooorsstuuuuuuuyyzzz' || 'aaaaaaaacccdeeeeeeeiiiilnnnoooooooorsstuuuuuuuyyzzz')
  end
$function$;
comment on function folded(value text) is 'Lower case without the accents of European languages: Müller and MULLER are found as muller.';

CREATE OR REPLACE FUNCTION public.keep_former_address()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into former_names (account_id, user_id, name)
  values (old.account_id, old.id, old.email)
      on conflict (account_id, user_id, name) do update
     set until = excluded.until;
  return null;
end $function$;
comment on function keep_former_address() is 'Keeps the address that somebody had until now, so that what names them by it goes with them.';

CREATE OR REPLACE FUNCTION public.keep_former_names()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into former_names (account_id, user_id, name)
  select distinct old.account_id, old.user_id, name
    from unnest(array[old.user_name, old.external_id] || old.addresses) as name
   where name is not null
     and name <> all(array_remove(array[new.user_name, new.external_id] || new.addresses, null))
      on conflict (account_id, user_id, name) do update
     set until = excluded.until;
  return null;
end $function$;
comment on function keep_former_names() is 'The same for what the directory called somebody: also when it lets go of them.';

CREATE OR REPLACE FUNCTION public.keep_pool_total()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into pool_totals (pool_id, total) values (new.id, new.total);
  return null;
end $function$;
comment on function keep_pool_total() is 'Trigger: notes how many seats are owned from now on.';

CREATE OR REPLACE FUNCTION public.keep_salts_of_what_is_left()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.salts := (
    select coalesce(jsonb_object_agg(place, case
             when old.salts is null
             then encode(substring(sha256(convert_to(place, 'UTF8') || '\x00' || old.salt) for 16), 'base64')
             else old.salts ->> place end), '{}')
      from audit_text_places(new) as place
     where old.salts is null
        or old.salts ? place);
  new.salt := '';
  return new;
end $function$;
comment on function keep_salts_of_what_is_left() is 'Trigger: once a text is erased nobody can find it by trying what it may have been, and what is left can still be checked.';

CREATE OR REPLACE FUNCTION public.part_of_totals()
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$
  select pg_backend_pid() % 8
$function$;
comment on function part_of_totals() is 'Which part of a total this session counts in.';

CREATE OR REPLACE FUNCTION public.recorded_xact(transaction xid8)
 RETURNS xid8
 LANGUAGE sql
 STABLE
AS $function$select transaction$function$;
comment on function recorded_xact(transaction xid8) is 'The number under which a transaction of this cluster stands in the record: its own, or after a restore one that is ahead by a constant.';

CREATE OR REPLACE FUNCTION public.restamp_pool()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.stamp := floor(random() * 4503599627370496);
  return new;
end $function$;
comment on function restamp_pool() is 'Trigger: a new stamp for a pool that was changed by somebody who does not know of stamps.';

CREATE OR REPLACE FUNCTION public.role_rank(role text)
 RETURNS smallint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select (case role when 'superadmin' then 1 when 'admin' then 2 when 'manager' then 3 when 'custom' then 4
          when 'member' then 5 else 6 end)::smallint
$function$;
comment on function role_rank(role text) is 'Order of the roles in lists, those who may do most first.';

CREATE OR REPLACE FUNCTION public.turn_groups_of_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into directory_group_turns (account_id, group_id)
  select d.account_id, d.group_id
    from group_members m
    join directory_groups d on d.account_id = m.account_id and d.group_id = m.group_id
   where m.account_id = new.account_id
     and m.user_id = new.user_id
     and m.source = 'directory'
   order by d.group_id
     -- In the order of whoever deletes the group; one that is gone by then has no turns.
     for update of m for key share of d;
  return null;
end $function$;
comment on function turn_groups_of_person() is 'Trigger: the groups of whoever leaves the directory, or returns, have another version.';
