import { externalOnce, register, type External, type Intake } from '#chapters/petition/intake.ts';
import type { Actor } from '#kernel/authority.ts';
import { DatabaseError } from '#kernel/database.ts';
import type { House } from '#kernel/house.ts';
import type { Words } from '#ui/language.ts';
import type { CheckedRow } from './row.ts';

/** What became of one row. Every row becomes exactly one of these. */
export type RowOutcome =
  | { readonly line: number; readonly became: 'registered'; readonly id: string; readonly number: string }
  | { readonly line: number; readonly became: 'there-before'; readonly id: string }
  | { readonly line: number; readonly became: 'not-taken'; readonly why: Words };

export interface ImportRequest {
  readonly rows: readonly CheckedRow[];
  /** Who brings them in, as the record will say: a registrar. */
  readonly actor: Actor;
  readonly told: (outcome: RowOutcome) => void | Promise<void>;
  /** Asked before each row; what is left then is brought in by the same command another time. */
  readonly goOn?: () => boolean;
}

/** How many rows are looked up together, and how many are registered at a time. */
const batchSize = 200;
const width = 6;

type Good = Extract<CheckedRow, { readonly intake: Intake }>;

/**
 * Registers rows of another system by the command that every door uses. A row that was brought in before is passed over,
 * so that a run that was cut off is simply started again.
 */
export async function importRows(house: House, request: ImportRequest): Promise<void> {
  const { rows, goOn = () => true } = request;
  for (let first = 0; first < rows.length && goOn(); first += batchSize) {
    const batch = rows.slice(first, first + batchSize);
    const before = await broughtIn(
      house,
      batch.flatMap((row) => ('external' in row ? [row.external] : [])),
    );
    const waiting = [...batch];
    const work = async (): Promise<void> => {
      for (let row = waiting.shift(); row && goOn(); row = waiting.shift())
        await request.told(await bringIn(house, request.actor, row, before));
    };
    await Promise.all(Array.from({ length: width }, work));
  }
}

async function bringIn(
  house: House,
  actor: Actor,
  row: CheckedRow,
  before: ReadonlyMap<string, Buffer>,
): Promise<RowOutcome> {
  const { line } = row;
  if ('why' in row) return { line, became: 'not-taken', why: row.why };
  const known = before.get(row.external.id);
  return known ? comeAgain(row, known) : registered(house, actor, row);
}

const comeAgain = ({ line, external: { id, digest } }: Good, known: Buffer): RowOutcome =>
  known.equals(digest)
    ? { line, became: 'there-before', id }
    : {
        line,
        became: 'not-taken',
        why: {
          zh: `${id} 以前带进来过，内容不同；新的内容请补充到那件事项`,
          en: `${id} was brought in before with other content; add what is new to that matter`,
        },
      };

async function registered(house: House, actor: Actor, row: Good): Promise<RowOutcome> {
  const { line, intake, external } = row;
  try {
    const { performed } = await register(house, actor, { ...intake, external });
    if (performed.done === 'recorded' && performed.matter.own.stage !== 'none')
      return { line, became: 'registered', id: external.id, number: performed.matter.own.known.facts.number };
    const why = performed.done === 'refused' ? performed.refusal.refused : performed.done;
    return { line, became: 'not-taken', why: { zh: `登记没有成功：${why}`, en: `registration answered ${why}` } };
  } catch (error) {
    if (!(error instanceof DatabaseError && error.constraint === externalOnce)) throw error;
    // Another row of this file, or another run beside this one, was faster.
    const known = (await broughtIn(house, [external])).get(external.id);
    if (!known) throw error;
    return comeAgain(row, known);
  }
}

/** The digests of what was brought in before, by external id. */
async function broughtIn(house: House, externals: readonly External[]): Promise<Map<string, Buffer>> {
  const [first] = externals;
  if (!first) return new Map();
  const rows = await house.database.as('app').rows<{ external_id: string; digest: Buffer }>({
    name: 'brought-in',
    text: 'SELECT external_id, digest FROM open.external WHERE source = $1 AND external_id = ANY ($2::text[])',
    values: [first.source, externals.map(({ id }) => id)],
  });
  return new Map(rows.map(({ external_id, digest }) => [external_id, digest]));
}
