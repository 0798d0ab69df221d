-- Leaders' terms and days, as everybody may read them, and the seats of visits. Names and posts are items of the vault.
CREATE TABLE open.leader_term (
  stream        uuid PRIMARY KEY,
  unit          text NOT NULL,
  office        text NOT NULL,
  level         text NOT NULL,
  rule_set      text NOT NULL,
  leader        uuid NOT NULL,
  period_from   date,
  period_to     date,
  held          integer NOT NULL,
  -- Periods that are over and had no day.
  periods_short integer NOT NULL,
  ended_on      date
);

CREATE TABLE open.leader_day (
  stream     uuid PRIMARY KEY,
  number     text NOT NULL UNIQUE,
  term       uuid NOT NULL,
  unit       text NOT NULL,
  on_day     date NOT NULL,
  form       text NOT NULL,
  medium     text NOT NULL,
  place      uuid NOT NULL,
  slots      integer NOT NULL,
  state      text NOT NULL,
  substitute uuid
);
CREATE INDEX leader_day_on ON open.leader_day (on_day, stream);

-- One seat for one visit: of two who ask at once the key lets one have it.
CREATE TABLE open.visit_seat (
  day   uuid NOT NULL,
  slot  integer NOT NULL,
  visit uuid NOT NULL UNIQUE,
  CONSTRAINT visit_seat_once PRIMARY KEY (day, slot)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON open.leader_term, open.leader_day, open.visit_seat TO sunlit_app;
GRANT SELECT ON open.leader_term, open.leader_day, open.visit_seat TO sunlit_vault;
