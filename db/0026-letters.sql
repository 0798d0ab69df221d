-- Numbers of letters (发文字号): the code that an organ puts before them, how far each of its series has come, and each
-- number on record, written in the commit of the fact that issued the letter. A number names no matter.
CREATE TABLE house.letterhead (
  unit text PRIMARY KEY REFERENCES house.unit (id),
  code text NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON house.letterhead TO sunlit_app;
GRANT SELECT ON house.letterhead TO sunlit_vault, sunlit_sealed;

CREATE TABLE open.letter_series (
  unit   text NOT NULL REFERENCES house.unit (id),
  series text NOT NULL,
  year   integer NOT NULL,
  last   integer NOT NULL,
  PRIMARY KEY (unit, series, year)
);
CREATE TABLE open.letter_number (
  unit   text NOT NULL REFERENCES house.unit (id),
  code   text NOT NULL,
  year   integer NOT NULL,
  serial integer NOT NULL,
  CONSTRAINT letter_number_pkey PRIMARY KEY (unit, code, year, serial)
);
CREATE TABLE sealed.letter_series (LIKE open.letter_series INCLUDING ALL);
CREATE TABLE sealed.letter_number (LIKE open.letter_number);
ALTER TABLE sealed.letter_number ADD CONSTRAINT letter_number_pkey PRIMARY KEY (unit, code, year, serial);

GRANT SELECT, INSERT, UPDATE ON open.letter_series TO sunlit_app;
GRANT SELECT, INSERT ON open.letter_number TO sunlit_app;
GRANT SELECT, INSERT, UPDATE ON sealed.letter_series TO sunlit_sealed;
GRANT SELECT, INSERT ON sealed.letter_number TO sunlit_sealed;
