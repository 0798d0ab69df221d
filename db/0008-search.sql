-- Search in narratives (全文检索). It is vault data: a letter in the form in which it is compared, and the pairs of
-- characters that stand in it. A narrative that is erased takes its row along, whoever erases it.

-- Letters in the order of their streams, sixteen thousand to a block, so that the newest are looked through first.
CREATE TABLE vault.search_block (
  number      integer PRIMARY KEY CHECK (number BETWEEN 0 AND 2097151),
  from_stream uuid NOT NULL UNIQUE,
  letters     integer NOT NULL
);

CREATE TABLE vault.searchable (
  stream uuid PRIMARY KEY,
  item   uuid NOT NULL UNIQUE REFERENCES vault.narrative (id) ON DELETE CASCADE,
  body   text NOT NULL,
  -- The number of the block above, then two characters of 21 bits each, or one rare one.
  grams  bigint[] NOT NULL
);
-- A search reads what still waits to be merged, once a block; the index is merged after each filling, not by chance.
CREATE INDEX searchable_grams ON vault.searchable USING gin (grams) WITH (fastupdate = on, gin_pending_list_limit = 65536);

-- How far the index has come. Whatever was sealed behind it, or is not sealed yet, a search reads by itself.
INSERT INTO house.reader (name, position) VALUES ('search', 0);

GRANT SELECT, INSERT, UPDATE, DELETE ON vault.searchable, vault.search_block TO sunlit_vault;
GRANT SELECT ON house.reader TO sunlit_vault;
