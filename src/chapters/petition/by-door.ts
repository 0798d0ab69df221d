import type { CivilDate } from '#kernel/calendar.ts';
import type { Session } from '#kernel/database.ts';
import type { Form } from './events.ts';

/** So many matters stand behind every figure, or it is not told. */
export const byDoorMin = 5;

/** How matters went that came by one door: medians in days, shares in hundredths; null where too few stand behind it. */
export interface DoorTally {
  readonly form: Form;
  readonly matters: number;
  readonly answerDays: number | null;
  readonly opinionDays: number | null;
  readonly upheld: number | null;
  readonly satisfied: number | null;
}

/** What counts as a first answer: the organ or the office speaks to the petitioner, whatever it says. */
const answers = [
  'FirstContactMade',
  'PathNoticed',
  'PetitionAccepted',
  'PetitionRefused',
  'PetitionRedirected',
  'MessageWritten',
  'QuestionAnswered',
  'OpinionIssued',
];

/**
 * 来信和来访办得一样吗: claims of the past year by door. Ratings count once their matter is concluded, and silence is
 * none of them. No total stands beside, from which a figure that is kept back could be reckoned.
 */
export function byDoor(session: Session, today: CivilDate): Promise<DoorTally[]> {
  return session.rows<DoorTally>({
    name: 'petition-by-door',
    text: `WITH gone AS (
             SELECT p.form,
                    (SELECT (min(t.at) AT TIME ZONE 'Asia/Shanghai')::date - p.received_on FROM open.timeline t
                      WHERE t.stream = p.stream AND t.audience = 'parties' AND t.code = ANY ($2::text[])) AS answer,
                    (o.at AT TIME ZONE 'Asia/Shanghai')::date - p.received_on AS opinion,
                    o.result,
                    CASE WHEN r.concluded_on IS NOT NULL THEN coalesce(r.organ, r.office) END AS grade
               FROM open.petition p
               LEFT JOIN LATERAL (SELECT t.at, t.facts->>'result' AS result FROM open.timeline t
                                   WHERE t.stream = p.stream AND t.code = 'OpinionIssued'
                                   ORDER BY t.version LIMIT 1) o ON true
               LEFT JOIN open.rating r ON r.stream = p.stream
              WHERE p.purpose = 'claim' AND p.registered_on > $1::date - 365),
           counted AS (
             SELECT form, count(*)::int AS matters, count(answer) AS answered, count(opinion) AS decided, count(grade) AS rated,
                    percentile_cont(0.5) WITHIN GROUP (ORDER BY answer) AS answer,
                    percentile_cont(0.5) WITHIN GROUP (ORDER BY opinion) AS opinion,
                    count(*) FILTER (WHERE result IN ('supported', 'partly')) AS upheld,
                    count(*) FILTER (WHERE grade IN ('satisfied', 'basically')) AS satisfied
               FROM gone GROUP BY form)
           SELECT form, matters,
                  CASE WHEN answered >= $3 THEN round(answer)::int END AS "answerDays",
                  CASE WHEN decided >= $3 THEN round(opinion)::int END AS "opinionDays",
                  CASE WHEN decided >= $3 THEN (100 * upheld / decided)::int END AS upheld,
                  CASE WHEN rated >= $3 THEN (100 * satisfied / rated)::int END AS satisfied
             FROM counted WHERE matters >= $3 ORDER BY matters DESC, form`,
    values: [today, answers, byDoorMin],
  });
}
