-- Years of the public holiday arrangement that an operator loaded, beside those that the project ships; the last word on a
-- year stands. And how far a newer calendar has been taken into use, so that what was cut off goes on where it stopped.
CREATE TABLE house.calendar_year (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  year      integer NOT NULL,
  days      jsonb NOT NULL,
  loaded_at timestamptz NOT NULL
);
CREATE TABLE house.recomputation (
  edition    text NOT NULL,
  lane       text NOT NULL CHECK (lane IN ('open', 'sealed')),
  -- The last stream that was done.
  after      uuid NOT NULL,
  applied    integer NOT NULL DEFAULT 0,
  started_at timestamptz NOT NULL,
  ended_at   timestamptz,
  PRIMARY KEY (edition, lane)
);
GRANT SELECT ON house.calendar_year TO sunlit_app;
GRANT SELECT, INSERT, UPDATE ON house.recomputation TO sunlit_app;
