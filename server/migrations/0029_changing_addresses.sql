-- Changing one's e-mail address: a link to the new one, which works once. And what links and sign-ins on their way are
-- kept for, as it is now.

alter table one_time_tokens
  drop constraint one_time_tokens_purpose_check,
  add constraint one_time_tokens_purpose_check check (purpose in ('setup', 'activate', 'reset', 'change-email')),
  add column new_email text,
  add check ((purpose = 'change-email') = (new_email is not null));
comment on column one_time_tokens.new_email is 'Of change-email: the address that the link was mailed to, and that the person has once it is used. In lower case.';

comment on table sign_in_flows is 'Sign-ins on their way to an identity provider and back. Each takes one answer, once. Forgotten a day after they have run out.';
