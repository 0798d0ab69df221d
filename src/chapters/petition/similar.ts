import { visible, type Actor } from '#kernel/authority.ts';
import type { House } from '#kernel/house.ts';
import type { ItemId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { fold } from '#kernel/search/fold.ts';
import { gramsOf, type Gram } from '#kernel/search/grams.ts';
import { foldLetters, letterText } from '#kernel/search/texts.ts';
import type { Content } from '#kernel/vault.ts';
import type { PetitionRow } from './queries.ts';

/** A matter that may be the same as the one that is being registered, and why it may be. */
export interface SimilarMatter {
  readonly stream: StreamId;
  readonly number: MatterNumber;
  /** Empty where nobody wrote one. */
  readonly title: string;
  readonly holder: UnitId;
  readonly stage: PetitionRow['stage'];
  readonly registered_on: string;
  /** How much of the shorter text stands in the other, in percent; rare words weigh more. */
  readonly likeness: number;
  /** What both say in the same words, the longest first. */
  readonly shared: readonly string[];
  readonly samePlace: boolean;
  readonly sameClass: boolean;
}

/** What is being registered, as far as it is typed. */
export interface LetterTyped {
  readonly title: string;
  readonly request: string;
  readonly facts: string;
  /** Names that the text may hold; they are not compared. */
  readonly names: readonly string[];
  readonly place?: string | undefined;
  readonly class?: string | undefined;
}

/** How far back is looked, and how many letters are compared. */
const lookedThrough = 5_000;
const compared = 500;
const shownMax = 5;
/** Below that, letters share what all letters share. Showing too much costs a glance; showing nothing costs a duplicate. */
const likenessMin = 40;
const gramsMin = 8;

interface Candidate {
  readonly stream: StreamId;
  readonly number: MatterNumber;
  readonly holder: UnitId;
  readonly stage: PetitionRow['stage'];
  readonly registered_on: string;
  readonly region: string | null;
  readonly class: string | null;
  readonly item: ItemId;
  readonly content: Content;
  readonly persons: readonly ItemId[];
  /** The letter as the index holds it; null while it waits. */
  readonly body: string | null;
}

/**
 * Matters that may be the same one: those in the same place, or else of the same class, whose letters say the same in
 * the same words. Among the newest that this actor may see; what a person decides from it is a person's.
 */
export async function similarMatters(house: House, actor: Actor, typed: LetterTyped): Promise<SimilarMatter[]> {
  const source = letterText({ title: typed.title, request: typed.request, facts: typed.facts });
  const folded = fold(source, typed.names);
  const grams = gramsOf(folded.text);
  if (grams.length < gramsMin) return [];
  const candidates = await candidatesFor(house, actor, typed);
  const bodies = await bodiesOf(house, candidates);
  const known = candidates.map((candidate) => ({ candidate, grams: new Set(gramsOf(bodies.get(candidate.stream)!)) }));
  const weightOf = weights(known.map((one) => one.grams));
  return known
    .map(({ candidate, grams: theirs }) => ({ candidate, likeness: likenessOf(grams, theirs, weightOf) }))
    .filter(({ likeness }) => likeness >= likenessMin)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, shownMax)
    .map(({ candidate, likeness }) => ({
      stream: candidate.stream,
      number: candidate.number,
      title: candidate.content['title'] ?? '',
      holder: candidate.holder,
      stage: candidate.stage,
      registered_on: candidate.registered_on,
      likeness,
      shared: sharedWords(source, folded, bodies.get(candidate.stream)!),
      samePlace: typed.place !== undefined && candidate.region === typed.place,
      sameClass: typed.class !== undefined && candidate.class === typed.class,
    }));
}

async function candidatesFor(
  { database }: House,
  actor: Actor,
  { place, class: code }: LetterTyped,
): Promise<Candidate[]> {
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const near = place ? `p.region = ${put(place)}` : code ? `p.class = ${put(code)}` : 'true';
  const text = `
    WITH newest AS MATERIALIZED (
      SELECT p.* FROM open.petition p WHERE ${visible(actor, 'p.stream', put)} ORDER BY p.stream DESC LIMIT ${lookedThrough})
    SELECT p.stream, p.number, p.holder, p.stage, p.registered_on::text, p.region, p.class, n.id AS item, n.content,
           ARRAY (SELECT i.id FROM vault.identity i WHERE i.stream = p.stream) AS persons, s.body
      FROM newest p JOIN vault.narrative n ON n.id = p.narrative LEFT JOIN vault.searchable s ON s.item = n.id
     WHERE ${near} ORDER BY p.stream DESC LIMIT ${compared}`;
  return database.as('vault').rows<Candidate>({ text, values });
}

async function bodiesOf(house: House, candidates: readonly Candidate[]): Promise<ReadonlyMap<StreamId, string>> {
  const waiting = await foldLetters(
    house,
    house.database.as('vault'),
    candidates.filter(({ body }) => body === null),
  );
  return new Map([
    ...candidates.flatMap(({ stream, body }): [StreamId, string][] => (body === null ? [] : [[stream, body]])),
    ...waiting.map(({ stream, body }): [StreamId, string] => [stream, body]),
  ]);
}

/** A pair of characters that is in few letters says more than one that is in all of them. */
function weights(letters: readonly ReadonlySet<Gram>[]): (gram: Gram) => number {
  const counts = new Map<Gram, number>();
  for (const letter of letters) for (const gram of letter) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return (gram) => Math.log(1 + letters.length / (counts.get(gram) ?? 1));
}

function likenessOf(grams: readonly Gram[], theirs: ReadonlySet<Gram>, weightOf: (gram: Gram) => number): number {
  const weigh = (some: Iterable<Gram>): number => [...some].reduce((sum, gram) => sum + weightOf(gram), 0);
  const shared = grams.filter((gram) => theirs.has(gram));
  if (shared.length < gramsMin) return 0;
  return Math.round((100 * weigh(shared)) / Math.min(weigh(grams), weigh(theirs)));
}

const wordsMax = 3;
const wordMin = 4;

/** The longest runs of what is typed that stand in the other letter, as they are typed. */
function sharedWords(source: string, { text, starts }: ReturnType<typeof fold>, other: string): string[] {
  const runs: string[] = [];
  for (let from = 0; from < text.length;) {
    let until = from + wordMin;
    while (until <= text.length && other.includes(text.slice(from, until))) until += 1;
    until -= 1;
    const isWord = until - from >= wordMin;
    if (isWord) runs.push(source.slice(starts[from], starts[until]).trim());
    from = isWord ? until : from + 1;
  }
  return [...new Set(runs)].toSorted((a, b) => b.length - a.length).slice(0, wordsMax);
}
