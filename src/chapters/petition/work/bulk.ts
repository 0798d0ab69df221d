import { visible, type Actor } from '#kernel/authority.ts';
import type { House } from '#kernel/house.ts';
import type { StreamId } from '#kernel/ids.ts';
import { parseMatterNumber, type MatterNumber } from '#kernel/number.ts';
import { foresee, perform, type Performed } from '#kernel/perform.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { idempotencyOf } from '#ui/edge/digest.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { untitledWords } from '#ui/life/lists.tsx';
import { petition } from '../chapter.ts';
import { stageWords } from '../pages/words.ts';
import type { Petition } from '../petition.ts';
import type { MatterLine } from '../queries.ts';
import { actDescriptions } from '../routes/acts.ts';

/**
 * The acts that can be done on many matters at once (批量办理), each with the field that says why: there it has to be
 * filled, because whoever finds one of many later asks for the reason.
 */
export const bulkActs = { allocate: 'reason', transfer: 'note', noticePath: 'note', note: 'text' } as const;
export type BulkAct = keyof typeof bulkActs;

export const readBulkAct = (text: string | undefined): BulkAct | undefined =>
  text !== undefined && Object.hasOwn(bulkActs, text) ? (text as BulkAct) : undefined;

/** So many matters at once: what a person can still look through before saying yes. */
export const bulkMax = 200;

/** A matter as it was picked: its number, and the version that whoever picked it had before them. */
export interface Pick {
  readonly number: MatterNumber;
  readonly seen: number;
}

export const pickValue = ({ number, version }: { readonly number: MatterNumber; readonly version: number }): string =>
  `${number}.${version}`;

/** Picks as a form sends them, each matter once. */
export function readPicks(values: readonly string[]): Pick[] {
  const byNumber = new Map<MatterNumber, Pick>();
  for (const value of values) {
    const [typed = '', version = ''] = value.split('.');
    const number = parseMatterNumber(typed);
    if (number && /^\d{1,9}$/.test(version)) byNumber.set(number, { number, seen: Number(version) });
  }
  return [...byNumber.values()];
}

/** What a list of picked matters shows of each. */
export interface PickedMatter extends Pick {
  readonly stream: StreamId;
  /** Null where nobody wrote one. */
  readonly title: string | null;
  /** What it is called then. */
  readonly untitled: Words;
}

/** The picked matters that this actor may see, in the order in which they were picked. */
export async function pickedMatters(house: House, actor: Actor, picks: readonly Pick[]): Promise<PickedMatter[]> {
  const values: unknown[] = [picks.map(({ number }) => number)];
  const may = visible(actor, 'p.stream', (value) => `$${values.push(value)}`);
  const rows = await house.database.as('vault').rows<MatterLine>({
    text: `SELECT p.stream, p.number, p.holder, p.stage, n.content->>'title' AS title
             FROM open.petition p LEFT JOIN vault.narrative n ON n.id = p.narrative
            WHERE p.number = ANY ($1) AND ${may}`,
    values,
  });
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return picks.flatMap((pick) => {
    const row = byNumber.get(pick.number);
    if (!row) return [];
    const untitled = untitledWords(house, row.holder, stageWords[row.stage]);
    return [{ ...pick, stream: row.stream, title: row.title, untitled }];
  });
}

/** What comes of one matter among many. */
export interface BulkLine {
  readonly matter: PickedMatter;
  readonly came: 'possible' | 'done' | 'changed' | 'not-yours' | { readonly refusal: Refusal };
}

const cameOf = (performed: Performed<Petition> | { readonly done: 'possible' }): BulkLine['came'] => {
  switch (performed.done) {
    case 'possible':
      return 'possible';
    case 'recorded':
    case 'repeated':
      return 'done';
    case 'refused':
      return { refusal: performed.refusal };
    case 'changed':
    case 'key-reused':
      return 'changed';
    case 'not-found':
      return 'not-yours';
  }
};

/** One act, typed once, on many matters. */
export interface BulkRequest {
  readonly context: EdgeContext;
  readonly act: BulkAct;
  /** As the schema of the act gave it. */
  readonly input: unknown;
  readonly matters: readonly PickedMatter[];
  /** One for the whole form; each matter has its own of it. */
  readonly key?: string | undefined;
}

const asked = ({ context, act, input }: BulkRequest, { stream, seen }: PickedMatter) => ({
  actor: context.var.visitor.actor,
  stream,
  act,
  seen,
  command: (deposit: Parameters<(typeof actDescriptions)[BulkAct]['command']>[1]) =>
    actDescriptions[act].command(input as never, deposit, []),
});

/** What would come of it, matter by matter; nothing is written. */
export async function foreseeBulk(house: House, request: BulkRequest): Promise<BulkLine[]> {
  const lines: BulkLine[] = [];
  for (const matter of request.matters)
    lines.push({ matter, came: cameOf(await foresee(house, petition, asked(request, matter))) });
  return lines;
}

/** Does it, one entry a matter; what cannot be done on one matter keeps it from no other. */
export async function performBulk(house: House, request: BulkRequest): Promise<BulkLine[]> {
  const { context, act, input, key } = request;
  const lines: BulkLine[] = [];
  for (const matter of request.matters) {
    const own = key && `${key}-${matter.number}`;
    const idempotency = idempotencyOf(context, `${matter.number}/${act}`, JSON.stringify(input), own);
    const performed = await perform(house, petition, {
      ...asked(request, matter),
      ...(idempotency ? { idempotency } : {}),
    });
    lines.push({ matter, came: cameOf(performed) });
  }
  return lines;
}
