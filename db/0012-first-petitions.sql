-- First petitions (初次信访) have a view of their own: raised with any organ for the first time, unless a person linked the
-- matter to an earlier one.
ALTER TABLE open.petition ADD COLUMN first boolean NOT NULL DEFAULT true;
