-- The hall of a joint reception: its queue. Plain rows, no facts of law (docs/decisions/0023): a ticket says that somebody
-- waits, for what, and in which order. No name stands here.
CREATE SCHEMA hall;

CREATE TABLE hall.place (
  id          text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  -- The petition office that keeps the hall.
  unit        text NOT NULL REFERENCES house.unit (id),
  name        text NOT NULL,
  name_en     text NOT NULL,
  -- Grows with each change of the queue: a screen asks for it and draws again when it differs.
  edition     bigint NOT NULL DEFAULT 0
);

-- What can be waited for, each with a letter of its own.
CREATE TABLE hall.service (
  place    text NOT NULL REFERENCES hall.place (id),
  letter   text NOT NULL CHECK (letter ~ '^[A-Z]$'),
  name     text NOT NULL,
  name_en  text NOT NULL,
  -- The department that answers; null for the desk that registers for all.
  unit     text REFERENCES house.unit (id),
  closed   boolean NOT NULL DEFAULT false,
  PRIMARY KEY (place, letter)
);

CREATE TABLE hall.desk (
  place   text NOT NULL REFERENCES hall.place (id),
  number  integer NOT NULL CHECK (number BETWEEN 1 AND 99),
  letters text[] NOT NULL,
  open    boolean NOT NULL DEFAULT true,
  PRIMARY KEY (place, number)
);

CREATE TABLE hall.ticket (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  place      text NOT NULL REFERENCES hall.place (id),
  on_day     date NOT NULL,
  letter     text NOT NULL,
  n          integer NOT NULL,
  -- The service that is waited for now: one registration may go on to another department.
  service    text NOT NULL,
  priority   boolean NOT NULL,
  -- Where it stands in line: the order of taking, moved back when its call was missed.
  line       double precision NOT NULL,
  state      text NOT NULL CHECK (state IN ('waiting', 'called', 'done')),
  -- The number of the matter or the visit that it is about, where the visitor typed one.
  matter     text,
  calls      integer NOT NULL DEFAULT 0,
  missed     integer NOT NULL DEFAULT 0,
  desk       integer,
  taken_at   timestamptz NOT NULL,
  called_at  timestamptz,
  done_at    timestamptz,
  CONSTRAINT ticket_number UNIQUE (place, on_day, letter, n)
);
CREATE INDEX ticket_line ON hall.ticket (place, on_day, service) WHERE state <> 'done';
CREATE INDEX ticket_done ON hall.ticket (place, service, done_at DESC) WHERE state = 'done';

GRANT USAGE ON SCHEMA hall TO sunlit_app;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA hall TO sunlit_app;
-- Yesterday's tickets go: what is kept of a day is how long people waited, by service.
GRANT DELETE ON hall.ticket TO sunlit_app;
