-- The file of record: append-only. No role of the running product may change or delete a row.
CREATE SCHEMA ledger;

CREATE TABLE ledger.entry (
  stream        uuid NOT NULL,
  version       integer NOT NULL CHECK (version > 0),
  type          text NOT NULL,
  at            timestamptz NOT NULL,
  actor         text NOT NULL,
  capacity      text NOT NULL,
  -- Canonical text, not jsonb: the hash is over these very bytes.
  payload       text NOT NULL,
  previous_hash bytea NOT NULL,
  hash          bytea NOT NULL,
  xid           xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (stream, version)
);
-- Identity columns do not follow commit order; the sealer walks by transaction id instead.
CREATE INDEX entry_xid ON ledger.entry (xid);

-- The global number of each entry, given by the sealer once nothing older can still commit.
CREATE TABLE ledger.sealed (
  position bigint PRIMARY KEY,
  stream   uuid NOT NULL,
  version  integer NOT NULL,
  hash     bytea NOT NULL,
  UNIQUE (stream, version)
);

CREATE TABLE ledger.sealer (
  one       boolean PRIMARY KEY DEFAULT true CHECK (one),
  -- Every entry of a transaction older than this one has its number.
  next_xid  xid8 NOT NULL,
  position  bigint NOT NULL,
  sealed_at timestamptz
);
INSERT INTO ledger.sealer (next_xid, position) VALUES ('0', 0);

GRANT USAGE ON SCHEMA ledger TO sunlit_app, sunlit_vault, sunlit_sealed;
GRANT SELECT, INSERT ON ledger.entry, ledger.sealed TO sunlit_app;
GRANT SELECT, INSERT ON ledger.entry TO sunlit_sealed;
GRANT SELECT ON ledger.entry, ledger.sealed, ledger.sealer TO sunlit_vault;
GRANT SELECT ON ledger.sealed, ledger.sealer TO sunlit_sealed;
GRANT SELECT, UPDATE ON ledger.sealer TO sunlit_app;
