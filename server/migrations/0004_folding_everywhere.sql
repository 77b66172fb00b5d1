-- Names are found and sorted alike whatever the database's locale: `lower` leaves Ö as it is where that is C, so the
-- capitals of the letters with accents are folded by name too.
create or replace function folded(value text) returns text language sql immutable strict parallel safe as $$
  select translate(replace(replace(lower(normalize(value, nfkc)), 'ß', 'ss'), 'ẞ', 'ss'),
    'àáâãäåāąçćčďèéêëēęěìíîïłñńňòóôõöøōőřśšťùúûüūůűýÿźżž' || 'ÀÁÂÃÄÅĀĄÇĆČĎÈÉÊËĒĘĚÌÍÎÏŁÑŃŇÒÓÔÕÖØŌŐŘŚŠŤÙÚÛÜŪŮŰÝŸŹŻŽ',
    'aaaaaaaacccdeeeeeeeiiiilnnnoooooooorsstuuuuuuuyyzzz' || 'aaaaaaaacccdeeeeeeeiiiilnnnoooooooorsstuuuuuuuyyzzz')
$$;

-- Computes the generated columns again.
update users set given_name = given_name, family_name = family_name, email = email;
