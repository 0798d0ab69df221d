-- Keys with which entries are sealed on the phone of somebody who inspects on site. The entries lie there and the key lies
-- here, released to whoever is signed in; one that is no longer needed is erased, and what it sealed with it.
CREATE TABLE house.on_site_key (
  id      uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person  text NOT NULL REFERENCES house.person (id),
  stream  uuid NOT NULL,
  key     bytea NOT NULL,
  made_at timestamptz NOT NULL
);
CREATE INDEX on_site_key_whose ON house.on_site_key (person, stream, made_at DESC);
GRANT SELECT, INSERT, DELETE ON house.on_site_key TO sunlit_app;
