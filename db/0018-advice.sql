-- What became of each recommendation (三项建议), for the public tally: kinds and numbers, no person.
CREATE TABLE open.advice (
  stream   uuid PRIMARY KEY,
  kind     text NOT NULL CHECK (kind IN ('work', 'policy', 'accountability')),
  given_on date NOT NULL,
  adoption text CHECK (adoption IN ('adopted', 'partly', 'not-adopted')),
  worked   boolean
);
GRANT SELECT, INSERT, UPDATE ON open.advice TO sunlit_app;
GRANT SELECT ON open.advice TO sunlit_vault;
