-- The sealed history as a Merkle tree, its signed states, and the keys that signed them. docs/sealed-history.md
-- Leaves are the rows of ledger.sealed; of the nodes above, those of every fourth level are kept, each once and for good.
CREATE TABLE ledger.node (
  level smallint NOT NULL CHECK (level > 0 AND level % 4 = 0),
  index bigint NOT NULL,
  hash  bytea NOT NULL,
  PRIMARY KEY (level, index)
);

-- How far the tree reaches, and the nodes of its right edge, largest first, 32 bytes each.
CREATE TABLE ledger.tree (
  one         boolean PRIMARY KEY DEFAULT true CHECK (one),
  size        bigint NOT NULL,
  edge        bytea NOT NULL,
  -- This database came from a copy, which is not on record yet.
  restored_at timestamptz
);
INSERT INTO ledger.tree (size, edge) VALUES (0, '');

-- Each key that signs, introduced by the one before it.
CREATE TABLE ledger.signing_key (
  number        integer PRIMARY KEY CHECK (number > 0),
  key           text NOT NULL UNIQUE,
  statement     text NOT NULL,
  signature     text NOT NULL,
  -- By the key before it; null for the first.
  introduced_by text,
  introduction  text,
  CHECK ((number = 1) = (introduced_by IS NULL) AND (number = 1) = (introduction IS NULL))
);

CREATE TABLE ledger.checkpoint (
  size      bigint PRIMARY KEY,
  at        timestamptz NOT NULL,
  root      bytea NOT NULL,
  key       text NOT NULL,
  statement text NOT NULL,
  signature text NOT NULL
);

-- Where the history went on from an older copy, and what it had held beyond it.
CREATE TABLE ledger.resumption (
  number    integer PRIMARY KEY CHECK (number > 0),
  key       text NOT NULL,
  statement text NOT NULL,
  signature text NOT NULL
);

GRANT SELECT, INSERT ON ledger.node, ledger.signing_key, ledger.checkpoint, ledger.resumption TO sunlit_app;
GRANT SELECT, UPDATE ON ledger.tree TO sunlit_app;
