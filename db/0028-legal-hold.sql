-- Matters that stay, whatever their period: a court, an audit or an inquiry wants them. By the number of the order, never its text.
CREATE TABLE house.legal_hold (
  stream   uuid PRIMARY KEY,
  ordered  text NOT NULL CHECK (length(ordered) BETWEEN 1 AND 100),
  set_by   text NOT NULL REFERENCES house.person (id),
  set_at   timestamptz NOT NULL
);
