-- What whoever runs the instance must know, and what no table said so far.

-- The latest instant that this instance has seen. A machine whose clock is set back shows an earlier one.
CREATE TABLE house.clock_mark (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  at  timestamptz NOT NULL
);

-- The backups that were made and read again.
CREATE TABLE house.backup_made (
  taken_at timestamptz PRIMARY KEY,
  rows     bigint NOT NULL
);

GRANT SELECT ON house.clock_mark, house.backup_made TO sunlit_app;
GRANT INSERT, UPDATE ON house.clock_mark TO sunlit_app;
