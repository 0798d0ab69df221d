import { visible, type Actor } from './authority.ts';
import type { Session } from './database.ts';
import type { StreamId, UnitId } from './ids.ts';
import type { MatterNumber } from './number.ts';
import type { Registers } from './roster.ts';

/** What the tables of the kernel show of one matter that may have to be followed up: facts and no judgement. */
export interface Signs {
  /** Acts whose last day passed and that are owed still. */
  readonly passed: readonly string[];
  /** What its timeline told of the codes that were asked for. */
  readonly told: readonly Told[];
  /** Reactions to its facts that were turned away and that nobody has seen to. */
  readonly refused: readonly string[];
}

export interface Told {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

/** The columns of {@link Signs} of the matter `p`. The condition is that of the index `timeline_signs`, word for word. */
export const signColumns = `
  ARRAY(SELECT d.act FROM open.duty d WHERE d.stream = p.stream AND d.closed_version IS NULL
           AND d.lapsed_version IS NOT NULL ORDER BY d.act) AS passed,
  coalesce((SELECT json_agg(json_build_object('code', t.code, 'facts', t.facts)) FROM open.timeline t
    WHERE t.stream = p.stream AND (t.code IN ('ObjectionAnswered', 'RatedLow') OR (t.code = 'OpinionIssued' AND t.facts ? 'uncited'))),
    '[]') AS told,
  ARRAY(SELECT f.reaction FROM house.reaction_failure f WHERE f.stream = p.stream AND f.settled_at IS NULL
           ORDER BY f.reaction) AS refused`;

/** A matter that shows signs, as a list names it. */
export interface Shown extends Signs {
  readonly stream: StreamId;
  readonly number: MatterNumber;
  readonly ruleSet: 'regulations-2005' | 'regulations-2022';
  readonly holder: UnitId;
  readonly title: string | null;
}

/**
 * Matters that this actor may see, that one of these units registered, that show some sign and that no live matter of a
 * chapter follows up yet; those that came first stand first. Role `vault`.
 */
export async function showing(
  session: Session,
  { actor, registers }: { readonly actor: Actor; readonly registers: Registers },
  asked: { readonly offices: readonly UnitId[]; readonly notYetBy: string; readonly size: number },
): Promise<Shown[]> {
  if (asked.offices.length === 0) return [];
  const values: unknown[] = [asked.offices, asked.notYetBy];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const may = visible(actor, 'p.stream', put);
  return session.rows<Shown>({
    text: `WITH shown AS (
             SELECT stream FROM open.duty WHERE closed_version IS NULL AND lapsed_version IS NOT NULL
             UNION SELECT stream FROM open.timeline
                    WHERE code IN ('ObjectionAnswered', 'RatedLow') OR (code = 'OpinionIssued' AND facts ? 'uncited')
             UNION SELECT stream FROM house.reaction_failure WHERE settled_at IS NULL)
           SELECT p.stream, p.number, p.rule_set AS "ruleSet", p.holder,
                  (SELECT content->>'title' FROM vault.narrative WHERE id = p.title) AS title, ${signColumns}
             FROM shown JOIN ${registers.text} p ON p.stream = shown.stream
            WHERE p.office = ANY ($1) AND p.chapter = 'petition' AND ${may}
              AND NOT EXISTS (SELECT 1 FROM open.matter m WHERE m.subject = p.stream AND m.chapter = $2 AND m.ended_on IS NULL)
            ORDER BY p.stream LIMIT ${put(asked.size)}`,
    values,
  });
}
