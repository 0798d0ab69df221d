/**
 * The floor's two statements: exactly the rows and indexes of one registration and of one tracking by code, each as one
 * named statement in its fastest form. What is the same in every registration of the bench stands in the text; what
 * stands in several rows is one parameter.
 */

const zeros = `'\\x${'00'.repeat(32)}'`;

/** Fifteen rows in thirteen tables: vault, ledger, register, duty, grant, timeline, outbox, counts, idempotency. */
export const registerText = `
WITH w0 AS (INSERT INTO vault.key (id, wrapped) VALUES ($1, $2), ($3, $4)),
w1 AS (INSERT INTO vault.narrative (id, stream, kind, content, commitment_key) VALUES ($5, $6, 'narrative', $7, $8)),
w2 AS (INSERT INTO vault.identity (id, stream, kind, key_id, sealed, commitment_key)
       VALUES ($9, $6, 'identity', $3, $10, $11)),
w3 AS (INSERT INTO vault.lookup (kind, digest, item, stream)
       VALUES ('phone', $12, $9, $6), ('name-address', $12, $9, $6)),
w4 AS (INSERT INTO ledger.entry (stream, version, type, at, actor, capacity, payload, previous_hash, hash)
       VALUES ($6, 1, 'PetitionRegistered', $13, 'public', 'public', $14, ${zeros}, $15)),
w5 AS (INSERT INTO open.petition (stream, number, version, stage, stage_on, rule_set, received_on, registered_on, office,
         holder, region, form, purpose, class, key_id, code_generation, narrative, party, anonymous, identity_withheld,
         may_publish)
       VALUES ($6, $16, 1, 'registered', $17, 'regulations-2022', $17, $17, '99-county-xf', '99-county-xf', $18, 'web',
         'claim', $19, $1, 0, $5, $9, false, false, false)),
w6 AS (INSERT INTO open.duty (stream, key, act, owner_unit, owner_post, nature, since_on, due_on, provisional, reason,
         limit_name, citation, terms, opened_version)
       VALUES ($6, 'route.1', 'route', '99-county-xf', 'registrar', 'owed', $17, $20, false, NULL, 'dispose',
         'regulations-2022/22/1', $21, 1)),
w7 AS (INSERT INTO open.grants (stream, unit, kind, since_version) VALUES ($6, '99-county-xf', 'registering', 1)),
w8 AS (INSERT INTO open.timeline (stream, version, line, audience, at, chapter, code, unit, facts, items)
       VALUES ($6, 1, 0, 'parties', $13, 'petition', 'PetitionRegistered', '99-county-xf', '{"form":"web"}', '{}')),
w9 AS (INSERT INTO open.outbox (stream, version, line, kind, recipient, facts)
       VALUES ($6, 1, 0, 'registered', '{"kind":"petitioner"}', $22)),
w10 AS (INSERT INTO open.tally_delta (unit, office, measure, class, n, on_day)
        VALUES ('99-county-xf', '99-county-xf', 'registered', $19, 1, $17),
          ('99-county-xf', '99-county-xf', 'stage.registered', $19, 1, NULL),
          ('99-county-xf', '99-county-xf', 'owed.route', $19, 1, $20)),
w11 AS (INSERT INTO open.idempotency (caller, key, digest, stream, version, at) VALUES ('public', $23, $24, $6, 1, $13))
SELECT 1`;

/** The first page of one post's open duties with the titles of their matters, soonest first. */
export const listText = `
SELECT json_agg(r)::text AS items FROM (
  SELECT p.number, n.content->>'title' AS title, p.stage, p.rule_set, p.form, p.region, p.class, d.key, d.act, d.limit_name,
         d.citation, d.since_on, d.due_on, d.provisional, d.reason, d.owner_unit, d.owner_post
    FROM open.duty d JOIN open.petition p ON p.stream = d.stream LEFT JOIN vault.narrative n ON n.id = p.narrative
   WHERE d.closed_version IS NULL AND d.owner_unit = $1 AND d.owner_post = $2
   ORDER BY coalesce(d.due_on, DATE '9999-12-31'), d.stream, d.key LIMIT 51) r`;

/** The register's row, the key, duties, timeline and texts of one matter, by its number. */
export const trackText = `
SELECT to_json(p.*)::text AS petition, k.wrapped,
       (SELECT json_agg(d)::text FROM (SELECT key, act, owner_unit, owner_post, nature, since_on, due_on, provisional, reason,
          limit_name, citation, terms, closed_on, outcome, lapsed_version FROM open.duty WHERE stream = p.stream) d) AS duties,
       (SELECT json_agg(t)::text FROM (SELECT version, line, audience, at, chapter, code, unit, facts, items
          FROM open.timeline WHERE stream = p.stream) t) AS timeline,
       (SELECT json_agg(n)::text FROM (SELECT id, content FROM vault.narrative WHERE stream = p.stream) n) AS texts
  FROM open.petition p JOIN vault.key k ON k.id = p.key_id
 WHERE p.number = $1`;
