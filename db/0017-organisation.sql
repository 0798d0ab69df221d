-- The dossiers of the organisation: which stream tells of which organ, official or setting.
CREATE TABLE house.dossier (
  stream  uuid PRIMARY KEY,
  kind    text NOT NULL CHECK (kind IN ('unit', 'person', 'setting')),
  subject text NOT NULL,
  version integer NOT NULL,
  -- Whoever keeps a copy of the organisation reads it anew when this has moved.
  edition bigint NOT NULL DEFAULT nextval('house.organisation_edition'),
  UNIQUE (kind, subject)
);

-- What the office sets for itself: limits, places, classes, days off, sentences; each row from its day on.
CREATE TABLE house.setting (
  setting  text NOT NULL,
  since_on date NOT NULL,
  until_on date,
  kind     text NOT NULL,
  content  json NOT NULL,
  PRIMARY KEY (setting, since_on)
);

-- The unit in which an official works, whatever posts they hold.
ALTER TABLE house.person ADD COLUMN unit text REFERENCES house.unit (id) DEFERRABLE INITIALLY DEFERRED;

GRANT SELECT ON house.dossier, house.setting TO sunlit_app, sunlit_vault, sunlit_sealed;
GRANT INSERT, UPDATE ON house.dossier, house.setting TO sunlit_app;
