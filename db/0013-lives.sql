-- Several lives beside each other: what a fact of one matter shows and grants on another, and the matters of chapters that
-- keep no register of their own for the common lists.

-- Whose replay a row belongs to: without a source the stream's own, with one that of the source alone, whose version it
-- then bears. Registration writes no source, and there is no index more than before.
DO $$
DECLARE lane text;
BEGIN
  FOREACH lane IN ARRAY ARRAY['open', 'sealed'] LOOP
    EXECUTE format('ALTER TABLE %I.timeline DROP CONSTRAINT timeline_pkey, ADD COLUMN source uuid', lane);
    EXECUTE format('CREATE UNIQUE INDEX timeline_pkey ON %I.timeline (stream, version, line, source) NULLS NOT DISTINCT', lane);
    EXECUTE format('ALTER TABLE %I.grants DROP CONSTRAINT grants_pkey, ADD COLUMN source uuid', lane);
    EXECUTE format('CREATE UNIQUE INDEX grants_pkey ON %I.grants (stream, unit, kind, since_version, source) NULLS NOT DISTINCT', lane);
  END LOOP;
END $$;

-- The register of matters of the open lane, kept by the kernel for every chapter that does not keep its own there. No text:
-- the title is an item of the vault, of this matter or of the one that it is about.
CREATE TABLE open.matter (
  stream    uuid PRIMARY KEY,
  chapter   text NOT NULL,
  number    text NOT NULL CONSTRAINT matter_number UNIQUE,
  version   integer NOT NULL,
  stage     text NOT NULL,
  stage_on  date NOT NULL,
  rule_set  text NOT NULL,
  opened_on date NOT NULL,
  ended_on  date,
  office    text NOT NULL,
  holder    text NOT NULL,
  region    text,
  class     text,
  title     uuid,
  -- The matter that it is about, if it is about one.
  subject   uuid,
  key_id    uuid NOT NULL
);
CREATE INDEX matter_chapter ON open.matter (chapter, opened_on DESC, stream DESC);
CREATE INDEX matter_subject ON open.matter (subject) WHERE subject IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON open.matter TO sunlit_app;
GRANT SELECT ON open.matter TO sunlit_vault;
GRANT SELECT ON open.matter TO sunlit_sealed;
