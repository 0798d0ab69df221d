-- What every matter has, once for the open lane and once for the sealed lane, of one shape.
DO $$
DECLARE lane text;
BEGIN
  FOREACH lane IN ARRAY ARRAY['open', 'sealed'] LOOP
    EXECUTE format('CREATE SCHEMA %I', lane);

    -- Who owes what act, by which day, under which article. Diffed, never deleted.
    EXECUTE format($ddl$
      CREATE TABLE %1$I.duty (
        stream         uuid NOT NULL,
        key            text NOT NULL,
        act            text NOT NULL,
        owner_unit     text,
        owner_post     text,
        nature         text NOT NULL CHECK (nature IN ('owed', 'may')),
        since_on       date NOT NULL,
        due_on         date,
        provisional    boolean NOT NULL,
        reason         text,
        limit_name     text NOT NULL,
        citation       text NOT NULL,
        -- The terms of the reckoning: length, day zero, calendar edition, roll-over, days not counted.
        terms          jsonb,
        opened_version integer NOT NULL,
        closed_version integer,
        closed_on      date,
        outcome        text CHECK (outcome IN ('met', 'moot')),
        lapsed_version integer,
        PRIMARY KEY (stream, key)
      )$ddl$, lane);
    EXECUTE format('CREATE INDEX duty_owner ON %I.duty (owner_unit, due_on, stream) WHERE closed_version IS NULL', lane);
    EXECUTE format(
      'CREATE INDEX duty_due ON %I.duty (due_on) WHERE closed_version IS NULL AND lapsed_version IS NULL', lane);

    -- One line a visible fact, with its audience, written by each chapter.
    EXECUTE format($ddl$
      CREATE TABLE %1$I.timeline (
        stream   uuid NOT NULL,
        version  integer NOT NULL,
        line     integer NOT NULL,
        audience text NOT NULL CHECK (audience IN ('parties', 'officials')),
        at       timestamptz NOT NULL,
        chapter  text NOT NULL,
        code     text NOT NULL,
        unit     text,
        facts    jsonb NOT NULL,
        items    uuid[] NOT NULL DEFAULT '{}',
        PRIMARY KEY (stream, version, line)
      )$ddl$, lane);

    -- Which unit gained which standing on a matter, from which fact, until which.
    EXECUTE format($ddl$
      CREATE TABLE %1$I.grants (
        stream        uuid NOT NULL,
        unit          text NOT NULL,
        kind          text NOT NULL,
        since_version integer NOT NULL,
        until_version integer,
        PRIMARY KEY (stream, unit, kind, since_version)
      )$ddl$, lane);
    EXECUTE format('CREATE INDEX grants_unit ON %I.grants (unit, stream) WHERE until_version IS NULL', lane);

    -- Every reading of a matter by an official, shown to the petitioner.
    EXECUTE format($ddl$
      CREATE TABLE %1$I.reading (
        id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        stream  uuid NOT NULL,
        at      timestamptz NOT NULL,
        person  text NOT NULL,
        unit    text,
        what    text NOT NULL,
        reason  text
      )$ddl$, lane);
    EXECUTE format('CREATE INDEX reading_stream ON %I.reading (stream, at)', lane);

    -- Messages on their way out, appended with the fact that they tell of, drained in sealed order.
    EXECUTE format($ddl$
      CREATE TABLE %1$I.outbox (
        stream    uuid NOT NULL,
        version   integer NOT NULL,
        line      integer NOT NULL,
        kind      text NOT NULL,
        recipient jsonb NOT NULL,
        facts     jsonb NOT NULL,
        PRIMARY KEY (stream, version, line)
      )$ddl$, lane);
    EXECUTE format($ddl$
      CREATE TABLE %1$I.dispatch (
        stream   uuid NOT NULL,
        version  integer NOT NULL,
        line     integer NOT NULL,
        channel  text NOT NULL,
        state    text NOT NULL CHECK (state IN ('sent', 'unknown', 'failed', 'no-contact')),
        at       timestamptz NOT NULL,
        detail   text,
        PRIMARY KEY (stream, version, line)
      )$ddl$, lane);
    EXECUTE format('CREATE TABLE %I.outbox_reader (one boolean PRIMARY KEY DEFAULT true CHECK (one), position bigint NOT NULL)', lane);
    EXECUTE format('INSERT INTO %I.outbox_reader (position) VALUES (0)', lane);

    -- Keys that make a repeated request harmless: same caller, key and body give the same answer.
    EXECUTE format($ddl$
      CREATE TABLE %1$I.idempotency (
        caller  text NOT NULL,
        key     text NOT NULL,
        digest  bytea NOT NULL,
        stream  uuid NOT NULL,
        version integer NOT NULL,
        at      timestamptz NOT NULL,
        CONSTRAINT idempotency_key PRIMARY KEY (caller, key)
      )$ddl$, lane);

    -- Files that belong to a matter, sealed under its key.
    EXECUTE format($ddl$
      CREATE TABLE %1$I.file (
        id             uuid PRIMARY KEY,
        stream         uuid NOT NULL,
        key_id         uuid NOT NULL,
        sealed         bytea NOT NULL,
        -- Name, media type and size, sealed too.
        about          bytea NOT NULL,
        commitment_key bytea NOT NULL
      )$ddl$, lane);
    EXECUTE format('CREATE INDEX file_stream ON %I.file (stream)', lane);
  END LOOP;
END $$;

-- Counts as appended deltas, folded outside the registering transaction. Only the open lane is counted.
CREATE TABLE open.tally_delta (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit    text NOT NULL,
  measure text NOT NULL,
  class   text NOT NULL,
  on_day  date NOT NULL,
  n       integer NOT NULL
);
CREATE TABLE open.tally (
  unit    text NOT NULL,
  measure text NOT NULL,
  class   text NOT NULL,
  on_day  date NOT NULL,
  n       bigint NOT NULL,
  PRIMARY KEY (unit, measure, class, on_day)
);
CREATE TABLE open.tally_reader (one boolean PRIMARY KEY DEFAULT true CHECK (one), folded_at timestamptz, position bigint NOT NULL);
INSERT INTO open.tally_reader (position) VALUES (0);

-- What was sent, in demo mode only, for the page that shows it.
CREATE TABLE open.demo_message (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz NOT NULL,
  channel text NOT NULL,
  contact text NOT NULL,
  body    text NOT NULL
);

GRANT USAGE ON SCHEMA open TO sunlit_app, sunlit_vault, sunlit_sealed;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA open TO sunlit_app;
GRANT SELECT ON ALL TABLES IN SCHEMA open TO sunlit_vault;
GRANT INSERT ON open.reading TO sunlit_vault;
REVOKE SELECT ON open.file FROM sunlit_app;
GRANT USAGE ON SCHEMA sealed TO sunlit_sealed;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA sealed TO sunlit_sealed;
GRANT INSERT ON open.demo_message TO sunlit_sealed;
