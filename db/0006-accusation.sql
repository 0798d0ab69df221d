-- The register of reports of misconduct (检举控告登记簿), for the sealed role alone. No text, no name, and not even the
-- unit reported on: that lies with the texts, encrypted under the matter's key.
CREATE TABLE sealed.accusation (
  stream          uuid PRIMARY KEY,
  number          text NOT NULL CONSTRAINT accusation_number UNIQUE,
  version         integer NOT NULL,
  stage           text NOT NULL,
  stage_on        date NOT NULL,
  rule_set        text NOT NULL,
  received_on     date NOT NULL,
  registered_on   date NOT NULL,
  -- The unit whose custodian has it in hand; null where no unit is left that may receive it.
  holder          text,
  region          text,
  form            text NOT NULL,
  kind            text,
  key_id          uuid NOT NULL,
  code_generation integer NOT NULL,
  narrative       uuid NOT NULL,
  party           uuid,
  accused         uuid,
  anonymous       boolean NOT NULL
);
CREATE INDEX accusation_registered ON sealed.accusation (registered_on DESC, stream DESC);

GRANT SELECT, INSERT, UPDATE, DELETE ON sealed.accusation TO sunlit_sealed;
-- Resealing leaves nothing of a matter behind in the open lane, not even that a message was sent.
GRANT SELECT, DELETE ON open.dispatch TO sunlit_sealed;
