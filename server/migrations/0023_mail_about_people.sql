-- Mail also tells of people whom it does not go to, and its links are read by whoever reads the outbox.

alter table mails
  add column about_user_id uuid,
  add column link_read_by uuid[] not null default '{}',
  add foreign key (account_id, about_user_id) references users (account_id, id);
comment on column mails.about_user_id is 'Whose name is in it, where that is not whom it is for: with the person it is erased.';
comment on column mails.link_read_by is 'Who has read its link in the outbox: for each the audit log says so once.';
create index mails_about on mails (account_id, about_user_id) where about_user_id is not null;
create index mails_asking_for_help on mails (account_id, created_at) where template = 'help_request';
