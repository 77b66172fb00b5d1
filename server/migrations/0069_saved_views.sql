-- Filters of lists, kept under a name by who uses them.

create table saved_views (
  account_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  list text not null,
  name text not null,
  folded_name text not null generated always as (folded(name)) stored,
  query text not null,
  is_default boolean not null default false,
  primary key (account_id, user_id, id),
  constraint saved_views_name_once unique (account_id, user_id, list, folded_name),
  foreign key (account_id, user_id) references users (account_id, id)
);
create unique index saved_views_one_default on saved_views (account_id, user_id, list) where is_default;
comment on column saved_views.query is 'What follows the ? in the address of the page.';
comment on column saved_views.is_default is 'The navigation opens the list like this.';
comment on table saved_views is 'Filters and orders of lists, for one person each.';
