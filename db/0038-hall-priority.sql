-- Who is called before others in a hall: those who asked for it first, every other time, or nobody.
ALTER TABLE hall.place ADD COLUMN priority text NOT NULL DEFAULT 'first' CHECK (priority IN ('first', 'alternate', 'none'));
