-- People read Danish, Dutch, Norwegian (Bokmål) and Swedish, too.
alter table accounts drop constraint accounts_language_check;
alter table accounts add constraint accounts_language_check check (language in ('da', 'de', 'en', 'nb', 'nl', 'sv'));
alter table users drop constraint users_language_check;
alter table users add constraint users_language_check check (language in ('da', 'de', 'en', 'nb', 'nl', 'sv'));
comment on column products.name is 'Text per language: {"en": "…", "sv": "…"}.';
