-- A second factor of an official: the secret sealed under the instance's key, and the last step of time that was used.
CREATE TABLE house.second_factor (
  person       text PRIMARY KEY REFERENCES house.person (id),
  sealed       bytea NOT NULL,
  confirmed_at timestamptz,
  last_step    bigint NOT NULL DEFAULT 0
);
GRANT SELECT, INSERT, UPDATE, DELETE ON house.second_factor TO sunlit_app;

-- An identity provider's answer on its way: one sign-in that was begun, kept for minutes.
CREATE TABLE house.sign_in_begun (
  digest     bytea PRIMARY KEY,
  sealed     bytea NOT NULL,
  expires_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, DELETE ON house.sign_in_begun TO sunlit_app;
