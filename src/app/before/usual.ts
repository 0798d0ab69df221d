import type { Session } from '#kernel/database.ts';

/** Fewer matters than this say nothing of a class, and might say something of somebody. */
export const usualMin = 5;

/** How matters of a class went, where there are enough of them. */
export interface Usual {
  readonly matters: number;
  /** Days from registration to the written opinion: half of them took no longer. */
  readonly days: number;
  readonly supported: number;
}

/** How matters of a class went in the year before. Undefined: too few to be told. */
export async function usualOf(session: Session, code: string, today: Temporal.PlainDate): Promise<Usual | undefined> {
  const [row] = await session.rows<Usual>({
    name: 'usual-of-class',
    text: `SELECT count(*)::int AS matters,
                  round(percentile_cont(0.5) WITHIN GROUP (ORDER BY (t.at AT TIME ZONE 'Asia/Shanghai')::date - p.registered_on))::int AS days,
                  (count(*) FILTER (WHERE t.facts->>'result' IN ('supported', 'partly')))::int AS supported
             FROM open.petition p
             JOIN LATERAL (SELECT at, facts FROM open.timeline WHERE stream = p.stream AND code = 'OpinionIssued'
                            ORDER BY version LIMIT 1) t ON true
            WHERE p.class = $1 AND p.registered_on > $2::date - 365`,
    values: [code, today],
  });
  return row && row.matters >= usualMin ? row : undefined;
}
