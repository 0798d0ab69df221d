-- Each of the people of a matter can lose the query code and get a new one, so each has a generation of their own. What an
-- account keeps of a matter named the petitioner's generation until now.
ALTER TABLE open.party ADD COLUMN generation integer NOT NULL DEFAULT 0;
UPDATE vault.account_matter SET generation = 0 WHERE place > 0;
