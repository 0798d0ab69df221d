-- Codes that are good once, and the list that somebody keeps of their own matters. No role that officials' pages read by
-- has anything to do with either.
CREATE TABLE vault.once_code (
  -- What it proves: an account, or one matter.
  purpose    text NOT NULL,
  -- Keyed digest of the contact that it was sent to.
  contact    bytea NOT NULL,
  -- The code itself stands nowhere.
  mac        bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  wrong      integer NOT NULL DEFAULT 0,
  PRIMARY KEY (purpose, contact)
);

-- An account is the keyed digest of a contact: no name, no number, no row of its own.
CREATE TABLE vault.account_matter (
  account    bytea NOT NULL,
  stream     uuid NOT NULL,
  number     text NOT NULL,
  place      integer NOT NULL,
  generation integer NOT NULL,
  paper      boolean NOT NULL,
  added_at   timestamptz NOT NULL,
  PRIMARY KEY (account, stream)
);
CREATE INDEX account_matter_stream ON vault.account_matter (stream);

GRANT SELECT, INSERT, UPDATE, DELETE ON vault.once_code, vault.account_matter TO sunlit_vault;
-- A matter that turns out to report misconduct leaves every list.
GRANT SELECT, DELETE ON vault.account_matter TO sunlit_sealed;
