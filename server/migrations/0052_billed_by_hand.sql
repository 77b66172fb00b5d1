-- What is billed for each person knows of licenses given by hand, of trials and of the end of the license, as what is billed
-- by license does. And the vendor's tax text has its history, as prices have.

alter table billed_memberships
  alter column queue_id drop not null,
  alter column queue_type drop not null,
  alter column queue_name drop not null,
  add column is_trial boolean not null default false,
  add column ends_at timestamptz,
  add check ((queue_id is null) = (queue_type is null) and (queue_id is null) = (queue_name is null));
comment on table billed_memberships is 'Billing facts of products that are billed by queues: who had a license, because of which queue. Kept ten years; no key deletes them.';
comment on column billed_memberships.queue_id is 'The queue may be deleted since. Null: in no queue, the license was given by hand.';
comment on column billed_memberships.ends_at is 'When the license expires: grace after it is not billed. Null: never.';

drop index billed_memberships_open;
create unique index billed_memberships_open on billed_memberships (account_id, user_id, product_id, queue_id)
  nulls not distinct where until_at is null;

-- What was billed so far stays as it was; from now on it is billed as it stands.
update billed_memberships f
   set until_at = greatest(f.from_at, now())
  from license_revisions r
 where f.until_at is null
   and r.account_id = f.account_id
   and r.status = 'active'
   and (r.trial or r.expires_at is not null);

insert into billed_memberships (
  account_id, product_id, user_id, queue_id, queue_type, queue_name, is_trial, from_at, ends_at)
select a.account_id, a.product_id, a.user_id, q.id, q.type, q.name, coalesce(r.trial, false), now(), r.expires_at
  from assignments a
  join products p on p.id = a.product_id and p.billed_by = 'queues'
  left join (queue_members m join queues q on q.account_id = m.account_id and q.id = m.queue_id)
         on m.account_id = a.account_id and m.user_id = a.user_id and q.product_id = a.product_id
  left join license_revisions r on r.account_id = a.account_id and r.status = 'active'
 where a.state = 'assigned'
    on conflict do nothing;

create table vendor_tax_texts (
  account_id uuid not null references accounts (id),
  id bigint generated always as identity,
  tax_text jsonb not null,
  since timestamptz not null default clock_timestamp(),
  primary key (account_id, id)
);
comment on table vendor_tax_texts is 'What stood beside the vendor''s amounts, each from its moment on: a statement of a past month says what held then.';

insert into vendor_tax_texts (account_id, tax_text, since)
select id, tax_text, created_at
  from accounts
 where kind = 'vendor'
   and tax_text <> '{}';
