-- What the desk works with: lists by key, counts that know who registered a matter, whose desk it lies on, leave, views,
-- drafts of acts.

-- A work list goes through this index in its own order, however long it is; a duty without a day stands at the end.
DROP INDEX open.duty_owner;
CREATE INDEX duty_owner ON open.duty (owner_unit, owner_post, (coalesce(due_on, DATE '9999-12-31')), stream, key)
  WHERE closed_version IS NULL;

-- Decided matters of one class, newest first, to be looked at beside a case. Registration writes nothing here.
CREATE INDEX petition_decided ON open.petition (class, registered_on DESC, stream DESC)
  WHERE stage IN ('replied', 'reviewed', 'concluded');

-- On whose desk a matter lies within one unit; without a row it lies on everybody's whose post it is.
DO $$
DECLARE lane text;
BEGIN
  FOREACH lane IN ARRAY ARRAY['open', 'sealed'] LOOP
    EXECUTE format($ddl$
      CREATE TABLE %I.allocation (
        stream        uuid NOT NULL,
        unit          text NOT NULL,
        person        text NOT NULL,
        since_version integer NOT NULL,
        PRIMARY KEY (stream, unit)
      )$ddl$, lane);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON open.allocation TO sunlit_app;
GRANT SELECT ON open.allocation TO sunlit_vault;
GRANT SELECT, DELETE ON open.allocation TO sunlit_sealed;
GRANT SELECT, INSERT, UPDATE, DELETE ON sealed.allocation TO sunlit_sealed;

-- When somebody is away, and who stands in. Written once; it may end early, and is never deleted.
CREATE TABLE house.leave (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person      text NOT NULL REFERENCES house.person (id),
  cover       text REFERENCES house.person (id),
  from_on     date NOT NULL,
  until_on    date NOT NULL,
  recorded_by text NOT NULL REFERENCES house.person (id),
  recorded_at timestamptz NOT NULL,
  ended_by    text REFERENCES house.person (id),
  ended_at    timestamptz,
  CHECK (until_on >= from_on),
  CHECK (cover <> person)
);
CREATE INDEX leave_person ON house.leave (person, until_on) WHERE ended_at IS NULL;
GRANT SELECT, INSERT ON house.leave TO sunlit_app;
GRANT UPDATE (ended_by, ended_at) ON house.leave TO sunlit_app;
GRANT SELECT ON house.leave TO sunlit_vault, sunlit_sealed;

-- Counts know the office that registered a matter, so that it sees what became of it elsewhere; what merely stands has no
-- day. They are filled again from the registers, which hold the same.
TRUNCATE open.tally_delta, open.tally;
ALTER TABLE open.tally_delta ADD COLUMN office text NOT NULL, ALTER COLUMN on_day DROP NOT NULL;
ALTER TABLE open.tally DROP CONSTRAINT tally_pkey;
ALTER TABLE open.tally ADD COLUMN office text NOT NULL, ALTER COLUMN on_day DROP NOT NULL;
CREATE UNIQUE INDEX tally_key ON open.tally (unit, office, measure, class, on_day) NULLS NOT DISTINCT;
CREATE INDEX tally_office ON open.tally (office, measure, on_day);
CREATE INDEX tally_nothing ON open.tally (unit) WHERE n = 0;
INSERT INTO open.tally (unit, office, measure, class, on_day, n)
SELECT office, office, 'registered', coalesce(class, ''), registered_on, count(*) FROM open.petition GROUP BY 1, 2, 4, 5
UNION ALL
SELECT holder, office, 'stage.' || stage, coalesce(class, ''), NULL, count(*) FROM open.petition GROUP BY 1, 2, 3, 4
UNION ALL
SELECT holder, office, 'concluded', coalesce(class, ''), stage_on, count(*) FROM open.petition
 WHERE stage = 'concluded' GROUP BY 1, 2, 4, 5
UNION ALL
SELECT d.owner_unit, p.office, 'owed.' || d.act, coalesce(p.class, ''), d.due_on, count(*)
  FROM open.duty d JOIN open.petition p ON p.stream = d.stream
 WHERE d.closed_version IS NULL AND d.nature = 'owed' AND d.owner_unit IS NOT NULL GROUP BY 1, 2, 3, 4, 5;

-- A list as an official narrowed it, under a name of their own. The name is theirs, so it lies with what people write.
CREATE TABLE vault.saved_view (
  person text NOT NULL,
  id     uuid NOT NULL,
  name   text NOT NULL,
  query  text NOT NULL,
  PRIMARY KEY (person, id)
);

-- What an official has typed into the form of an act and not sent yet.
CREATE TABLE vault.act_draft (
  person   text NOT NULL,
  stream   uuid NOT NULL,
  act      text NOT NULL,
  content  json NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (stream, person, act)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON vault.saved_view, vault.act_draft TO sunlit_vault;
GRANT SELECT, DELETE ON vault.act_draft TO sunlit_sealed;
