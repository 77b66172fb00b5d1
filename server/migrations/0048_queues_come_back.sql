alter table deleted_users
  add column queues jsonb not null default '[]';
comment on column deleted_users.queues is 'The queues they were in: [{ "queueId", "role" }]; some may be gone since.';

create index billed_memberships_old on billed_memberships (until_at);
create index billed_lines_old on billed_lines (least(until_at, ends_at));
