-- The instance itself, its organs and its people. Roles sunlit_app, sunlit_vault and sunlit_sealed exist before this file.
CREATE SCHEMA IF NOT EXISTS house;

CREATE TABLE house.instance (
  one          boolean PRIMARY KEY DEFAULT true CHECK (one),
  number       integer NOT NULL CHECK (number BETWEEN 0 AND 65535),
  name         text NOT NULL,
  mode         text NOT NULL CHECK (mode IN ('county', 'none')),
  home_region  text NOT NULL,
  created_at   timestamptz NOT NULL,
  -- How far a demo's clock was moved. A live instance never moves it.
  clock_offset_ms bigint NOT NULL DEFAULT 0,
  setup_digest bytea,
  CHECK (mode <> 'none' OR clock_offset_ms = 0)
);

-- The mode is written once: a live instance can never become a demo whose clock can be moved, nor the reverse.
CREATE FUNCTION house.keep_mode() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.mode <> OLD.mode OR NEW.number <> OLD.number THEN
    RAISE EXCEPTION 'the mode and the number of an instance cannot change';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_mode BEFORE UPDATE ON house.instance FOR EACH ROW EXECUTE FUNCTION house.keep_mode();

CREATE TABLE house.calendar_edition (
  edition    text PRIMARY KEY,
  years      jsonb NOT NULL,
  loaded_at  timestamptz NOT NULL
);

-- Official texts that an operator loaded; the project ships none.
CREATE TABLE house.law_text (
  citation   text PRIMARY KEY,
  text       text NOT NULL,
  loaded_at  timestamptz NOT NULL
);

CREATE TABLE house.unit (
  id          text PRIMARY KEY,
  name        text NOT NULL,
  name_en     text NOT NULL,
  kind        text NOT NULL,
  level       text NOT NULL,
  superior    text REFERENCES house.unit (id) DEFERRABLE INITIALLY DEFERRED,
  region      text NOT NULL,
  phone       text NOT NULL DEFAULT '',
  address     text NOT NULL DEFAULT '',
  address_en  text NOT NULL DEFAULT '',
  hours       text NOT NULL DEFAULT '',
  competences text[] NOT NULL DEFAULT '{}',
  valid_from  date NOT NULL,
  valid_until date,
  successor   text REFERENCES house.unit (id) DEFERRABLE INITIALLY DEFERRED
);

-- Regions of the instance's own (fictional ones begin with 99); the national ones come with the product's files.
CREATE TABLE house.region (
  code    text PRIMARY KEY,
  name    text NOT NULL,
  name_en text NOT NULL,
  level   text NOT NULL
);

CREATE TABLE house.person (
  id            text PRIMARY KEY,
  login         text NOT NULL UNIQUE,
  name          text NOT NULL,
  name_en       text NOT NULL,
  password_hash text,
  valid_from    date NOT NULL,
  valid_until   date
);

CREATE TABLE house.post (
  person      text NOT NULL REFERENCES house.person (id),
  unit        text NOT NULL REFERENCES house.unit (id),
  post        text NOT NULL,
  valid_from  date NOT NULL,
  valid_until date,
  PRIMARY KEY (person, unit, post, valid_from)
);

-- Grows by one with each change of organs, people or posts, so that every process knows when to read them again.
CREATE SEQUENCE house.organisation_edition;

CREATE TABLE house.session (
  digest     bytea PRIMARY KEY,
  id         uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
  person     text NOT NULL REFERENCES house.person (id),
  created_at timestamptz NOT NULL,
  seen_at    timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX session_person ON house.session (person) WHERE revoked_at IS NULL;

-- Serials of matters; each process takes a block of a thousand. Gaps are allowed.
CREATE SEQUENCE house.matter_serial INCREMENT 1000;

GRANT USAGE ON SCHEMA house TO sunlit_app, sunlit_vault, sunlit_sealed;
GRANT SELECT ON ALL TABLES IN SCHEMA house TO sunlit_app, sunlit_vault, sunlit_sealed;
GRANT INSERT, UPDATE ON house.session TO sunlit_app;
GRANT UPDATE (clock_offset_ms, setup_digest) ON house.instance TO sunlit_app;
GRANT INSERT ON house.calendar_edition TO sunlit_app;
GRANT INSERT, UPDATE ON house.unit, house.region, house.person, house.post TO sunlit_app;
GRANT USAGE, SELECT ON house.organisation_edition, house.matter_serial TO sunlit_app, sunlit_sealed;
