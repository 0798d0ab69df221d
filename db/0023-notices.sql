-- A notice may take several ways until it has arrived: each attempt is a row, and what is still to be done says when.
DO $$
DECLARE lane text;
BEGIN
  FOREACH lane IN ARRAY ARRAY['open', 'sealed'] LOOP
    EXECUTE format($ddl$
      ALTER TABLE %1$I.dispatch
        ADD COLUMN attempt   integer NOT NULL DEFAULT 0,
        -- How often the channel took nothing or did not answer.
        ADD COLUMN tries     integer NOT NULL DEFAULT 0,
        -- When it is to be looked at again: held back, to go another way, or asked for once more.
        ADD COLUMN again_at  timestamptz,
        ADD COLUMN resend    boolean NOT NULL DEFAULT false,
        -- What the receiver calls it, or the number on the envelope.
        ADD COLUMN reference text,
        DROP CONSTRAINT dispatch_pkey,
        ADD PRIMARY KEY (stream, version, line, attempt),
        DROP CONSTRAINT dispatch_state_check,
        ADD CONSTRAINT dispatch_state_check CHECK (state IN
          ('held', 'waiting', 'sent', 'delivered', 'bounced', 'unknown', 'failed', 'no-contact'))$ddl$, lane);
    EXECUTE format('CREATE INDEX dispatch_again ON %I.dispatch (again_at) WHERE again_at IS NOT NULL', lane);
  END LOOP;
END $$;

-- Letters that lie ready to be printed, and notices to be handed over at the counter.
CREATE INDEX dispatch_waiting ON open.dispatch (at) WHERE state = 'waiting';

-- How whoever has a part in a matter wants to be told. Without a row: as can be done best.
CREATE TABLE open.notice_wish (
  stream   uuid NOT NULL,
  place    integer NOT NULL,
  way      text CHECK (way IN ('sms', 'email', 'messenger', 'post', 'in-person', 'portal')),
  language text NOT NULL CHECK (language IN ('zh', 'en')),
  PRIMARY KEY (stream, place)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON open.notice_wish TO sunlit_app;
GRANT SELECT ON open.notice_wish TO sunlit_vault;
GRANT SELECT, DELETE ON open.notice_wish TO sunlit_sealed;
