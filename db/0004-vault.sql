-- Free text, names, contacts. The app's role may put in; only the vault's role may take out; erasing is a DELETE.
CREATE SCHEMA vault;

CREATE TABLE vault.key (
  id      uuid PRIMARY KEY,
  wrapped bytea NOT NULL
);

-- Narratives lie in clear, since they must be searchable; never in a register, never in the ledger.
CREATE TABLE vault.narrative (
  id             uuid PRIMARY KEY,
  stream         uuid NOT NULL,
  kind           text NOT NULL,
  content        json NOT NULL,
  commitment_key bytea NOT NULL
);
CREATE INDEX narrative_stream ON vault.narrative (stream);

CREATE TABLE vault.identity (
  id             uuid PRIMARY KEY,
  stream         uuid NOT NULL,
  kind           text NOT NULL,
  key_id         uuid NOT NULL,
  sealed         bytea NOT NULL,
  commitment_key bytea NOT NULL
);
CREATE INDEX identity_stream ON vault.identity (stream);

-- Keyed digests for exact look-up in the duplicate check; nothing else can be searched by a person.
CREATE TABLE vault.lookup (
  kind   text NOT NULL,
  digest bytea NOT NULL,
  item   uuid NOT NULL,
  stream uuid NOT NULL,
  PRIMARY KEY (kind, digest, item)
);
CREATE INDEX lookup_item ON vault.lookup (item);

-- What a person has typed but not yet filed, sealed under a key that only their own cookie holds.
CREATE TABLE vault.draft (
  digest     bytea PRIMARY KEY,
  sealed     bytea NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE TABLE vault.draft_file (
  id         uuid PRIMARY KEY,
  draft      bytea NOT NULL REFERENCES vault.draft (digest) ON DELETE CASCADE,
  sealed     bytea NOT NULL,
  about      bytea NOT NULL
);
CREATE INDEX draft_file_draft ON vault.draft_file (draft);

CREATE TABLE sealed.key (
  id      uuid PRIMARY KEY,
  wrapped bytea NOT NULL
);
CREATE TABLE sealed.item (
  id             uuid PRIMARY KEY,
  stream         uuid NOT NULL,
  kind           text NOT NULL,
  key_id         uuid NOT NULL,
  sealed         bytea NOT NULL,
  commitment_key bytea NOT NULL
);
CREATE INDEX item_stream ON sealed.item (stream);

GRANT USAGE ON SCHEMA vault TO sunlit_app, sunlit_vault, sunlit_sealed;
GRANT INSERT ON vault.narrative, vault.identity, vault.lookup TO sunlit_app;
GRANT SELECT, INSERT ON vault.key TO sunlit_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA vault TO sunlit_vault;
-- Filing a report of misconduct takes the draft along; resealing a matter takes its texts out of the open vault.
GRANT SELECT, DELETE ON vault.draft, vault.draft_file, vault.narrative, vault.identity, vault.lookup, vault.key TO sunlit_sealed;
GRANT SELECT, INSERT, UPDATE, DELETE ON sealed.key, sealed.item TO sunlit_sealed;
GRANT SELECT, DELETE ON open.file TO sunlit_sealed;
