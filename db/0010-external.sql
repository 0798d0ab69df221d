-- Which matters of other systems were brought in, so that each comes in once whatever is repeated or cut off. No stream
-- stands here: a matter that turns out to report misconduct leaves nothing behind, and still comes in no second time.
CREATE TABLE open.external (
  source      text NOT NULL,
  external_id text NOT NULL,
  -- A keyed digest of the row as it was: a row that comes again with other content is told, not taken twice.
  digest      bytea NOT NULL,
  CONSTRAINT external_once PRIMARY KEY (source, external_id)
);
GRANT SELECT, INSERT ON open.external TO sunlit_app;
