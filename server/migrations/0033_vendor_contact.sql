-- Where customers buy licenses and whom they tell that a revision is wrong; and that they did.

alter table accounts
  add column shop_url text,
  add column license_contact text;
comment on column accounts.shop_url is 'Of the vendor: where customers buy licenses. Null: nowhere.';
comment on column accounts.license_contact is 'Of the vendor: the address that is told of wrong revisions. Null: the operators are.';

alter table license_revisions add column reported_at timestamptz;
comment on column license_revisions.reported_at is 'When the account told the vendor last that it is wrong.';
