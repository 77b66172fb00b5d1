-- Mail to people, links that work once for them, invitations, and deletions that can be taken back.

create table mails (
  account_id uuid not null references accounts (id),
  id uuid not null,
  user_id uuid,
  to_address text not null check (length(to_address) <= 254),
  template text not null,
  subject text not null,
  content bytea,
  created_at timestamptz not null default now(),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  sent_at timestamptz,
  error text,
  primary key (account_id, id),
  foreign key (account_id, user_id) references users (account_id, id)
);
comment on table mails is 'Mail to be sent and mail that was. Without a mail server they are read in the outbox. Forgotten after 30 days.';
comment on column mails.user_id is 'Whom it is for, where that is a user of the account.';
comment on column mails.template is 'Which of our mails it is.';
comment on column mails.content is 'Language and what the texts are filled with, links that work once among it: sealed under SITZPLAN_SECRET. Null once a mail server has it.';
comment on column mails.next_attempt_at is 'Null: there is nothing more to do. A server that is sending it has set this to when another one may.';
comment on column mails.sent_at is 'When the mail server took it; without one, when it was put into the outbox.';
comment on column mails.error is 'What the mail server said the last time it did not take it.';

create index mails_due on mails (next_attempt_at) where next_attempt_at is not null;
create index mails_to on mails (account_id, to_address, id);
create index mails_old on mails (created_at);
create index mails_gathered on mails (account_id, user_id, template, created_at);

alter table one_time_tokens
  add column user_id uuid,
  add foreign key (account_id, user_id) references users (account_id, id),
  drop constraint one_time_tokens_purpose_check,
  add check (purpose in ('setup', 'activate', 'reset')),
  add check ((purpose = 'setup') = (user_id is null));
comment on column one_time_tokens.user_id is 'Whose access it opens.';
create index one_time_tokens_of_user on one_time_tokens (account_id, user_id) where user_id is not null;
create index one_time_tokens_old on one_time_tokens (expires_at);

create table invitations (
  account_id uuid not null,
  user_id uuid not null,
  state text not null check (state in ('pending', 'accepted', 'declined', 'lapsed')),
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  invited_by uuid,
  ended_at timestamptz,
  primary key (account_id, user_id),
  foreign key (account_id, user_id) references users (account_id, id),
  foreign key (account_id, invited_by) references users (account_id, id)
);
comment on table invitations is 'What became of inviting a user: the last invitation of each. How often one was sent is users.invited_times.';
comment on column invitations.state is 'pending: sent, and the link may be used or have run out. lapsed: 30 days without activation; what was given with it is free again.';
comment on column invitations.expires_at is 'When its link runs out.';
comment on column invitations.invited_by is 'Who is told when it is declined.';
create index invitations_pending on invitations (sent_at) where state = 'pending';


create table deleted_users (
  account_id uuid not null,
  user_id uuid not null,
  deleted_at timestamptz not null default now(),
  reason text not null check (reason in ('deleted', 'transferred')),
  status text not null check (status in ('invited', 'active', 'suspended')),
  role text not null,
  role_id uuid,
  products jsonb not null default '[]',
  groups uuid[] not null default '{}',
  primary key (account_id, user_id),
  foreign key (account_id, user_id) references users (account_id, id)
);
comment on table deleted_users is 'Users whose deletion can still be taken back, for 30 days; then name and address are erased everywhere, and the row goes.';
comment on column deleted_users.reason is 'transferred: they accepted the invitation of another account, and do not come back.';
comment on column deleted_users.status is 'What they were before.';
comment on column deleted_users.role_id is 'The custom role they had, which may be gone since: it is not held by them.';
comment on column deleted_users.groups is 'The groups they were in; some may be gone since.';
comment on column deleted_users.products is 'What they had or waited for: [{ "productId", "kind" }].';
create index deleted_users_old on deleted_users (deleted_at);
