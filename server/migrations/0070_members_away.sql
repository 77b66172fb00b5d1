-- Who is deleted and brought back is in the directory's groups again.

create table directory_members_away (
  account_id uuid not null,
  group_id uuid not null,
  user_id uuid not null,
  primary key (account_id, user_id, group_id),
  foreign key (account_id, group_id) references directory_groups (account_id, group_id) on delete cascade,
  foreign key (account_id, user_id) references deleted_users (account_id, user_id) on delete cascade
);
create index directory_members_away_of_group on directory_members_away (account_id, group_id);
comment on table directory_members_away is 'Whom the directory had in a group when they were deleted: in none now, and in these again when they are brought back.';
