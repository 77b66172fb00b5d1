-- People come as a file: looked through, shown, and carried out line by line once somebody says so.

create table imports (
  account_id uuid not null references accounts (id),
  id uuid not null,
  state text not null check (state in ('checking', 'checked', 'running', 'stopped', 'done')),
  file_name text,
  created_by uuid not null,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  create_groups boolean not null,
  ignored_columns text[] not null,
  new_groups text[] not null default '{}',
  products jsonb not null default '[]',
  notify boolean,
  started_by uuid,
  started_at timestamptz,
  ended_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, created_by) references users (account_id, id),
  foreign key (account_id, started_by) references users (account_id, id)
);
comment on table imports is 'Files of people. Whoever carries out a line holds the row: servers take turns, and no line is done twice.';
comment on column imports.new_groups is 'What the check found: groups that are not there; products: who would get how many, and who would wait.';
comment on column imports.started_by is 'Whose permissions count, as they are when a line is carried out.';
create unique index imports_one_running on imports (account_id) where state = 'running';
create index imports_by_age on imports (created_at);

create table import_lines (
  account_id uuid not null,
  import_id uuid not null,
  line integer not null,
  wanted jsonb not null,
  misread jsonb not null,
  outcome text check (outcome in ('new', 'change', 'unchanged', 'error')),
  changes jsonb not null default '[]',
  problems jsonb not null default '[]',
  warnings jsonb not null default '[]',
  result text check (result in ('added', 'changed', 'unchanged', 'failed')),
  user_id uuid,
  primary key (account_id, import_id, line),
  foreign key (account_id, import_id) references imports (account_id, id) on delete cascade
);
comment on table import_lines is 'What the lines of a file want of people, and what came of it. They hold names: they go after 30 days.';
comment on column import_lines.wanted is 'As the file says it; what it refers to is looked up anew when the line is carried out.';
comment on column import_lines.misread is 'What is wrong with the line whatever there is in the account.';
comment on column import_lines.problems is 'Why the line is left out, or what refused it.';
comment on column import_lines.result is 'What became of it; null: nothing yet.';
create index import_lines_to_do on import_lines (account_id, import_id, line)
  where result is null and outcome in ('new', 'change');
create index import_lines_of_user on import_lines (account_id, user_id) where user_id is not null;
create index import_lines_by_address on import_lines (account_id, (wanted ->> 'email'));
