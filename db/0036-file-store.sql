-- Where a file store is set up, a file's sealed bytes move there; the row then holds the name under which they lie.
DO $$
DECLARE lane text;
BEGIN
  FOREACH lane IN ARRAY ARRAY['open', 'sealed'] LOOP
    EXECUTE format('ALTER TABLE %I.file ALTER COLUMN sealed DROP NOT NULL, ADD COLUMN stored text,
                      ADD CONSTRAINT file_somewhere CHECK (num_nonnulls(sealed, stored) = 1)', lane);
    EXECUTE format('CREATE INDEX file_unstored ON %I.file (id) WHERE stored IS NULL', lane);
    EXECUTE format('CREATE INDEX file_stored ON %I.file (stored) WHERE stored IS NOT NULL', lane);
  END LOOP;
END $$;
GRANT UPDATE (sealed, stored) ON open.file TO sunlit_vault;
GRANT UPDATE (sealed, stored) ON sealed.file TO sunlit_sealed;

-- What no row needs any more and is still to be deleted in the store. A name says nothing: it is a digest of sealed bytes.
CREATE TABLE house.store_waste (
  name     text PRIMARY KEY,
  since_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT, DELETE ON house.store_waste TO sunlit_app, sunlit_vault, sunlit_sealed;
