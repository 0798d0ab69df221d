-- The past year of a demo county: what is to be played, and which parts of it are. A part and its row are one
-- transaction, so that whatever is cut off goes on where it was.
CREATE TABLE house.history (
  one          boolean PRIMARY KEY DEFAULT true CHECK (one),
  seed         text NOT NULL,
  from_on      date NOT NULL,
  days         integer NOT NULL,
  matters      integer NOT NULL,
  parts        integer NOT NULL,
  first_serial bigint NOT NULL
);
CREATE TABLE house.history_part (part integer PRIMARY KEY);
GRANT SELECT, INSERT ON house.history, house.history_part TO sunlit_app;
