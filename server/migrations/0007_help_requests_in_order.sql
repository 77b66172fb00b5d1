-- Whether somebody who asked for help has got a seat since is read from the seat journal, from there on.
alter table help_requests add column xact xid8 not null default pg_current_xact_id();
comment on column help_requests.xact is 'Transaction that wrote the row: where the seat journal (account_id, xact, number) goes on after it.';
