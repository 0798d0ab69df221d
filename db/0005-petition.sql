-- The register of petitions (信访事项登记簿): what can be looked up. No text, name or contact; those lie in the vault.
CREATE TABLE open.petition (
  stream          uuid PRIMARY KEY,
  number          text NOT NULL CONSTRAINT petition_number UNIQUE,
  version         integer NOT NULL,
  stage           text NOT NULL,
  stage_on        date NOT NULL,
  rule_set        text NOT NULL,
  received_on     date NOT NULL,
  registered_on   date NOT NULL,
  office          text NOT NULL,
  holder          text NOT NULL,
  region          text,
  form            text NOT NULL,
  purpose         text NOT NULL,
  class           text,
  key_id          uuid NOT NULL,
  code_generation integer NOT NULL,
  narrative       uuid NOT NULL,
  party           uuid,
  anonymous       boolean NOT NULL,
  identity_withheld boolean NOT NULL,
  may_publish     boolean NOT NULL
);
CREATE INDEX petition_office ON open.petition (office, registered_on DESC, stream);
CREATE INDEX petition_holder ON open.petition (holder, stage, registered_on DESC, stream);

-- Ratings stay out of every official's reach until the matter is concluded.
CREATE TABLE open.rating (
  stream       uuid PRIMARY KEY,
  rated_on     date NOT NULL,
  office       text,
  organ        text,
  reason       uuid,
  concluded_on date
);

GRANT SELECT, INSERT, UPDATE, DELETE ON open.petition, open.rating TO sunlit_app;
GRANT SELECT ON open.petition, open.rating TO sunlit_vault;
GRANT SELECT, DELETE ON open.petition, open.rating TO sunlit_sealed;
GRANT SELECT, DELETE ON open.duty, open.timeline, open.grants, open.reading, open.outbox, open.idempotency TO sunlit_sealed;
