-- Where an official is reminded of due days, and whether a head gets a digest: each sets it for themselves.
CREATE TABLE house.work_contact (
  person    text PRIMARY KEY REFERENCES house.person (id),
  email     text NOT NULL,
  reminders boolean NOT NULL,
  digest    text CHECK (digest IN ('daily', 'weekly'))
);

-- One mail a person, kind and day. It is written down before it is sent and goes out under its id until that is known.
CREATE TABLE house.work_mail (
  id       uuid PRIMARY KEY,
  person   text NOT NULL REFERENCES house.person (id),
  kind     text NOT NULL CHECK (kind IN ('reminder', 'digest')),
  on_day   date NOT NULL,
  -- `nothing`: there was nothing to be told on that day.
  state    text NOT NULL CHECK (state IN ('waiting', 'nothing', 'sent', 'failed', 'unknown')),
  again_at timestamptz,
  CONSTRAINT work_mail_once UNIQUE (person, kind, on_day)
);
CREATE INDEX work_mail_waiting ON house.work_mail (again_at) WHERE state = 'waiting';

GRANT SELECT, INSERT, UPDATE, DELETE ON house.work_contact TO sunlit_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON house.work_mail TO sunlit_app;
