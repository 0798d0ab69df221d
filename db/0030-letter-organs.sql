-- The name under which an organ issued a letter: an organ that is renamed afterwards does not rename what it has sent.
ALTER TABLE open.letter_number ADD COLUMN organ text NOT NULL DEFAULT '';
ALTER TABLE sealed.letter_number ADD COLUMN organ text NOT NULL DEFAULT '';
