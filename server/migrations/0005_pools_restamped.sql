-- Servers remember the seats of the pools they worked on last. The pool's stamp says whether they may.

alter table pools add column stamp bigint not null default 0;
comment on column pools.stamp is 'Random, another one with every transaction that changes the pool''s seats, sessions or cool-downs: a server''s memory of the pool holds while the locked row has the stamp it remembers.';

create function restamp_pool() returns trigger language plpgsql as $$
begin
  new.stamp := floor(random() * 4503599627370496);
  return new;
end $$;
comment on function restamp_pool is 'Trigger: a new stamp for a pool that was changed by somebody who does not know of stamps.';

create trigger pools_restamped before update on pools
  for each row when (new.stamp = old.stamp)
  execute function restamp_pool();
