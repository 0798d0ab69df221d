-- Whom a head on leave left the approving to is looked for at each request of theirs.
CREATE INDEX leave_cover ON house.leave (cover, until_on) WHERE ended_at IS NULL;
