import type { EventShape } from '#kernel/entry.ts';
import type { ItemId } from '#kernel/ids.ts';
import type { Subject } from '#kernel/matters.ts';
import { foresee, foreseeBeginning, loadMatter, type Performed } from '#kernel/perform.ts';
import type { Content } from '#kernel/vault.ts';
import type { DraftedPaper } from '#ui/papers/paper.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import type { LifeAccess } from './access.ts';
import { askedOf, openingOf, type Sent } from './acts.ts';
import type { Beginning, Life } from './life.ts';
import { draftsOfLife, type LifeRecord } from './papers.ts';

/** The papers that an act would make now, or why it cannot be done. Nothing of it is written. */
export type Previewed<State> =
  | Exclude<Performed<State>, { readonly done: 'recorded' | 'repeated' }>
  | { readonly done: 'drafted'; readonly drafts: readonly DraftedPaper[] };

/** Whether an act, or an opening, makes papers that can be read before they are made. */
export const makesPapers = <State, Command extends { readonly act: string }, Event extends EventShape>(
  { papers }: Pick<Life<State, Command, Event>, 'papers'>,
  act: string,
): boolean => papers?.issuedBy.includes(act) ?? false;

/** The papers of an act on a matter, from what is typed: made by the same decision, numbered nowhere. */
export async function previewLife<State, Command extends { readonly act: string }, Event extends EventShape>(
  context: EdgeContext,
  life: Life<State, Command, Event>,
  { house, read: { row, texts } }: Pick<LifeAccess<State>, 'house' | 'read'>,
  act: string,
  sent: Sent,
): Promise<Previewed<State>> {
  const { stream, number, title } = row;
  const [foreseen, loaded] = await Promise.all([
    foresee(house, life.chapter, await askedOf(context, life, stream, act, sent)),
    loadMatter(house.database.as('app'), life.chapter, stream),
  ]);
  if (foreseen.done !== 'possible' || !loaded) return notWritten(foreseen);
  const { recorded } = loaded;
  const kept = new Map<ItemId, Content>([...texts, ...foreseen.texts]);
  const record = { recorded, texts: kept, subject: title ?? number };
  return drafted(life, { house, ...record }, foreseen.facts, number);
}

/** The papers of opening a matter. */
export async function previewBeginning<State, Command extends { readonly act: string }, Event extends EventShape>(
  context: EdgeContext,
  life: Life<State, Command, Event>,
  beginning: Beginning<Command>,
  subject: Subject | undefined,
  sent: Omit<Sent, 'seen'>,
): Promise<Previewed<State>> {
  const { house } = context.var;
  const opening = await openingOf(context, beginning, subject, sent);
  const foreseen = foreseeBeginning(house, life.chapter, opening);
  if (foreseen.done !== 'possible') return notWritten(foreseen);
  const { facts, texts } = foreseen;
  const number = numberIn(facts);
  return drafted(life, { house, recorded: [], texts, subject: subject?.title ?? number }, facts, number);
}

/** The number that a new matter would get. */
const numberIn = ([first]: readonly EventShape[]): Subject['number'] =>
  (first as unknown as { readonly number: Subject['number'] }).number;

async function drafted<State, Command extends { readonly act: string }, Event extends EventShape>(
  { chapter, papers }: Life<State, Command, Event>,
  record: Omit<LifeRecord<State, Event>, 'chapter' | 'papers'>,
  facts: readonly Event[],
  number: Subject['number'],
): Promise<Previewed<State>> {
  const drafts = papers ? await draftsOfLife({ ...record, chapter, papers }, facts, number) : [];
  return { done: 'drafted', drafts };
}

function notWritten<State>(performed: { readonly done: string }): Previewed<State> {
  if (performed.done === 'recorded' || performed.done === 'repeated' || performed.done === 'possible')
    return { done: 'not-found' };
  return performed as Previewed<State>;
}
