-- Administrators are told by mail before their license expires, when it has, and when its grace is over.

alter table license_revisions add column told_mark text;
comment on column license_revisions.told_mark is 'The last mark of its days that administrators were told of; null: none yet.';
