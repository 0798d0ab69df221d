-- What the tables of the kernel show of matters that may need following up: read by whoever supervises, over few rows.
CREATE INDEX duty_lapsed ON open.duty (stream) WHERE closed_version IS NULL AND lapsed_version IS NOT NULL;
CREATE INDEX timeline_signs ON open.timeline (stream)
  WHERE code IN ('ObjectionAnswered', 'RatedLow') OR (code = 'OpinionIssued' AND facts ? 'uncited');
CREATE INDEX reaction_failure_open ON house.reaction_failure (stream) WHERE settled_at IS NULL;
GRANT SELECT ON house.reaction_failure TO sunlit_vault;
