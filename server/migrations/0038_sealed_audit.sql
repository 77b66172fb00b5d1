-- The audit log and the seat journal are sealed: signed blocks over what was recorded (docs/decisions/0014). Texts may
-- still be erased: the blocks cover a salted digest of each.

create table seal_keys (
  kid text primary key,
  public_key jsonb not null,
  private_key bytea not null,
  created_at timestamptz not null default clock_timestamp()
);
create unique index seal_keys_one on seal_keys ((true));
comment on table seal_keys is 'The installation''s own key that signs the blocks. Made once, by whichever server seals first.';
comment on column seal_keys.kid is 'Thumbprint of the public key (RFC 7638).';
comment on column seal_keys.private_key is 'JWK, sealed under SITZPLAN_SECRET.';

create table seal_blocks (
  account_id uuid not null references accounts (id),
  number bigint not null,
  kind text not null check (kind in ('audit', 'seats')),
  first_xact xid8 not null,
  first_number bigint not null,
  last_xact xid8 not null,
  last_number bigint not null,
  hash bytea not null,
  signature bytea not null,
  text text not null,
  primary key (account_id, number)
);
create index seal_blocks_in_order on seal_blocks (account_id, kind, number);
comment on table seal_blocks is 'The sealed log: for each account a chain of signed blocks over its audit events and its seat journal. Append-only.';
comment on column seal_blocks.number is 'From 1 on, without a gap.';
comment on column seal_blocks.kind is 'What it covers: rows of audit_events, or of seat_journal.';
comment on column seal_blocks.last_number is 'Where the next block of its kind goes on: everything up to (last_xact, last_number) is sealed.';
comment on column seal_blocks.hash is 'SHA-256 of what was signed; the next block names it.';
comment on column seal_blocks.text is 'The block itself as it was signed: canonical JSON (RFC 8785).';

create table sealed_events (
  account_id uuid not null,
  block bigint not null,
  position integer not null,
  event_id uuid not null,
  at timestamptz not null,
  number bigint not null,
  content bytea not null,
  texts jsonb not null,
  primary key (account_id, block, position),
  unique (account_id, event_id),
  foreign key (account_id, block) references seal_blocks (account_id, number)
);
create index sealed_events_by_time on sealed_events (account_id, at);
comment on table sealed_events is 'What the blocks say of each audit event, so that one which was changed or is missing can be named. Append-only.';
comment on column sealed_events.content is 'SHA-256 of the event, with the digests of its texts.';
comment on column sealed_events.texts is 'The digest of each text that may be erased, by its place (JSON Pointer, RFC 6901).';

-- What was erased before has lost its salt: what is left gets another.
update audit_details set salt = uuid_send(gen_random_uuid()) where salt = '';

alter table audit_details add column salts jsonb;
comment on column audit_details.salt is 'Each text has a salt of its own, made of this and of its place. Empty once something was erased: it would tell the salt of that, too.';
comment on column audit_details.salts is 'Once something was erased: the salts of the texts that are left, by their place (JSON Pointer), in base64.';

create function audit_text_places(d audit_details) returns setof text language sql stable as $$
  with recursive walk (place, value) as (
    select place, value
      from (values ('/actor', to_jsonb(d.actor_name)),
                   ('/target', to_jsonb(d.target_name)),
                   ('/before', d.before),
                   ('/after', d.after),
                   ('/note', to_jsonb(d.note)),
                   ('/from', to_jsonb(host(d.address)))) as texts (place, value)
     where value is not null
    union all
    select w.place || '/' || replace(replace(f.key, '~', '~0'), '/', '~1'), f.value
      from walk w
     cross join lateral jsonb_each(case when jsonb_typeof(w.value) = 'object' then w.value else '{}' end) as f
  )
  select place
    from walk
   where jsonb_typeof(value) <> 'object'
      or value = '{}'
$$;
comment on function audit_text_places(audit_details) is 'Where texts of an audit event stand that may be erased: what is no object, or an empty one.';

create function keep_salts_of_what_is_left() returns trigger language plpgsql as $$
begin
  new.salts := (
    select coalesce(jsonb_object_agg(place, case
             when old.salts is null
             then encode(substring(sha256(convert_to(place, 'UTF8') || '\x00' || old.salt) for 16), 'base64')
             else old.salts ->> place end), '{}')
      from audit_text_places(new) as place
     where old.salts is null
        or old.salts ? place);
  new.salt := '';
  return new;
end $$;
comment on function keep_salts_of_what_is_left() is 'Trigger: once a text is erased nobody can find it by trying what it may have been, and what is left can still be checked.';

create trigger audit_details_erased before update on audit_details
  for each row when (
    (old.salt, old.actor_name, old.target_name, old.before, old.after, old.note, old.address)
    is distinct from
    (new.salt, new.actor_name, new.target_name, new.before, new.after, new.note, new.address))
  execute function keep_salts_of_what_is_left();

alter table seat_journal_details add column digest bytea;
comment on column seat_journal_details.digest is 'Of the note under its salt; stays when both are erased.';
update seat_journal_details set digest = sha256('\x02' || salt || convert_to(to_json(note)::text, 'UTF8')) where note is not null;

create function digest_seat_note() returns trigger language plpgsql as $$
begin
  new.digest := case
    when tg_op = 'UPDATE' then old.digest
    else sha256('\x02' || new.salt || convert_to(to_json(new.note)::text, 'UTF8')) end;
  return new;
end $$;
comment on function digest_seat_note() is 'Trigger: the digest of a note is made once, when it is written.';

create trigger seat_journal_details_digested before insert or update on seat_journal_details
  for each row execute function digest_seat_note();
