-- The people of a matter besides the one who raised it: who signed, who speaks for all, who acts for the petitioner. No
-- name stands here; each has a key of their own, from which their query code is derived.
CREATE TABLE open.party (
  stream        uuid NOT NULL,
  place         integer NOT NULL,
  role          text NOT NULL CHECK (role IN ('cosigner', 'representative', 'agent')),
  identity      uuid NOT NULL,
  person        uuid NOT NULL,
  until_version integer,
  PRIMARY KEY (stream, place)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON open.party TO sunlit_app;
GRANT SELECT ON open.party TO sunlit_vault;
GRANT SELECT, DELETE ON open.party TO sunlit_sealed;
