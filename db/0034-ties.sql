-- What ties an official to a unit or to another official, as declared. Written once; it may end, and is never deleted.
CREATE TABLE house.tie (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person      text NOT NULL REFERENCES house.person (id),
  unit        text REFERENCES house.unit (id),
  other       text REFERENCES house.person (id),
  kind        text NOT NULL CHECK (kind IN ('family', 'former-post', 'property', 'other-tie')),
  from_on     date NOT NULL,
  until_on    date,
  declared_by text NOT NULL REFERENCES house.person (id),
  declared_at timestamptz NOT NULL,
  ended_by    text REFERENCES house.person (id),
  ended_at    timestamptz,
  CHECK (num_nonnulls(unit, other) = 1),
  CHECK (other <> person),
  CHECK (until_on IS NULL OR until_on >= from_on)
);
CREATE INDEX tie_unit ON house.tie (unit) WHERE ended_at IS NULL;
CREATE INDEX tie_person ON house.tie (person) WHERE ended_at IS NULL;
GRANT SELECT, INSERT ON house.tie TO sunlit_app;
GRANT UPDATE (ended_by, ended_at) ON house.tie TO sunlit_app;
GRANT SELECT ON house.tie TO sunlit_vault;
