-- Products that belong together: modules, what one requires, and what a plan brings along.

alter table products
  add column module_of text,
  add column requires text[] not null default '{}',
  add column brings jsonb not null default '[]';
comment on column products.module_of is 'Key of the product that this one is a module of.';
comment on column products.requires is 'Keys of products of which a revision must have a line, too.';
comment on column products.brings is 'Lines that a revision gets with each seat: array of {product, kind, resource?, quantity | unrestricted}.';
