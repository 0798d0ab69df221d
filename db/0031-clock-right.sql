-- A clock that ran ahead leaves a mark in the future, which would call for as long as it ran ahead. Whoever has compared
-- the machine's time says so, and it is kept who did, when, and what the mark was.
CREATE TABLE house.clock_confirmed (
  at    timestamptz NOT NULL,
  by    text NOT NULL REFERENCES house.person (id),
  ahead timestamptz NOT NULL,
  PRIMARY KEY (at, by)
);
GRANT SELECT, INSERT ON house.clock_confirmed TO sunlit_app;
