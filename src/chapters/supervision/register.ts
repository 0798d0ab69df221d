import type { Session } from '#kernel/database.ts';
import type { Change } from '#kernel/procedure.ts';
import { insert, update, type Write } from '#kernel/statement.ts';
import type { Adoption, AdviceKind, SupervisionEvent } from './events.ts';
import type { Supervision } from './supervision.ts';

type SupervisionChange = Change<Supervision, SupervisionEvent>;

/** What became of each recommendation, for the public tally: kinds and numbers, no person and no matter. */
export function record({ stream, before, after }: SupervisionChange): readonly Write[] {
  if (after.stage === 'none' || after.opened.type !== 'AdviceGiven') return [];
  const adoption =
    after.stage === 'adopted'
      ? after.adoption
      : after.stage === 'ended' && after.how === 'not-adopted'
        ? after.how
        : undefined;
  const worked = after.stage === 'ended' && after.how !== 'not-adopted' ? after.how === 'worked' : undefined;
  const set = { ...(adoption ? { adoption } : {}), ...(worked === undefined ? {} : { worked }) };
  if (before.stage === 'none')
    return [insert('open.advice', { stream, kind: after.opened.kind, given_on: after.opened.openedOn })];
  return Object.keys(set).length > 0 ? [update('open.advice', set, { stream })] : [];
}

/** One kind of recommendation in the public tally. */
export interface AdviceTally {
  readonly kind: AdviceKind;
  readonly given: number;
  readonly waiting: number;
  readonly byAdoption: Readonly<Record<Adoption, number>>;
  readonly worked: number;
}

export async function adviceTally(session: Session): Promise<AdviceTally[]> {
  const rows = await session.rows<{ kind: AdviceKind; adoption: Adoption | null; worked: boolean | null; n: number }>({
    name: 'advice-tally',
    text: 'SELECT kind, adoption, worked, count(*)::int AS n FROM open.advice GROUP BY 1, 2, 3',
  });
  const kinds: readonly AdviceKind[] = ['work', 'policy', 'accountability'];
  return kinds.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const sum = (which: (row: (typeof rows)[number]) => boolean): number =>
      own.filter(which).reduce((all, { n }) => all + n, 0);
    const by = (adoption: Adoption): number => sum((row) => row.adoption === adoption);
    return {
      kind,
      given: sum(() => true),
      waiting: sum((row) => row.adoption === null),
      byAdoption: { adopted: by('adopted'), partly: by('partly'), 'not-adopted': by('not-adopted') },
      worked: sum((row) => row.worked === true),
    };
  });
}
