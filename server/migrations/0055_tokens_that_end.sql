-- Tokens that end on a day, and tokens that take the place of others.

alter table tokens
  add column replaced_by uuid,
  add column expiry_told_days integer,
  add foreign key (account_id, replaced_by) references tokens (account_id, id) on delete set null (replaced_by);
comment on column tokens.expires_at is 'From then on it opens nothing. It is kept for a while, so that whoever still uses it can be told why.';
comment on column tokens.replaced_by is 'The one that has taken its place: it ends then, and is not replaced again.';
comment on column tokens.expiry_told_days is 'At how many days before its end the administrators were told last; null: not yet.';
create index tokens_replaced_by on tokens (account_id, replaced_by) where replaced_by is not null;
