-- What the background work keeps of its own.

-- The sweep asks for what is owed and over; a petitioner's right that ran out must not lie in its way for ever.
DROP INDEX open.duty_due;
DROP INDEX sealed.duty_due;
CREATE INDEX duty_due ON open.duty (due_on, stream)
  WHERE nature = 'owed' AND closed_version IS NULL AND lapsed_version IS NULL;
CREATE INDEX duty_due ON sealed.duty (due_on, stream)
  WHERE nature = 'owed' AND closed_version IS NULL AND lapsed_version IS NULL;

-- How far each reader of sealed entries has come. A reader that a later release brings starts where it says.
CREATE TABLE house.reader (
  name     text PRIMARY KEY,
  position bigint NOT NULL
);
INSERT INTO house.reader (name, position) VALUES ('reactions', 0);

-- Which entries a reaction recorded, and how many facts in a row followed from another up to there.
CREATE TABLE house.reaction_effect (
  stream  uuid NOT NULL,
  version integer NOT NULL,
  depth   integer NOT NULL,
  PRIMARY KEY (stream, version)
);

-- Reactions that failed or were refused, kept until they stand. Without a time to try again: cut off, for a person to see to.
CREATE TABLE house.reaction_failure (
  stream     uuid NOT NULL,
  version    integer NOT NULL,
  reaction   text NOT NULL,
  type       text NOT NULL,
  tries      integer NOT NULL,
  failed_at  timestamptz NOT NULL,
  retry_at   timestamptz,
  settled_at timestamptz,
  reason     text NOT NULL,
  PRIMARY KEY (stream, version, reaction)
);
CREATE INDEX reaction_failure_due ON house.reaction_failure (retry_at) WHERE settled_at IS NULL;

-- The stable id of a message, so that one that is sent again is known again.
ALTER TABLE open.demo_message ADD COLUMN message text NOT NULL CONSTRAINT demo_message_once UNIQUE;

-- Deltas come and go by the thousand; a table that is emptied all day is swept by its rows, not by its share.
ALTER TABLE open.tally_delta SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

GRANT SELECT, UPDATE ON house.reader TO sunlit_app;
GRANT SELECT, INSERT ON house.reaction_effect TO sunlit_app;
GRANT SELECT, INSERT, UPDATE ON house.reaction_failure TO sunlit_app;
-- Sessions and drafts that ran out are dropped.
GRANT DELETE ON house.session TO sunlit_app;
