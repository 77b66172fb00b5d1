-- What a rule had given is the rule's again when a revision is undone.

alter table license_removals
  add column by_rule boolean not null default false;
comment on column license_removals.by_rule is 'A group rule alone had given it: it may take it back.';
