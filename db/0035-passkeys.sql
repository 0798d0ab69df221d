-- Passkeys of officials, as a second factor beside codes. What is kept is public: it checks a signature and makes none.
CREATE TABLE house.passkey (
  id         text PRIMARY KEY,
  person     text NOT NULL REFERENCES house.person (id),
  public_key bytea NOT NULL,
  counter    bigint NOT NULL,
  label      text NOT NULL,
  added_at   timestamptz NOT NULL,
  used_at    timestamptz
);
CREATE INDEX passkey_person ON house.passkey (person);
GRANT SELECT, INSERT, UPDATE, DELETE ON house.passkey TO sunlit_app;
